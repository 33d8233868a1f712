import { dropSpeech, type Draft, type DraftLoop } from './draft.ts';
import { isPutOff, openLoops } from './loopsOf.ts';
import { sayBridge } from './returnToMatter.ts';
import { sayText } from './say.ts';
import { flowTitle } from './titles.ts';
import type { TurnBook } from './turnBook.ts';

/**
 * Never two questions at once: of all that the turn would ask, one question is asked, and last. A second matter of the
 * same message is noted and waits until the first one rests; whoever asks for a person is asked nothing.
 */
export function settleQuestions(draft: Draft, book: TurnBook): void {
  if (draft.holder.kind !== 'assistant') {
    dropSpeech(draft, ({ author, asks }) => author === 'assistant' && asks !== undefined);
    draft.question = null;
    return;
  }
  const walked = walkedLoops(draft, book);
  for (const [index, loop] of walked.entries()) {
    if (loop.isNew && walked.slice(0, index).some(isBusy)) note(draft, book, loop);
  }
  const asking = walked.filter((loop) =>
    draft.speech.some(({ asks, loopId }) => asks === 'matter' && loopId === loop.id),
  );
  const isAsked = draft.speech.some(({ asks }) => asks === 'conversation');
  const speaker = isAsked
    ? null
    : (asking.find((loop) => !isPutOff(loop) || isFree(draft, book, loop)) ?? null);
  for (const loop of asking) if (loop !== speaker) putOff(loop);
  keepQuestionOf(draft, book, speaker);
}

/** The matters that moved in this turn, in the order in which they did. */
function walkedLoops(draft: Draft, book: TurnBook): DraftLoop[] {
  const ids = draft.changes.flatMap((change) => ('loop' in change ? [change.loop] : []));
  const loops = [...new Set(ids)].flatMap((id) => draft.loops.get(id) ?? []);
  return loops.filter(({ flow, outcome }) => outcome === null && flow !== book.inquiry);
}

function isBusy({ outcome, waitsFor }: DraftLoop): boolean {
  return outcome === null && (waitsFor === 'customer' || waitsFor === 'system');
}

/** Nothing else is under way with the contact. */
function isFree(draft: Draft, book: TurnBook, loop: DraftLoop): boolean {
  return !openLoops(draft).some(
    (one) => one !== loop && one.flow !== book.inquiry && !isPutOff(one) && isBusy(one),
  );
}

function note(draft: Draft, book: TurnBook, loop: DraftLoop): void {
  putOff(loop);
  const matter = { kind: 'name', value: flowTitle(draft, book, loop.flow) } as const;
  const protocol = { kind: 'name', value: loop.protocolNumber } as const;
  sayText(draft, book, 'matter.noted', { facts: { matter, protocol }, loop });
}

function putOff(loop: DraftLoop): void {
  loop.waiting.putOff = true;
  loop.isChanged = true;
}

/** Its last question, after all else that is said; the questions of others are asked when their turn comes. */
function keepQuestionOf(draft: Draft, book: TurnBook, speaker: DraftLoop | null): void {
  const question = draft.speech.findLast(
    ({ asks, loopId }) =>
      asks === 'conversation' || (asks === 'matter' && isInquiryOr(speaker, loopId, draft, book)),
  );
  dropSpeech(draft, ({ asks }) => asks !== undefined);
  if (!question) return;
  if (speaker && isPutOff(speaker)) sayBridge(draft, book, speaker);
  if (speaker) delete speaker.waiting.putOff;
  draft.speech.push(question);
}

function isInquiryOr(
  speaker: DraftLoop | null,
  loopId: string | null,
  draft: Draft,
  book: TurnBook,
): boolean {
  if (speaker !== null) return loopId === speaker.id;
  return loopId !== null && draft.loops.get(loopId)?.flow === book.inquiry;
}
