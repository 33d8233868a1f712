import { advanceLoop, type Heard } from '../advanceLoop.ts';
import { noChange } from '../draft.ts';
import { openLoops } from '../loopsOf.ts';
import { openMatter } from '../openMatter.ts';
import { sayText } from '../say.ts';
import type { Occasion } from './occasion.ts';

/** The loop hears it; with no loop that waits, the inquiry takes the contact in. */
export async function tell(on: Occasion, heard: Heard): Promise<void> {
  const { deps, book, draft, id, loop } = on;
  if (loop && advanceLoop(draft, book, { loop, heard, event: id })) return;
  if (loop && advanceLoop(draft, book, { loop, heard: { type: 'unclear' }, event: id })) return;
  const [open] = openLoops(draft);
  if (!open) {
    // Who only says hello leaves time to find out who it is.
    const slots = heard.type === 'repeat' ? { isGreeting: true } : {};
    return void (await openMatter(deps, book, draft, { flow: book.inquiry, slots, event: id }));
  }
  sayText(draft, book, 'alreadyOpen', { facts: { protocol: { kind: 'name', value: open.protocolNumber } } });
  noChange(draft, id, `${open.flow} waits for ${open.waitsFor}`);
}
