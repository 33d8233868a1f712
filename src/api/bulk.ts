import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, PageQuery, pageOf } from './page.ts';
import { Handle, Tag, TicketPriority, TicketQuery } from './tickets.ts';

/** At most so many tickets in one command. */
export const MAX_BULK = 10_000;

/** What is done to each ticket. */
export const BulkCommand = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('close'),
    status: z.enum(['solved', 'closed']).default('solved'),
    /** The outcome that their matters end with; without it those close whose matter has a next step. */
    resolution: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/)
      .optional(),
  }),
  z.strictObject({
    kind: z.literal('tag'),
    add: z.array(Tag).max(20).default([]),
    remove: z.array(Tag).max(20).default([]),
  }),
  z.strictObject({ kind: z.literal('priority'), priority: TicketPriority }),
  z.strictObject({
    kind: z.literal('assign'),
    to: z.union([
      z.strictObject({ agent: Handle }),
      z.strictObject({ queue: z.string().min(1).max(100) }),
      z.literal('reroute'),
    ]),
  }),
]);
export type BulkCommand = z.output<typeof BulkCommand>;

/** Which: by their ids, or all that fit a filter. */
export const BulkRequest = z.strictObject({
  tickets: z.array(z.uuid()).min(1).max(MAX_BULK).optional(),
  filter: TicketQuery.omit({ limit: true, cursor: true, sort: true }).optional(),
  command: BulkCommand,
});
export type BulkRequest = z.output<typeof BulkRequest>;

const Job = z.strictObject({
  id: z.string(),
  /** held: it can be undone, nothing has been done. */
  state: z.enum(['held', 'running', 'done', 'undone']),
  command: z.json(),
  total: z.int(),
  waiting: z.int(),
  done: z.int(),
  skipped: z.int(),
  failed: z.int(),
  askedBy: z.string(),
  askedAt: Instant,
  beginsAt: Instant,
  endedAt: Instant.nullable(),
});

const Item = z.strictObject({
  ticketId: z.string(),
  number: z.string().nullable(),
  state: z.enum(['waiting', 'asked', 'done', 'skipped', 'failed']),
  reasons: z.array(z.string()),
});

const job = z.strictObject({ jobId: z.uuid() });

export const bulkEndpoints = {
  begin: endpoint({
    method: 'POST',
    path: '/tickets/bulk',
    access: 'ticket.write',
    summary:
      'Close, tag, assign or give a priority to up to 10,000 tickets; held for six seconds, then begun',
    body: BulkRequest,
    reply: Job,
    status: 202,
  }),
  preview: endpoint({
    method: 'POST',
    path: '/tickets/bulk/preview',
    access: 'ticket.read',
    summary: 'List the tickets that a command could not be done to, and why, without doing it',
    body: BulkRequest,
    reply: z.strictObject({
      total: z.int(),
      can: z.int(),
      /** At most 1,000 of them. */
      cannot: z.array(Item.omit({ state: true })),
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/tickets/bulk/:jobId',
    access: 'ticket.read',
    summary: 'Read how far a command is',
    params: job,
    reply: Job,
  }),
  items: endpoint({
    method: 'GET',
    path: '/tickets/bulk/:jobId/items',
    access: 'ticket.read',
    summary: 'List what became of each ticket',
    params: job,
    query: PageQuery.extend({ state: Item.shape.state.optional() }),
    reply: pageOf(Item),
  }),
  undo: endpoint({
    method: 'POST',
    path: '/tickets/bulk/:jobId/undo',
    access: 'ticket.write',
    summary: 'Undo a command that has not begun',
    params: job,
    reply: Job,
  }),
};
