import { DAY_MS } from '../base/clock.ts';
import { costsOf, NO_COSTS } from './costsOf.ts';
import {
  isByPerson,
  type HistoryLoop,
  type HistoryMessage,
  type HistoryTurn,
  type PersonHistory,
} from './history.ts';
import type { LoopMeasure } from './loopMeasure.ts';
import type { MeasureRules } from './measureRules.ts';
import { staysOf, type PartyOf } from './staysOf.ts';

/** Who comes back within this time with the same reason was not helped. Mission row R83. */
export const RECONTACT_MS = 7 * DAY_MS;

export interface Measuring {
  rules: MeasureRules;
  partyOf: PartyOf;
  now: number;
}

/** What each loop of one person comes to. Pure; docs/metrics.md says in words what this says in code. */
export function measurePerson(history: PersonHistory, measuring: Measuring): LoopMeasure[] {
  const matters = history.loops.filter(({ rates }) => rates === null);
  const costs = costsOf(matters, history);
  return matters.map((loop) => {
    const found = measureLoop(loop, history, measuring);
    return { ...found, ...(costs.get(loop.id) ?? NO_COSTS) };
  });
}

function measureLoop(loop: HistoryLoop, history: PersonHistory, { rules, partyOf, now }: Measuring) {
  const { outcome, openedAt, closedAt } = loop;
  const { turns } = history;
  const started = firstMessage(loop, history);
  const firstMessageAt = Math.min(started?.at ?? openedAt, openedAt);
  const said = history.messages.filter((message) => isOf(loop, message, firstMessageAt));
  const people = said.filter(isByPerson);
  const tickets = history.tickets.filter(({ loopId }) => loopId === loop.id);
  const handedOverAt = tickets[0]?.openedAt ?? null;
  const answer = said.find(({ author, at }) => author !== 'contact' && at >= firstMessageAt);
  const isEnded = closedAt !== null;
  const isResolved = isEnded && !rules.unresolvedOutcomes.includes(outcome ?? '');
  const isOpportunity = [loop.flow, loop.reason].some((name) => rules.opportunities.includes(name));
  const isByPeople = people.length > 0 || isDecidedByPerson(loop, turns);
  const recontactedAt = recontact(loop, history.loops);
  const promises = promisesOf(loop, history, now);
  const { stays, isStopped } = staysOf(loop, turns, partyOf);
  return {
    loopId: loop.id,
    conversationId: loop.conversationId,
    contactId: history.contactId,
    reason: loop.reason,
    flow: loop.flow,
    channel: started?.channel ?? said[0]?.channel ?? 'unknown',
    language: loop.language,
    queue: tickets.at(-1)?.queue ?? '',
    agent: handleOf(people.at(-1)),
    handledBy: isByPeople ? ('people' as const) : ('assistant' as const),
    outcome,
    isResolved,
    firstMessageAt,
    openedAt,
    firstAnswerAt: answer?.at ?? null,
    handedOverAt,
    firstHumanAt: handedOverAt === null ? null : (people.find(({ at }) => at >= handedOverAt)?.at ?? null),
    closedAt,
    recontactedAt,
    isWindowOver: closedAt !== null && closedAt + RECONTACT_MS <= now,
    isStopped: !isEnded && isStopped,
    isOpportunity,
    isWon: isOpportunity && isEnded && rules.wonOutcomes.includes(outcome ?? ''),
    isInfluenced: said.some(({ author }) => author === 'assistant'),
    rating: ratingOf(loop, history.loops),
    promises: promises.counted,
    stays,
    messagesSent: said.filter(({ author }) => author !== 'contact').length,
    nextChangeAt: nextChange(closedAt, promises.nextDueAt, now),
  };
}

/**
 * The message that opened the loop; of several that were heard as one, the earliest. Null when no message did.
 * Of a burst the turn names one event; the others are those of the same turn that it names nowhere.
 */
function firstMessage(
  loop: HistoryLoop,
  { arrivals, messages, turns }: PersonHistory,
): HistoryMessage | null {
  const changes = turns.flatMap((turn) => turn.changes);
  const opening = changes.find((change) => 'loop' in change && change.loop === loop.id);
  const arrival = arrivals.find(({ eventId }) => eventId === opening?.event);
  if (!arrival) return null;
  const named = new Set(changes.map(({ event }) => event));
  const burst = arrivals.filter(
    ({ conversationId, turnNumber, eventId }) =>
      eventId === arrival.eventId ||
      (conversationId === arrival.conversationId && turnNumber === arrival.turnNumber && !named.has(eventId)),
  );
  const taken = new Set(burst.map(({ messageId }) => messageId));
  return messages.find(({ id }) => taken.has(id)) ?? null;
}

/** What names its loop belongs to that; what names none, to every loop of the person that was open then. */
function isOf(loop: HistoryLoop, message: HistoryMessage, from: number): boolean {
  if (message.loopId !== null) return message.loopId === loop.id;
  return message.at >= from && message.at <= (loop.closedAt ?? Infinity);
}

/** A button of the flow that a person pressed, or a loop that a person closed. */
function isDecidedByPerson(loop: HistoryLoop, turns: HistoryTurn[]): boolean {
  return turns.some(({ changes }) =>
    changes.some(
      (change) =>
        'loop' in change &&
        change.loop === loop.id &&
        (change.on === 'closeLoop' || change.on.startsWith('act.')),
    ),
  );
}

function recontact({ id, reason, closedAt }: HistoryLoop, loops: HistoryLoop[]): number | null {
  if (closedAt === null) return null;
  const again = loops.find(
    (other) =>
      other.id !== id &&
      other.rates === null &&
      other.reason === reason &&
      other.openedAt > closedAt &&
      other.openedAt <= closedAt + RECONTACT_MS,
  );
  return again?.openedAt ?? null;
}

function ratingOf({ id }: HistoryLoop, loops: HistoryLoop[]): LoopMeasure['rating'] {
  const asked = loops.find(({ rates }) => rates?.loopId === id);
  return asked ? { askedAt: asked.openedAt, score: asked.rates?.score ?? null } : null;
}

/** A promise counts from the instant at which it is due, or is kept before. */
function promisesOf(loop: HistoryLoop, { promises }: PersonHistory, now: number) {
  const own = promises.filter(({ loopId }) => loopId === loop.id);
  const isCounted = (promise: { dueAt: number; keptAt: number | null }) =>
    promise.dueAt <= now || (promise.keptAt !== null && promise.keptAt <= promise.dueAt);
  const waiting = own.filter((promise) => !isCounted(promise)).map(({ dueAt }) => dueAt);
  return {
    counted: own
      .filter(isCounted)
      .map(({ dueAt, keptAt }) => ({ dueAt, isKept: keptAt !== null && keptAt <= dueAt })),
    nextDueAt: waiting.length === 0 ? null : Math.min(...waiting),
  };
}

function nextChange(closedAt: number | null, nextDueAt: number | null, now: number): number | null {
  const windowEnds = closedAt === null || closedAt + RECONTACT_MS <= now ? null : closedAt + RECONTACT_MS;
  const next = [windowEnds, nextDueAt].filter((at) => at !== null);
  return next.length === 0 ? null : Math.min(...next);
}

function handleOf(message: HistoryMessage | undefined): string {
  return message ? message.author.replace(/^agent:/, '') : '';
}
