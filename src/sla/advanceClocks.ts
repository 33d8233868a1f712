import { usedMsAt, wound, type Clock } from './clock.ts';
import type { Party } from './party.ts';
import { planOfQueue, policyNamed, type SlaBook } from './slaBook.ts';
import { DEFAULT_PAUSES, targetMsOf, type ClockKind } from './slaPolicy.ts';

/** What happened to a ticket. */
export type ClockEvent =
  | { kind: 'opened'; waitsOn: Party }
  /** A person wrote to the contact, or did what the ticket is for. */
  | { kind: 'answered' }
  /** The contact wrote while a person or a queue holds the conversation. */
  | { kind: 'asked' }
  /** The matter waits on somebody else now. */
  | { kind: 'waitsOn'; party: Party };

/** The ticket whose clocks run. `rounds`: how often its contact has waited for a next response. */
export interface ClockedTicket {
  queue: string;
  rounds: number;
  /** Those that have not ended. */
  clocks: readonly Clock[];
}

/** The clocks of a ticket after something happened to it: those that ended at it are among them. Pure. */
export function advanceClocks(book: SlaBook, ticket: ClockedTicket, event: ClockEvent, at: Date): Clock[] {
  const { clocks } = ticket;
  switch (event.kind) {
    case 'opened':
      return [
        started(book, ticket, 'firstResponse', at),
        ...paused(book, [started(book, ticket, 'resolution', at)], event.waitsOn, at),
      ];
    case 'answered':
      return clocks.map((clock) => (clock.kind === 'resolution' ? clock : met(book, clock, at)));
    case 'asked': {
      const isWaitedFor = clocks.some(({ kind, endedAt }) => kind !== 'resolution' && endedAt === null);
      return isWaitedFor ? [...clocks] : [...clocks, started(book, ticket, 'nextResponse', at)];
    }
    case 'waitsOn':
      return paused(book, clocks, event.party, at);
  }
}

function started(book: SlaBook, { queue, rounds }: ClockedTicket, kind: ClockKind, at: Date): Clock {
  const { calendar, policy } = planOfQueue(book, queue);
  const clock: Clock = {
    kind,
    round: kind === 'nextResponse' ? rounds + 1 : 1,
    policy: policy.name,
    calendar: calendar.name,
    targetMs: targetMsOf(policy, kind),
    startedAt: at,
    usedMs: 0,
    runsSince: at,
    dueAt: null,
    endedAt: null,
    outcome: null,
    climbedMs: -1,
    nextAlarmAt: null,
    revision: book.revision,
  };
  return wound(book, clock, at);
}

function met(book: SlaBook, clock: Clock, at: Date): Clock {
  if (clock.endedAt !== null) return clock;
  const usedMs = usedMsAt(book, clock, at);
  // What it should have rung for until now is still told by the sweep, which then lets go of it.
  return wound(book, { ...clock, usedMs, runsSince: null, endedAt: at, outcome: 'met' }, at);
}

/** The resolution clock stands while the matter waits on a party that its policy names. */
function paused(book: SlaBook, clocks: readonly Clock[], party: Party, at: Date): Clock[] {
  return clocks.map((clock) => {
    if (clock.kind !== 'resolution' || clock.endedAt !== null) return clock;
    const stands = (policyNamed(book, clock.policy).pausesFor ?? DEFAULT_PAUSES).includes(party);
    if (stands === (clock.runsSince === null)) return clock;
    return stands
      ? wound(book, { ...clock, usedMs: usedMsAt(book, clock, at), runsSince: null }, at)
      : wound(book, { ...clock, runsSince: at }, at);
  });
}
