import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, pageOf, PageQuery } from './page.ts';

const Name = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/);
const Shift = z.tuple([z.string().max(5), z.string().max(5)]);
const Shifts = z.array(Shift).max(12);
const YEAR_MS = 366 * 24 * 3_600_000;
const TargetMs = z.number().int().min(1).max(YEAR_MS);

const CalendarBody = z.strictObject({
  timeZone: z.string().min(1).max(64),
  hours: z.strictObject({
    mon: Shifts.optional(),
    tue: Shifts.optional(),
    wed: Shifts.optional(),
    thu: Shifts.optional(),
    fri: Shifts.optional(),
    sat: Shifts.optional(),
    sun: Shifts.optional(),
  }),
  holidays: z.array(z.string().max(10)).max(1_000),
});

const ListedCalendar = CalendarBody.extend({
  name: Name,
  /** Null: as the blueprint wrote it. */
  changedBy: z.string().nullable(),
  /** True: it has no working hours, and nothing is ever due by it. */
  isEmpty: z.boolean(),
  isOpen: z.boolean(),
  /** `now` when it is open; null when it never opens. */
  nextOpeningAt: Instant.nullable(),
  /** That work by it. */
  queues: z.array(z.string()),
});

const Clock = z.enum(['firstResponse', 'nextResponse', 'resolution']);
const PARTIES = ['assistant', 'human', 'customer', 'thirdParty'] as const;

const Rung = z.strictObject({
  clock: Clock,
  share: z.number().min(0).max(100).optional(),
  afterMs: z.number().int().min(0).max(YEAR_MS).optional(),
  do: z.enum(['warn', 'reassign', 'supervisor', 'manager', 'moveQueue']),
  queue: z.string().max(60).optional(),
  about: z.string().min(1).max(40).optional(),
});

const PolicyBody = z.strictObject({
  firstResponseMs: TargetMs,
  nextResponseMs: TargetMs.optional(),
  resolutionMs: TargetMs,
  /** Left out: the product's own ladder. */
  ladder: z.array(Rung).max(40).optional(),
  pausesFor: z.array(z.enum(PARTIES)).max(4).optional(),
});

const ListedPolicy = z.strictObject({
  name: Name,
  firstResponseMs: TargetMs,
  nextResponseMs: TargetMs,
  resolutionMs: TargetMs,
  ladder: z.array(Rung),
  pausesFor: z.array(z.enum(PARTIES)),
  changedBy: z.string().nullable(),
  queues: z.array(z.string()),
});

/** How many running clocks are due at another time now. */
const MovedClocks = z.number().int();

const PartyTimes = z.strictObject({
  /** On whom it waits; null when it is closed. */
  party: z.enum(PARTIES).nullable(),
  since: Instant,
  /** How long it waited on each so far, in ms: they add up to its life. */
  ms: z.strictObject({
    assistant: z.number().int(),
    human: z.number().int(),
    customer: z.number().int(),
    thirdParty: z.number().int(),
  }),
});

const TicketClock = z.strictObject({
  kind: Clock,
  round: z.number().int(),
  state: z.enum(['running', 'paused', 'met', 'dropped']),
  policy: z.string(),
  calendar: z.string(),
  targetMs: z.number().int(),
  /** Working time that it has run. */
  usedMs: z.number().int(),
  startedAt: Instant,
  /** Null: it stands still before its target, or its calendar never works. */
  dueAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  breachedAt: Instant.nullable(),
  nextRungAt: Instant.nullable(),
});

/** Working hours, targets, and the clocks that run by them. */
export const clocksEndpoints = {
  calendars: endpoint({
    method: 'GET',
    path: '/calendars',
    access: 'ticket.read',
    summary: 'List the working hours and holidays, and who works by them',
    query: PageQuery,
    reply: pageOf(ListedCalendar),
  }),
  putCalendar: endpoint({
    method: 'PUT',
    path: '/calendars/:name',
    access: 'desk.configure',
    summary: 'Write a calendar; running clocks are due anew at once',
    params: z.strictObject({ name: Name }),
    body: CalendarBody,
    reply: z.strictObject({ movedClocks: MovedClocks }),
  }),
  policies: endpoint({
    method: 'GET',
    path: '/sla-policies',
    access: 'ticket.read',
    summary: 'List the targets and their ladders, and who works by them',
    query: PageQuery,
    reply: pageOf(ListedPolicy),
  }),
  putPolicy: endpoint({
    method: 'PUT',
    path: '/sla-policies/:name',
    access: 'desk.configure',
    summary: 'Write targets and their ladder; running clocks keep their target and climb the new ladder',
    params: z.strictObject({ name: Name }),
    body: PolicyBody,
    reply: z.strictObject({ movedClocks: MovedClocks }),
  }),
  ticket: endpoint({
    method: 'GET',
    path: '/tickets/:ticketId/clocks',
    access: 'ticket.read',
    summary: 'Read the clocks of a ticket, and on whom its matter has waited',
    params: z.strictObject({ ticketId: z.uuid() }),
    reply: z.strictObject({ clocks: z.array(TicketClock), waits: PartyTimes.nullable() }),
  }),
  waits: endpoint({
    method: 'GET',
    path: '/loops/:loopId/waits',
    access: 'conversation.read',
    summary: 'Read on whom a matter waits, and how long it waited on each',
    params: z.strictObject({ loopId: z.uuid() }),
    reply: PartyTimes,
  }),
};
