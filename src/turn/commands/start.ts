import type { JsonObject } from '../../base/json.ts';
import { advanceLoop } from '../advanceLoop.ts';
import { noChange, type DraftLoop } from '../draft.ts';
import { objectOf, openLoops } from '../loopsOf.ts';
import { openMatter } from '../openMatter.ts';
import { sayText } from '../say.ts';
import type { TurnBook } from '../turnBook.ts';
import { askingInquiry, closeInquiry } from './inquire.ts';
import type { Occasion } from './occasion.ts';
import { takesTold } from './takesTold.ts';

/**
 * A matter of this kind that waits for its contact is gone on with, and takes what was told; one that is on its way is
 * named. What is about another object, and what is not there yet, is a matter of its own.
 */
export async function start(on: Occasion, wanted: { flow: string; slots: JsonObject }): Promise<void> {
  const { deps, book, draft, id } = on;
  const { flow, slots } = named(on, wanted);
  const same = sameMatter(on, { flow, slots });
  if (same?.waitsFor === 'customer' && takesTold(on, same, slots)) return;
  if (same?.waitsFor === 'customer' && !hasLines(slots)) return askAgain(on, same);
  if (same && same.waitsFor !== 'customer') return alreadyUnderWay(on, same);
  const inquiry = askingInquiry(on);
  if (inquiry && flow !== book.inquiry) closeInquiry(on, inquiry, 'routed');
  await openMatter(deps, book, draft, { flow, slots, event: id });
}

/** A model may name the intent for the flow that it opens. */
function named({ book }: Occasion, { flow, slots }: { flow: string; slots: JsonObject }) {
  const means = book.newest(flow) === null ? book.intents.get(flow)?.means : undefined;
  return means && 'start' in means
    ? { flow: means.start, slots: { ...means.slots, ...slots } }
    : { flow, slots };
}

/** The open matter that is meant, the one that was spoken to before others. What only waits for time is as good as done. */
function sameMatter({ draft, book, loop }: Occasion, { flow, slots }: { flow: string; slots: JsonObject }) {
  return openLoops(draft)
    .filter((one) => one.flow === flow && one.waitsFor !== 'time')
    .filter((one) => !isOfAnotherObject(refOf(book, one), slots))
    .toSorted((a, b) => Number(b === loop) - Number(a === loop))
    .at(0);
}

/** What a matter is about: its object, or the number that is being looked up. */
function refOf(book: TurnBook, loop: DraftLoop): string | null {
  const { orderNumber } = loop.context;
  const lookedUp = loop.waitsFor === 'system' && typeof orderNumber === 'string' ? orderNumber : null;
  return objectOf(book, loop)?.ref ?? lookedUp;
}

/** Its order, or whatever it is about, is known, and another one was named. */
function isOfAnotherObject(ref: string | null, { orderNumber }: JsonObject): boolean {
  return ref !== null && typeof orderNumber === 'string' && orderNumber !== ref;
}

/** A basket is no talk about what is open: a matter that can take it no more leaves it to one of its own. */
function hasLines(slots: JsonObject): boolean {
  return Object.values(slots).some(Array.isArray);
}

function askAgain({ draft, book, id }: Occasion, loop: DraftLoop): void {
  advanceLoop(draft, book, { loop, heard: { type: 'repeat' }, event: id });
}

function alreadyUnderWay({ draft, book, id }: Occasion, loop: DraftLoop): void {
  const movedNow = draft.changes.some((change) => 'loop' in change && change.loop === loop.id);
  if (!movedNow)
    sayText(draft, book, 'alreadyOpen', {
      facts: { protocol: { kind: 'name', value: loop.protocolNumber } },
    });
  noChange(draft, id, `${loop.flow} is under way and waits for ${loop.waitsFor}`);
}
