import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, pageOf } from './page.ts';

/** `queue:<name>` and `saved:<id>` beside the built-in ones. */
export const InboxView = z
  .string()
  .max(120)
  .regex(
    /^(all|needsMe|mine|mentions|snoozed|assistant|limbo|waitingCustomer|queue:.{1,100}|saved:[0-9a-f-]{36})$/,
  );

const Filters = {
  /** Of its last message. */
  channel: z.string().min(1).max(40).optional(),
  reason: z.string().min(1).max(100).optional(),
  language: z.string().min(2).max(35).optional(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']).optional(),
  /** In the contact's name or phone, in protocol and order numbers. */
  q: z.string().trim().min(1).max(100).optional(),
};
/** sla: what is due first. waiting: who has waited longest for a word of ours. newest, oldest: by the last word. */
const Sort = z.enum(['sla', 'newest', 'oldest', 'waiting']);

const Asked = z.strictObject({
  /** Default: all. */
  view: InboxView.optional(),
  /** Default: sla; of a saved view its own. */
  sort: Sort.optional(),
  ...Filters,
  /** What kinds of matters are called. */
  words: z.enum(['en', 'pt-BR', 'es']).default('en'),
});
export const InboxQuery = Asked.extend({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(1_000).optional(),
});
export type InboxQuery = z.output<typeof InboxQuery>;

export const InboxRowsQuery = Asked.extend({
  /** Up to 100, comma-separated. */
  ids: z
    .string()
    .max(4_000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).min(1).max(100)),
});
export type InboxRowsQuery = z.output<typeof InboxRowsQuery>;

const Clock = z.strictObject({
  kind: z.enum(['firstResponse', 'nextResponse', 'resolution']),
  state: z.enum(['running', 'paused']),
  startedAt: Instant,
  targetMs: z.int(),
  /** Null: it stands still before its target, or its calendar never works. */
  dueAt: Instant.nullable(),
  /** Of its working time: 1 is all of it, 0 none, less is past. */
  left: z.number(),
});

const Loop = z.strictObject({
  id: z.string(),
  flow: z.string(),
  reason: z.string(),
  /** What the kind of matter is called. */
  title: z.string(),
  object: z.strictObject({ kind: z.string(), ref: z.string() }).nullable(),
  state: z.string(),
  protocolNumber: z.string(),
  waitsFor: z.enum(['customer', 'system', 'person', 'time']),
  nextStep: z.string(),
  deadlineAt: Instant,
  /** One for each step of its way. */
  ring: z.array(z.enum(['done', 'person', 'assistant', 'waiting', 'ahead'])),
});

const Ticket = z.strictObject({
  id: z.string(),
  number: z.string(),
  queue: z.string(),
  assignee: z.string().nullable(),
  priority: z.enum(['low', 'normal', 'high', 'urgent']),
  version: z.int(),
});

export const InboxRow = z.strictObject({
  id: z.string(),
  contact: z.strictObject({ id: z.string(), name: z.string().nullable(), isVip: z.boolean() }),
  /** Of the last message; null when nothing was said yet. */
  channel: z.string().nullable(),
  language: z.string().nullable(),
  holder: z.strictObject({ kind: z.enum(['assistant', 'agent', 'queue']), name: z.string().nullable() }),
  epoch: z.int(),
  version: z.int(),
  /** Untrusted: what a customer wrote. */
  last: z
    .strictObject({
      id: z.string(),
      direction: z.enum(['in', 'out']),
      author: z.string(),
      kind: z.string(),
      words: z.string().nullable(),
      at: Instant,
    })
    .nullable(),
  /** Words of the contact that nobody answered and I have not seen; 99 at most. */
  unread: z.int(),
  isUpset: z.boolean(),
  /** The matter that is nearest to needing somebody. */
  loop: Loop.nullable(),
  openLoops: z.int(),
  ticket: Ticket.nullable(),
  clock: Clock.nullable(),
  limbo: z.enum(['noOwner', 'nothingScheduled', 'stopped', 'overdue']).nullable(),
  /** What I have begun to write and not sent: its beginning. */
  draft: z.string().nullable(),
  /** While I have put it off. */
  snoozedUntil: Instant.nullable(),
  /** In the order that was asked for: rises down the list; rows of one place follow each other by id. */
  place: z.number(),
});
export type InboxRow = z.output<typeof InboxRow>;

const Count = z.strictObject({ open: z.int(), past: z.int() });

const ViewQuery = z.strictObject({
  view: InboxView.refine((view) => !view.startsWith('saved:'), { error: 'expected a view that is not kept' }),
  sort: Sort.optional(),
  ...Filters,
});
export const NewView = z.strictObject({
  name: z.string().trim().min(1).max(60),
  query: ViewQuery,
  /** True: everybody sees it; needs desk.configure. */
  isShared: z.boolean().default(false),
});
export type NewView = z.output<typeof NewView>;
const SavedView = z.strictObject({
  id: z.string(),
  name: z.string(),
  query: ViewQuery,
  isShared: z.boolean(),
  /** Whether I may change and remove it. */
  canChange: z.boolean(),
});

const view = z.strictObject({ viewId: z.uuid() });
const conversation = z.strictObject({ conversationId: z.uuid() });

export const inboxEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/inbox',
    access: 'conversation.read',
    summary: 'List the conversations that have something open, by view, filter and order',
    query: InboxQuery,
    /** `total`: with the first page only. */
    reply: pageOf(InboxRow).extend({ total: z.int().nullable() }),
  }),
  rows: endpoint({
    method: 'GET',
    path: '/inbox/rows',
    access: 'conversation.read',
    summary: 'Read some rows of a list anew; what does not belong to it any more is not given',
    query: InboxRowsQuery,
    reply: z.strictObject({ items: z.array(InboxRow) }),
  }),
  counts: endpoint({
    method: 'GET',
    path: '/inbox/counts',
    access: 'conversation.read',
    summary: 'Count what every view and queue holds, and what of it is past its target',
    reply: z.strictObject({
      views: z.record(z.string(), Count),
      queues: z.array(Count.extend({ name: z.string(), title: z.string() })),
      saved: z.array(Count.extend({ id: z.string() })),
      /** When the first of what I put off comes back. */
      wakesAt: Instant.nullable(),
    }),
  }),
  read: endpoint({
    method: 'PUT',
    path: '/inbox/:conversationId/read',
    access: 'conversation.read',
    summary: 'Say that I have read a conversation, or mark it as unread',
    params: conversation,
    body: z.strictObject({ isRead: z.boolean().default(true) }),
  }),
  snooze: endpoint({
    method: 'PUT',
    path: '/inbox/:conversationId/snooze',
    access: 'conversation.read',
    summary: 'Put a conversation off until then, for me alone; what the contact writes brings it back',
    params: conversation,
    body: z.strictObject({ until: Instant }),
  }),
  wake: endpoint({
    method: 'DELETE',
    path: '/inbox/:conversationId/snooze',
    access: 'conversation.read',
    summary: 'Bring a conversation back that I put off',
    params: conversation,
  }),
  views: endpoint({
    method: 'GET',
    path: '/inbox/views',
    access: 'conversation.read',
    summary: 'List the views that I keep, and those of everybody',
    reply: z.strictObject({ views: z.array(SavedView) }),
  }),
  addView: endpoint({
    method: 'POST',
    path: '/inbox/views',
    access: 'conversation.read',
    summary: 'Keep a view under a name; at most 20 of one’s own and 20 of everybody',
    body: NewView,
    reply: SavedView,
    status: 201,
  }),
  changeView: endpoint({
    method: 'PUT',
    path: '/inbox/views/:viewId',
    access: 'conversation.read',
    summary: 'Change a view',
    params: view,
    body: NewView,
    reply: SavedView,
  }),
  removeView: endpoint({
    method: 'DELETE',
    path: '/inbox/views/:viewId',
    access: 'conversation.read',
    summary: 'Remove a view',
    params: view,
  }),
};
