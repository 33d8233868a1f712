import { SECOND_MS } from '../base/clock.ts';
import { isServiceWindowOpen } from '../conversation/serviceWindow.ts';
import { cancelTimer, setTimer } from './applyMove.ts';
import type { Draft, DraftLoop, Speech } from './draft.ts';

/** The timer under which words that waited are said by themselves. */
export const UNSAID_TIMER = 'unsaid';

/**
 * As long as words may wait for company. Most systems answer within one second and a matter asks a few in a row; a
 * contact who has just written does not take this for silence. Guess.
 */
const WAIT_MS = 2.5 * SECOND_MS;

/**
 * Each message may be billed. When all that a turn says is told on the way, and the loop that tells it has just asked a
 * system for the next thing, the words wait in the loop's row for what comes of it, and go out in one message with it; a
 * timer in the same commit says them alone when that takes longer. What asks, what waits for a person or for the contact,
 * and what ends a matter is said at once, and so is all that waited before it.
 */
export function letWordsWait(draft: Draft): void {
  const loop = loopThatGoesOn(draft);
  const until = saidBy(draft);
  if (loop && Date.parse(until) > draft.now.getTime()) {
    loop.waiting.unsaid = draft.speech.splice(0).map((one) => ({ ...one, waitsUntil: until }));
    loop.isChanged = true;
    if (loop.waiting.timers?.[UNSAID_TIMER] === undefined)
      setTimer(draft, loop, {
        name: UNSAID_TIMER,
        event: UNSAID_TIMER,
        afterMs: Date.parse(until) - draft.now.getTime(),
      });
  }
  for (const each of draft.loops.values())
    if (!each.waiting.unsaid && each.waiting.timers?.[UNSAID_TIMER] !== undefined)
      cancelTimer(each, UNSAID_TIMER);
}

/** The loop whose words these all are, when more of it is on its way. */
function loopThatGoesOn(draft: Draft): DraftLoop | null {
  const { speech, holder, loops, rows } = draft;
  const loop = loops.get(speech[0]?.loopId ?? '');
  if (!loop || loop.outcome !== null || holder.kind !== 'assistant' || draft.isPassedOn) return null;
  if (loop.waitsFor !== 'system' || loop.waiting.call === undefined) return null;
  const hasJustAsked = rows.requests.some(({ loop_id: id }) => id === loop.id);
  const mayWait = (one: Speech) =>
    one.loopId === loop.id && isToldOnTheWay(one) && (hasJustAsked || one.waitsUntil !== undefined);
  return speech.every(mayWait) && (isWindowOpen(draft) || speech.every(isNote)) ? loop : null;
}

function isToldOnTheWay({ author, content, asks }: Speech): boolean {
  return author === 'assistant' && content.kind === 'text' && asks === undefined;
}

function isNote({ isPassing }: Speech): boolean {
  return isPassing === true;
}

/** Where only templates may be sent, nothing can be joined. */
function isWindowOpen({ replyTo, now }: Draft): boolean {
  const at = replyTo?.lastInboundAt ?? null;
  return isServiceWindowOpen(at === null ? null : new Date(at), now);
}

/** The first of them sets the hour for all. */
function saidBy({ speech, now }: Draft): string {
  const latest = new Date(now.getTime() + WAIT_MS).toISOString();
  return speech.map(({ waitsUntil }) => waitsUntil ?? latest).toSorted()[0] ?? latest;
}
