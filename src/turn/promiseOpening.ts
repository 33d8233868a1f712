import { HOUR_MS } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import type { Desk } from '../routing/desk.ts';
import { addWorkingTime, nextOpening } from '../sla/calendar.ts';
import type { ToGive } from './assignTickets.ts';
import type { Draft } from './draft.ts';
import { sayText } from './say.ts';
import type { TurnBook } from './turnBook.ts';

/** A queue without a target of its own answers within this. */
const FIRST_RESPONSE_MS = 4 * HOUR_MS;

/** Whoever is handed over while nobody works is told when somebody does, and by when they hear from a person: a promise. */
export function promiseOpening(desk: Desk, book: TurnBook, draft: Draft, { loop, ticket }: ToGive): void {
  const queue = desk.queues.get(ticket.queue);
  if (!queue?.calendar) return;
  const opensAt = nextOpening(queue.calendar, draft.now);
  if (opensAt === null || opensAt.getTime() === draft.now.getTime()) return;
  const dueAt =
    addWorkingTime(queue.calendar, opensAt, queue.firstResponseMs ?? FIRST_RESPONSE_MS) ?? opensAt;
  const opens = { kind: 'time', at: opensAt.toISOString() } as const;
  const by = { kind: 'time', at: dueAt.toISOString() } as const;
  sayText(draft, book, 'routing.closed', { facts: { opens, by }, loop });
  const promise = book.text(draft.language, 'routing.promise', { by });
  const made = { id: newId(), promise, dueAt: by.at, madeBy: 'assistant' };
  loop.promises = [...loop.promises, made];
  draft.rows.promises.push({ id: made.id, loop_id: loop.id, promise, made_by: made.madeBy, due_at: by.at });
}
