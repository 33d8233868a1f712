import type { LoopId, TicketId } from '../base/id.ts';
import { advanceClocks, type ClockEvent } from '../sla/advanceClocks.ts';
import type { Clock } from '../sla/clock.ts';
import { clockOf, clockRow } from '../sla/clockRow.ts';
import { spokenIn, type Spoken } from './clockSpeakers.ts';
import type { Draft, DraftLoop } from './draft.ts';
import type { TurnDeps } from './turnDeps.ts';

interface Ticket {
  id: TicketId;
  loop: DraftLoop;
  queue: string;
  rounds: number;
  isNew: boolean;
  before: readonly Clock[];
}

/** Carries the clocks of open tickets through a turn: what was waited for came, begins, stands still or goes on. */
export async function windClocks(deps: Pick<TurnDeps, 'slaBookOf'>, draft: Draft): Promise<void> {
  const tickets = ticketsOf(draft);
  if (tickets.length === 0) return;
  const { workspaceId, slaRevision } = draft.situation;
  const book = await deps.slaBookOf(workspaceId, slaRevision);
  const spoken = spokenIn(draft);
  for (const ticket of tickets) {
    const after = eventsOf(draft, ticket, spoken).reduce<readonly Clock[]>(
      (clocks, event) => advanceClocks(book, { ...ticket, clocks }, event, draft.now),
      ticket.before,
    );
    const changed = after.filter((clock) => !ticket.before.includes(clock));
    draft.rows.clocks.push(...changed.map((clock) => clockRow(ticket.id, clock)));
    if (ticket.isNew) setDue(draft, ticket, after);
  }
}

/** The tickets that were open before the turn, and those that it opened. */
function ticketsOf(draft: Draft): Ticket[] {
  const opened = draft.rows.tickets.flatMap(({ id, loop_id: loopId, queue }) => {
    const loop = draft.loops.get(loopId);
    return loop ? [{ id, loop, queue, rounds: 0, isNew: true, before: [] }] : [];
  });
  const stored = draft.situation.loops.flatMap(({ id, tickets }) => {
    const loop = draft.loops.get(id);
    return loop
      ? tickets.map((ticket) => ({ ...ticket, loop, isNew: false, before: ticket.clocks.map(clockOf) }))
      : [];
  });
  return [...stored, ...opened];
}

/** What happened to a ticket in this turn, in order. A matter that has ended waits on nobody. */
function eventsOf(draft: Draft, { loop, isNew }: Ticket, spoken: readonly Spoken[]): ClockEvent[] {
  const party = loop.partyTime?.party ?? null;
  const waits: ClockEvent[] = party === null ? [] : [{ kind: 'waitsOn', party }];
  if (isNew) return [{ kind: 'opened', waitsOn: party ?? 'human' }];
  const isHeld = draft.holder.kind !== 'assistant';
  return [...spoken.flatMap((word) => eventOf(word, loop.id, isHeld)), ...waits];
}

function eventOf(word: Spoken, loopId: LoopId, isHeld: boolean): ClockEvent[] {
  switch (word.by) {
    case 'human':
      return [{ kind: 'answered' }];
    case 'deed':
      return word.loopId === loopId ? [{ kind: 'answered' }] : [];
    case 'customer':
      return isHeld ? [{ kind: 'asked' }] : [];
  }
}

/** A ticket is due when the first of its running clocks is; without one, at the deadline of its matter. */
function setDue(draft: Draft, { id, loop }: Ticket, clocks: readonly Clock[]): void {
  const row = draft.rows.tickets.find((ticket) => ticket.id === id);
  const dues = clocks.flatMap(({ dueAt }) => (dueAt === null ? [] : dueAt.toISOString())).sort();
  if (row) row.due_at = dues[0] ?? loop.deadlineAt;
}
