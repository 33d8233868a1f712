import { z } from 'zod';
import { Instant, PageQuery } from './page.ts';

export const ContactParams = z.strictObject({ contactId: z.uuid() });
export const Reason = z.string().trim().min(1).max(500);
export const Purpose = z.string().regex(/^[a-z][a-zA-Z]{0,39}$/);
export const Language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);

export const TIMELINE_KINDS = [
  'message',
  'turn',
  'loop',
  'ticket',
  'note',
  'effect',
  'promise',
  'object',
  'merge',
  'consent',
] as const;
export const TimelineKind = z.enum(TIMELINE_KINDS);
export type TimelineKind = z.output<typeof TimelineKind>;

/** Several, comma-separated: `kinds=message,loop`. Default: all. */
const Kinds = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.split(','))
  .pipe(z.array(TimelineKind).min(1).max(TIMELINE_KINDS.length));

export const TimelineQuery = PageQuery.extend({ kinds: Kinds.optional() });
export type TimelineQuery = z.output<typeof TimelineQuery>;

export const TimelineItem = z.strictObject({
  /** Unique in the timeline: 'message:0199…'. */
  id: z.string(),
  kind: TimelineKind,
  at: Instant,
  conversationId: z.string().nullable(),
  loopId: z.string().nullable(),
  ticketId: z.string().nullable(),
  /** Who did it: 'contact', 'assistant', 'agent:ines', 'phone'; null when nobody in particular did. */
  by: z.string().nullable(),
  /** What there is to say about one of its kind: docs/guides/history.md, "The timeline". */
  details: z.record(z.string(), z.json()),
});

const ContactAddress = z.strictObject({
  id: z.string(),
  channel: z.string(),
  account: z.string(),
  externalId: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  proofLevel: z.int(),
  consent: z.record(z.string(), z.string()),
  lastInboundAt: Instant.nullable(),
  /** Until when anything may be said freely there; null when the window is closed. */
  windowOpenUntil: Instant.nullable(),
  createdAt: Instant,
});

const ContactLoop = z.strictObject({
  id: z.string(),
  protocolNumber: z.string(),
  flow: z.string(),
  reason: z.string(),
  object: z.strictObject({ kind: z.string(), ref: z.string() }).nullable(),
  owner: z.string().nullable(),
  waitsFor: z.string().nullable(),
  nextStep: z.string().nullable(),
  deadlineAt: Instant.nullable(),
  outcome: z.string().nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
});

export const Contact = z.strictObject({
  id: z.string(),
  name: z.string().nullable(),
  language: z.string().nullable(),
  attributes: z.record(z.string(), z.json()),
  /** What the contact is worth to the business, as an integration or a person wrote it in the attribute 'value'. */
  value: z.json(),
  conversationId: z.string(),
  createdAt: Instant,
  erasedAt: Instant.nullable(),
  hold: z.strictObject({ reason: z.string(), by: z.string(), at: Instant }).nullable(),
  addresses: z.array(ContactAddress),
  openLoops: z.array(ContactLoop),
  /** The last fifty. */
  closedLoops: z.array(ContactLoop),
  counts: z.strictObject({ messages: z.int(), loops: z.int(), objects: z.int() }),
  /** Those that were merged into this one. */
  mergedFrom: z.array(z.string()),
});

export const ListedContact = z.strictObject({
  id: z.string(),
  name: z.string().nullable(),
  reached: z.array(
    z.strictObject({
      channel: z.string(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      externalId: z.string(),
    }),
  ),
  openLoops: z.int(),
  createdAt: Instant,
});

export const ContactChange = z
  .strictObject({
    name: z.string().trim().min(1).max(200).nullable().optional(),
    language: Language.nullable().optional(),
    /** Each named attribute is set; null takes it away. */
    attributes: z.record(z.string().min(1).max(100), z.json()).optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'says nothing to change');

export const ConsentWord = z.strictObject({
  id: z.string(),
  addressId: z.string(),
  purpose: z.string(),
  allowed: z.boolean(),
  source: z.enum(['channel', 'conversation', 'agent']),
  by: z.string().nullable(),
  evidence: z.string().nullable(),
  at: Instant,
});

export const Merge = z.strictObject({
  id: z.string(),
  fromId: z.string(),
  intoId: z.string(),
  reason: z.string(),
  by: z.string(),
  at: Instant,
  undoneBy: z.string().nullable(),
  undoneAt: Instant.nullable(),
});

export const Kept = z.strictObject({
  kind: z.enum(['address', 'loop', 'message', 'holder']),
  id: z.string().nullable(),
  reason: z.enum(['movedOn', 'openedSince', 'writtenSince', 'changedSince']),
  count: z.int(),
});

export const Duplicate = z.strictObject({
  contactId: z.string(),
  name: z.string().nullable(),
  because: z.enum(['phone', 'email']),
  /** The lower of the two proof levels: 2 says that both showed that it is theirs. */
  proof: z.int(),
});

export const Erasure = z.strictObject({
  id: z.string(),
  contactId: z.string(),
  contactIds: z.array(z.string()),
  grounds: z.enum(['request', 'retention', 'order']),
  reason: z.string(),
  forcedBecause: z.string().nullable(),
  /** Rows that were overwritten or deleted, by table. */
  counts: z.record(z.string(), z.int()),
  by: z.string(),
  at: Instant,
  /** Of the proof before this one. */
  previousHash: z.string(),
  /** SHA-256 over all of the above. */
  hash: z.string(),
});

export const EraseRequest = z.strictObject({
  /** 'request': the person asked; then an address of theirs must be proved at level 2. */
  grounds: z.enum(['request', 'retention', 'order']),
  reason: Reason,
  /** Why it is done although money is under way or nothing is proved. */
  force: Reason.optional(),
});
