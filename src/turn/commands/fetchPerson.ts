import { changeHolder } from '../changeHolder.ts';
import { noChange } from '../draft.ts';
import { openLoops } from '../loopsOf.ts';
import { openTicket } from '../openTicket.ts';
import { sayText } from '../say.ts';
import { inquire } from './inquire.ts';
import type { Occasion } from './occasion.ts';

export interface Fetched {
  /** Of the ticket, in a word for reports. */
  reason: string;
  priority: 'normal' | 'high';
  /** When not the one that gets what belongs to nobody else. */
  queue?: string;
  /** What the contact is told. */
  text?: string;
}

/** Who needs a person gets one: the matter stays where it stands, so that it can be handed back there. */
export async function fetchPerson(on: Occasion, { reason, priority, queue, text }: Fetched): Promise<void> {
  const { draft, book, id } = on;
  const to = queue ?? book.fallbackQueue;
  const loop = on.loop ?? openLoops(draft)[0] ?? (await inquire(on, null));
  const flow = book.pinned(loop.flow, loop.flowVersion);
  if (flow) openTicket(draft, book, { flow, loop, queue: to, reason, priority });
  changeHolder(draft, { kind: 'queue', name: to });
  const protocol = { kind: 'name', value: loop.protocolNumber } as const;
  sayText(draft, book, text ?? 'handover.waiting', { facts: { protocol } });
  noChange(draft, id, `a person is fetched: ${reason}`);
}
