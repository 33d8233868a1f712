import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, PageQuery, pageOf } from './page.ts';

export const TicketStatus = z.enum(['open', 'pending', 'solved', 'closed']);
export const TicketPriority = z.enum(['low', 'normal', 'high', 'urgent']);
export const LinkKind = z.enum(['relates', 'duplicates', 'parent']);
export const Handle = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/);
export const Tag = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._:/-]{0,49}$/u);
/** A ticket by its id, or by its number: '261121-000042-7/1', with the slash as %2F. */
export const TicketRef = z.string().min(1).max(60);
const FieldName = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
const FieldValue = z.union([z.string().max(2_000), z.number(), z.boolean(), z.null()]);
const Words = z.string().trim().min(1).max(10_000);
const Name = z.string().min(1).max(100);
/** Several values, comma-separated: `status=open,pending`. */
const several = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .min(1)
    .max(500)
    .transform((text) => text.split(','))
    .pipe(z.array(item).min(1).max(20));

export const TicketQuery = PageQuery.extend({
  queue: z.string().min(1).max(100).optional(),
  /** 'none': tickets that nobody has. */
  assignee: z.string().min(1).max(100).optional(),
  /** Default: open,pending. */
  status: several(TicketStatus).optional(),
  priority: several(TicketPriority).optional(),
  tag: z.string().min(1).max(50).optional(),
  reason: z.string().min(1).max(100).optional(),
  mentionsMe: z.stringbool().optional(),
  watching: z.stringbool().optional(),
  dueBefore: Instant.optional(),
  /** The beginning of a number, as text. */
  number: z.string().min(1).max(60).optional(),
  sort: z.enum(['due', 'opened', 'changed']).default('due'),
});
export type TicketQuery = z.output<typeof TicketQuery>;

export const ListedTicket = z.strictObject({
  id: z.string(),
  number: z.string(),
  protocolNumber: z.string(),
  conversationId: z.string(),
  loopId: z.string(),
  queue: z.string(),
  status: TicketStatus,
  priority: TicketPriority,
  reason: z.string(),
  assignee: z.string().nullable(),
  tags: z.array(z.string()),
  summary: z.json(),
  openedAt: Instant,
  dueAt: Instant,
  changedAt: Instant,
  version: z.int(),
});

const Attachment = z.strictObject({
  id: z.string(),
  noteId: z.string().nullable(),
  title: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
  addedBy: z.string(),
  addedAt: Instant,
});

const Note = z.strictObject({
  id: z.string(),
  /** Another ticket's number when it came with a merge. */
  ticketNumber: z.string(),
  author: z.string(),
  text: z.string(),
  mentions: z.array(z.string()),
  writtenAt: Instant,
});

const NextStep = z.strictObject({
  words: z.string(),
  owner: z.string(),
  waitsFor: z.string(),
  deadlineAt: Instant,
  /** Null: the flow says so, no person. */
  setFor: z.string().nullable(),
});

export const ReadTicket = ListedTicket.extend({
  fields: z.record(z.string(), FieldValue),
  solvedAt: Instant.nullable(),
  solvedBy: z.string().nullable(),
  mergedInto: z.string().nullable(),
  matter: z.strictObject({
    flow: z.string(),
    outcome: z.string().nullable(),
    object: z.strictObject({ kind: z.string(), ref: z.string() }).nullable(),
    nextStep: NextStep.nullable(),
  }),
  /** What it lacks to be closed now: 'nextStep', 'deadline', 'effects', 'field:<name>'. */
  closingLacks: z.array(z.string()),
  watchers: z.array(z.string()),
  notes: z.array(Note),
  attachments: z.array(Attachment),
  links: z.array(z.strictObject({ kind: LinkKind, direction: z.enum(['to', 'from']), number: z.string() })),
  merged: z.array(z.string()),
  changes: z.array(
    z.strictObject({
      version: z.int(),
      changes: z.record(z.string(), z.json()),
      by: z.string(),
      at: Instant,
    }),
  ),
});

export const TicketField = z.strictObject({
  name: FieldName,
  title: Name,
  kind: z.enum(['text', 'number', 'date', 'choice', 'boolean']),
  choices: z.array(Name).max(100).default([]),
  isRequiredOnClose: z.boolean().default(false),
  queue: z.string().max(100).nullable().default(null),
  reason: z.string().max(100).nullable().default(null),
});
export type TicketField = z.output<typeof TicketField>;

/** `resolution`: the outcome that its matter ends with; without it the matter goes on with its next step. */
export const TicketChange = z.strictObject({
  /** The version that was read, here or in If-Match: refused with 409 when the ticket has changed since. */
  version: z.int().min(1).optional(),
  status: TicketStatus.optional(),
  resolution: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/)
    .optional(),
  priority: TicketPriority.optional(),
  tags: z.array(Tag).max(50).optional(),
  fields: z.record(FieldName, FieldValue).optional(),
});
export type TicketChange = z.output<typeof TicketChange>;

const ticket = z.strictObject({ ticket: TicketRef });
const made = z.strictObject({ id: z.string() });

export const ticketsEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/tickets',
    access: 'ticket.read',
    summary: 'List tickets; without a status those that are open or pending',
    query: TicketQuery,
    reply: pageOf(ListedTicket),
  }),
  open: endpoint({
    method: 'POST',
    path: '/tickets',
    access: 'ticket.write',
    summary: 'Open a ticket on a matter, for the work of another queue',
    body: z.strictObject({
      protocolNumber: z.string().min(1).max(40),
      queue: Name,
      reason: z.string().regex(/^[A-Za-z][A-Za-z0-9._-]{0,99}$/),
      priority: TicketPriority.default('normal'),
    }),
    reply: ReadTicket,
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: '/tickets/:ticket',
    access: 'ticket.read',
    summary: 'Read a ticket with all that belongs to it, by id or number',
    params: ticket,
    reply: ReadTicket,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/tickets/:ticket',
    access: 'ticket.write',
    summary: 'Change status, priority, tags and fields; solve and close with a resolution or a next step',
    params: ticket,
    body: TicketChange,
    reply: ReadTicket,
  }),
  addNote: endpoint({
    method: 'POST',
    path: '/tickets/:ticket/notes',
    access: 'ticket.write',
    summary: 'Write a note that contacts never see; @handle names an agent, who is told',
    params: ticket,
    body: z.strictObject({ text: Words, attachments: z.array(z.uuid()).max(10).default([]) }),
    reply: made.extend({ mentions: z.array(z.string()) }),
    status: 201,
  }),
  attach: endpoint({
    method: 'POST',
    path: '/tickets/:ticket/attachments',
    access: 'ticket.write',
    summary: 'Put a document of at most 2 MB beside a ticket; what it is, its bytes say',
    params: ticket,
    body: z.strictObject({ title: z.string().min(1).max(200), base64: z.base64().min(4).max(2_800_000) }),
    reply: Attachment,
    status: 201,
  }),
  download: endpoint({
    method: 'GET',
    path: '/tickets/:ticket/attachments/:attachmentId',
    access: 'ticket.read',
    summary: 'Download a document as an attachment, never to be shown inside a page',
    params: ticket.extend({ attachmentId: z.uuid() }),
    media: 'application/octet-stream',
  }),
  watch: endpoint({
    method: 'PUT',
    path: '/tickets/:ticket/watchers/:agentId',
    access: 'ticket.write',
    summary: 'Tell an agent what happens to a ticket',
    params: ticket.extend({ agentId: Handle }),
  }),
  unwatch: endpoint({
    method: 'DELETE',
    path: '/tickets/:ticket/watchers/:agentId',
    access: 'ticket.write',
    summary: 'Tell an agent no longer what happens to a ticket',
    params: ticket.extend({ agentId: Handle }),
  }),
  link: endpoint({
    method: 'POST',
    path: '/tickets/:ticket/links',
    access: 'ticket.write',
    summary: 'Say what a ticket has to do with another one',
    params: ticket,
    body: z.strictObject({ kind: LinkKind, to: TicketRef }),
    status: 204,
  }),
  unlink: endpoint({
    method: 'POST',
    path: '/tickets/:ticket/unlink',
    access: 'ticket.write',
    summary: 'Take back what a ticket has to do with another one',
    params: ticket,
    body: z.strictObject({ kind: LinkKind, to: TicketRef }),
    status: 204,
  }),
  merge: endpoint({
    method: 'POST',
    path: '/tickets/:ticket/merge',
    access: 'ticket.write',
    summary: 'Let the work of a ticket go on in another one; recorded, and taken back by unmerge',
    params: ticket,
    body: z.strictObject({ into: TicketRef }),
    reply: ReadTicket,
  }),
  unmerge: endpoint({
    method: 'POST',
    path: '/tickets/:ticket/unmerge',
    access: 'ticket.write',
    summary: 'Take a merge back: the ticket is what it was before',
    params: ticket,
    reply: ReadTicket,
  }),
  fields: endpoint({
    method: 'GET',
    path: '/ticket-fields',
    access: 'ticket.read',
    summary: 'List the fields that tickets of this business have',
    reply: z.strictObject({ fields: z.array(TicketField) }),
  }),
  putField: endpoint({
    method: 'PUT',
    path: '/ticket-fields/:name',
    access: 'desk.configure',
    summary: 'Add a field or change it',
    params: z.strictObject({ name: FieldName }),
    body: TicketField.omit({ name: true }),
    status: 204,
  }),
  removeField: endpoint({
    method: 'DELETE',
    path: '/ticket-fields/:name',
    access: 'desk.configure',
    summary: 'Ask tickets for a field no longer; values that were given stay',
    params: z.strictObject({ name: FieldName }),
  }),
};
