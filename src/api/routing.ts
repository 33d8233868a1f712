import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';

/** A handle: 'ines', 'marina.silva'. */
export const Handle = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/);
const Word = z.string().min(1).max(100);
const Words = z.array(Word).min(1).max(50);
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const QueueName = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,59}$/);
export const Priority = z.enum(['low', 'normal', 'high', 'urgent']);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a text of the matter is held against. */
const TEXT_FIELDS = ['reason', 'flow', 'queue', 'language', 'channel', 'accountOwner'] as const;

/** One thing that must be so. A closed list: a rule can ask this and nothing else. */
export const RoutingCondition = z.union([
  z.strictObject({ field: z.enum(TEXT_FIELDS), op: z.enum(['is', 'isNot']), value: Word }),
  z.strictObject({ field: z.enum(TEXT_FIELDS), op: z.enum(['in', 'notIn']), value: Words }),
  z.strictObject({ field: z.literal('accountOwner'), op: z.literal('exists'), value: z.boolean() }),
  z.strictObject({ field: z.literal('priority'), op: z.enum(['is', 'atLeast', 'atMost']), value: Priority }),
  z.strictObject({
    field: z.enum(['frustration', 'urgency']),
    op: z.enum(['atLeast', 'atMost']),
    value: z.number().min(0).max(1),
  }),
  z.strictObject({
    field: z.literal('contact'),
    attribute: Word,
    op: z.enum(['is', 'isNot']),
    value: z.union([Word, z.number(), z.boolean()]),
  }),
  z.strictObject({ field: z.literal('contact'), attribute: Word, op: z.literal('in'), value: Words }),
  z.strictObject({
    field: z.literal('contact'),
    attribute: Word,
    op: z.enum(['atLeast', 'atMost']),
    value: z.number(),
  }),
  z.strictObject({
    field: z.literal('contact'),
    attribute: Word,
    op: z.literal('exists'),
    value: z.boolean(),
  }),
  z.strictObject({
    field: z.literal('time'),
    op: z.literal('between'),
    value: z.tuple([ClockTime, ClockTime]),
  }),
  z.strictObject({
    field: z.literal('weekday'),
    op: z.literal('in'),
    value: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1),
  }),
  z.strictObject({ field: z.literal('queueOpen'), op: z.literal('is'), value: z.boolean() }),
]);
export type RoutingCondition = z.output<typeof RoutingCondition>;

/** Names that say in a ticket how else it came to its assignee. */
const RESERVED = [
  'fallback',
  'takeOver',
  'claim',
  'queue',
  'manual',
  'pull',
  'reroute',
  'released',
  'opened',
];

/** When all conditions hold, this is where it goes. Rules are asked in order; the first that holds is the one. */
export const RoutingRule = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]{0,39}$/)
    .refine((name) => !RESERVED.includes(name), {
      error: `is a word of the product's own; take another than ${RESERVED.join(', ')}`,
    }),
  title: z.string().min(1).max(200),
  isOn: z.boolean().default(true),
  when: z.array(RoutingCondition).max(20),
  then: z
    .strictObject({
      queue: QueueName.optional(),
      priority: Priority.optional(),
      /** What the agent must know besides what the queue asks. */
      skills: z.array(Word).max(20).optional(),
      /** Who gets it before all others, when they are there and have room: a handle, or who keeps the account. */
      agent: z.union([z.literal('@accountOwner'), Handle]).optional(),
    })
    .refine((then) => Object.keys(then).length > 0, {
      error: 'does nothing; name a queue, priority, skills or agent',
    }),
});
export type RoutingRule = z.output<typeof RoutingRule>;

export const RoutingRules = z
  .array(RoutingRule)
  .max(200)
  .refine((rules) => new Set(rules.map(({ name }) => name)).size === rules.length, {
    error: 'has a name twice; each rule has its own, tickets keep it',
  });

const RulesVersion = z.strictObject({
  /** 0: nobody has written any. */
  version: z.int().min(0),
  rules: z.array(RoutingRule),
  /** A handle, or 'blueprint'. */
  madeBy: z.string(),
  madeAt: Instant,
});

const Member = z.strictObject({
  agent: Handle,
  isLead: z.boolean().default(false),
  /** Of the work: who has 2 carries twice as much as who has 1; who has 0 gets only what they take. */
  weight: z.int().min(0).max(10).default(1),
});

const QueueReply = z.strictObject({
  name: z.string(),
  title: z.string(),
  priority: z.int(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  /** The owner of last resort, as it is set; null: a lead of the queue, else who leads the desk. */
  fallbackAgent: z.string().nullable(),
  /** Who that is now; null only while nobody works here at all. */
  ownerOfLastResort: z.string().nullable(),
  calendar: z.string().nullable(),
  slaPolicy: z.string().nullable(),
  isOpen: z.boolean(),
  opensAt: Instant.nullable(),
  members: z.array(
    z.strictObject({
      agent: z.string(),
      isLead: z.boolean(),
      weight: z.int(),
      presence: z.enum(['online', 'away', 'offline']),
      load: z.int(),
      capacity: z.int(),
    }),
  ),
  /** Tickets that are not done, those past due, those that wait for somebody fit. */
  open: z.int(),
  pastDue: z.int(),
  waiting: z.int(),
  changedBy: z.string().nullable(),
});

const QueueParams = z.strictObject({ queue: QueueName });
const TicketParams = z.strictObject({ ticketId: z.uuid() });

/** Who it goes to and why; as a turn decides it now. */
const Decided = z.strictObject({
  queue: z.string(),
  priority: Priority,
  assignee: z.string().nullable(),
  /** The rule by which the assignee has it; 'fallback' when nobody fit is there. */
  rule: z.string(),
});

const SampleCase = z.strictObject({
  reason: Word,
  queue: QueueName,
  flow: Word.default('inquiry'),
  language: Language.default('en'),
  channel: Word.default('whatsapp'),
  priority: Priority.default('normal'),
  frustration: z.number().min(0).max(1).default(0),
  urgency: z.number().min(0).max(1).default(0),
  /** The contact's attributes. */
  contact: z.record(z.string().max(100), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** Default: now. */
  at: Instant.optional(),
});

const As = z.strictObject({ agent: Handle.optional() });

export const routingEndpoints = {
  listQueues: endpoint({
    method: 'GET',
    path: '/queues',
    access: 'ticket.read',
    summary: 'List the queues with who works from them and how much waits',
    reply: z.strictObject({ items: z.array(QueueReply) }),
  }),
  putQueue: endpoint({
    method: 'PUT',
    path: '/queues/:queue',
    access: 'desk.configure',
    summary: 'Make a queue, or change one: what is left out stays as it is',
    params: QueueParams,
    body: z.strictObject({
      title: z.string().min(1).max(100).optional(),
      priority: z.int().min(0).max(100).optional(),
      skills: z.array(Word).max(20).optional(),
      languages: z.array(Language).max(20).optional(),
      fallbackAgent: Handle.nullable().optional(),
      calendar: Word.nullable().optional(),
      slaPolicy: Word.nullable().optional(),
      /** All of them: who is not named leaves the queue. */
      members: z.array(Member).max(500).optional(),
    }),
    reply: QueueReply,
  }),
  readRules: endpoint({
    method: 'GET',
    path: '/routing/rules',
    access: 'ticket.read',
    summary: 'Read the rules that say who gets what',
    reply: RulesVersion,
  }),
  listRuleVersions: endpoint({
    method: 'GET',
    path: '/routing/rules/versions',
    access: 'ticket.read',
    summary: 'List the last hundred versions of the rules, the newest first',
    reply: z.strictObject({ items: z.array(RulesVersion) }),
  }),
  putRules: endpoint({
    method: 'PUT',
    path: '/routing/rules',
    access: 'desk.configure',
    summary: 'Replace the rules; refused when somebody else has changed them since',
    body: z.strictObject({ version: z.int().min(0), rules: RoutingRules }),
    reply: RulesVersion,
  }),
  dryRunRules: endpoint({
    method: 'POST',
    path: '/routing/rules/dry-run',
    access: 'ticket.read',
    summary: 'Say where a case, or the last tickets, would go by these rules now',
    body: z.strictObject({
      /** Default: those that hold. */
      rules: RoutingRules.optional(),
      of: z.union([
        z.strictObject({ case: SampleCase }),
        z.strictObject({ lastTickets: z.int().min(1).max(200) }),
      ]),
    }),
    reply: z.strictObject({
      items: z.array(
        z.strictObject({
          /** Null for a case that was made up. */
          ticket: z.string().nullable(),
          /** Where it went; null for a case that was made up. */
          went: Decided.nullable(),
          goes: Decided,
          /** The rule whose conditions hold; null when none does. */
          matched: z.string().nullable(),
        }),
      ),
    }),
  }),
  readSettings: endpoint({
    method: 'GET',
    path: '/routing/settings',
    access: 'people.read',
    summary: 'Read after how much silence an agent counts as away or gone',
    reply: z.strictObject({
      awayAfterMs: z.int(),
      goneAfterMs: z.int(),
      releaseAfterMs: z.int(),
    }),
  }),
  putSettings: endpoint({
    method: 'PUT',
    path: '/routing/settings',
    access: 'desk.configure',
    summary: 'Set after how much silence an agent counts as away or gone, and when what they hold passes on',
    body: z
      .strictObject({
        awayAfterMs: z.int().min(10_000).max(86_400_000),
        goneAfterMs: z.int().min(10_000).max(86_400_000),
        releaseAfterMs: z.int().min(0).max(86_400_000),
      })
      .refine(({ awayAfterMs, goneAfterMs }) => goneAfterMs >= awayAfterMs, {
        error: 'goneAfterMs must not be less than awayAfterMs',
      }),
  }),
  assignTicket: endpoint({
    method: 'POST',
    path: '/tickets/:ticketId/assign',
    access: 'conversation.assign',
    summary: 'Give a ticket to an agent or a queue, or route it anew; the conversation goes with it',
    params: TicketParams,
    body: z.strictObject({
      to: z.union([
        z.strictObject({ agent: Handle }),
        z.strictObject({ queue: QueueName }),
        z.literal('reroute'),
      ]),
    }),
    reply: Decided,
  }),
  claimTicket: endpoint({
    method: 'POST',
    path: '/tickets/:ticketId/claim',
    access: 'conversation.act',
    summary: 'Take a ticket that waits; of two who take it at once, the first has it',
    params: TicketParams,
    body: As.default({}),
    reply: Decided,
  }),
  takeNext: endpoint({
    method: 'POST',
    path: '/queues/:queue/take-next',
    access: 'conversation.act',
    summary: 'Take the ticket of a queue that should be next',
    params: QueueParams,
    body: As.default({}),
    reply: z.strictObject({
      /** Null: nothing waits. */
      ticketId: z.string().nullable(),
      number: z.string().nullable(),
      conversationId: z.string().nullable(),
    }),
  }),
};
