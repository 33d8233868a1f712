import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';
import { Handle, Language, Priority, QueueName, RoutingRule, RoutingRules, Word } from './routingRule.ts';
import { TicketRef } from './tickets.ts';

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
const TicketParams = z.strictObject({ ticket: TicketRef });

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
    path: '/tickets/:ticket/assign',
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
    path: '/tickets/:ticket/claim',
    access: 'conversation.act',
    summary: 'Take a ticket that waits; of two who take it at once, the first has it',
    params: TicketParams,
    body: As,
    reply: Decided,
  }),
  takeNext: endpoint({
    method: 'POST',
    path: '/queues/:queue/take-next',
    access: 'conversation.act',
    summary: 'Take the ticket of a queue that should be next',
    params: QueueParams,
    body: As,
    reply: z.strictObject({
      /** Null: nothing waits. */
      ticketId: z.string().nullable(),
      number: z.string().nullable(),
      conversationId: z.string().nullable(),
    }),
  }),
};
