import { z } from 'zod';
import { ACTIVITY_KINDS } from './activityKinds.ts';
import { endpoint } from './endpoint.ts';
import { Instant, PageQuery, pageOf } from './page.ts';

const Handle = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/);
const Word = z.string().min(1).max(100);
const Priority = z.enum(['low', 'normal', 'high', 'urgent']);

/** Rules are not asked at what only says that somebody was told, or how far a message has come. */
export const RuleEvent = z.enum(
  ACTIVITY_KINDS.filter((kind) => kind !== 'notification.made' && kind !== 'message.status'),
);

/** What the fact itself says, what is known of its ticket, its loop, its contact. A closed list. */
const TEXT_FIELDS = [
  'fact.queue',
  'fact.reason',
  'fact.flow',
  'fact.outcome',
  'fact.state',
  'fact.channel',
  'fact.author',
  'fact.clock',
  'fact.assignee',
  'fact.rule',
  'fact.from',
  'fact.to',
  'fact.by',
  'fact.presence',
  'ticket.queue',
  'ticket.status',
  'ticket.reason',
  'ticket.assignee',
  'loop.flow',
  'loop.reason',
  'contact.language',
] as const;

export const RuleCondition = z.union([
  z.strictObject({ field: z.enum(TEXT_FIELDS), op: z.enum(['is', 'isNot']), value: Word }),
  z.strictObject({
    field: z.enum(TEXT_FIELDS),
    op: z.enum(['in', 'notIn']),
    value: z.array(Word).min(1).max(50),
  }),
  z.strictObject({ field: z.enum(TEXT_FIELDS), op: z.literal('exists'), value: z.boolean() }),
  z.strictObject({
    field: z.enum(['fact.priority', 'ticket.priority']),
    op: z.enum(['is', 'atLeast', 'atMost']),
    value: Priority,
  }),
  z.strictObject({ field: z.literal('fact.rung'), op: z.enum(['atLeast', 'atMost']), value: z.int().min(0) }),
  z.strictObject({ field: z.literal('ticket.tag'), op: z.enum(['has', 'hasNot']), value: Word }),
  z.strictObject({
    field: z.literal('contact'),
    attribute: Word,
    op: z.enum(['is', 'isNot']),
    value: z.union([Word, z.number(), z.boolean()]),
  }),
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
]);
export type RuleCondition = z.output<typeof RuleCondition>;

export const RuleAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('setPriority'), priority: Priority }),
  z.strictObject({ do: z.literal('addTag'), tag: z.string().min(1).max(50) }),
  z.strictObject({ do: z.literal('removeTag'), tag: z.string().min(1).max(50) }),
  z.strictObject({ do: z.literal('addNote'), text: z.string().trim().min(1).max(4_000) }),
  z.strictObject({ do: z.literal('assignTo'), agent: Handle }),
  z.strictObject({ do: z.literal('moveTo'), queue: Word }),
  z.strictObject({ do: z.literal('notify'), agents: z.array(Handle).min(1).max(50) }),
]);
export type RuleAction = z.output<typeof RuleAction>;

const WrittenRule = z.strictObject({
  name: z.string().trim().min(1).max(100),
  event: RuleEvent,
  conditions: z.array(RuleCondition).max(20).default([]),
  actions: z.array(RuleAction).min(1).max(20),
  /** 'dry': its runs tell what it would have done. */
  state: z.enum(['active', 'dry', 'paused']).default('dry'),
});
export type WrittenRule = z.output<typeof WrittenRule>;

const Rule = WrittenRule.extend({
  id: z.uuid(),
  version: z.int(),
  changedBy: z.string(),
  changedAt: Instant,
  runs: z.int(),
  lastRanAt: Instant.nullable(),
});

/** What an action did, or why it could not: 'done', 'wouldDo', or a code of docs/errors.md. */
const Result = z.strictObject({ do: z.string(), outcome: z.string() });

const Run = z.strictObject({
  id: z.uuid(),
  ruleVersion: z.int(),
  conversationId: z.uuid().nullable(),
  ticketId: z.uuid().nullable(),
  isDry: z.boolean(),
  results: z.array(Result),
  ranAt: Instant,
});

const RuleParams = z.strictObject({ ruleId: z.uuid() });

const AccountOwner = z.strictObject({
  /** The owner's id in the CRM. */
  crmOwner: z.string().min(1).max(200),
  agent: Handle,
});
const AccountOwners = z.strictObject({
  owners: z
    .array(AccountOwner)
    .max(2_000)
    .refine((owners) => new Set(owners.map(({ crmOwner }) => crmOwner)).size === owners.length, {
      error: 'has an owner of the CRM twice; each is one agent',
    }),
});

export const automationEndpoints = {
  accountOwners: endpoint({
    method: 'GET',
    path: '/automation/account-owners',
    access: 'desk.configure',
    summary: 'List which agent each owner of accounts in the CRM is',
    reply: AccountOwners,
  }),
  putAccountOwners: endpoint({
    method: 'PUT',
    path: '/automation/account-owners',
    access: 'desk.configure',
    summary: 'Say which agent each owner of accounts in the CRM is; contacts are asked about anew',
    body: AccountOwners,
    reply: AccountOwners,
  }),
  rules: endpoint({
    method: 'GET',
    path: '/automation/rules',
    access: 'automation.write',
    summary: 'List the rules: when this happens and that holds, do so',
    reply: z.strictObject({ rules: z.array(Rule) }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/automation/rules',
    access: 'automation.write',
    summary: 'Make a rule; unless it is said otherwise it only tells what it would do',
    body: WrittenRule,
    reply: Rule,
    status: 201,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/automation/rules/:ruleId',
    access: 'automation.write',
    summary: 'Write a rule anew',
    params: RuleParams,
    body: WrittenRule,
    reply: Rule,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/automation/rules/:ruleId',
    access: 'automation.write',
    summary: 'Remove a rule with its history',
    params: RuleParams,
  }),
  runs: endpoint({
    method: 'GET',
    path: '/automation/rules/:ruleId/runs',
    access: 'automation.write',
    summary: 'List when a rule held and what came of it, the newest first',
    params: RuleParams,
    query: PageQuery,
    reply: pageOf(Run),
  }),
  /** Of what happened in the last days; nothing is done and nothing is kept. */
  dryRun: endpoint({
    method: 'POST',
    path: '/automation/dry-run',
    access: 'automation.write',
    summary: 'Tell at what a rule would have held, without keeping it',
    body: z.strictObject({ rule: WrittenRule, last: z.int().min(1).max(2_000).default(500) }),
    reply: z.strictObject({
      looked: z.int(),
      held: z.int(),
      at: z.array(
        z.strictObject({ at: Instant, conversationId: z.uuid().nullable(), ticketId: z.uuid().nullable() }),
      ),
    }),
  }),
};
