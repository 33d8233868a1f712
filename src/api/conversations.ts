import { z } from 'zod';
import { AgentName } from './agentName.ts';
import { endpoint } from './endpoint.ts';
import { LanguageTag } from './knowledge.ts';
import { Instant } from './page.ts';

const Words = z.string().min(1).max(4_096);
const Epoch = z.int().min(0);
const StateName = z.string().min(1).max(200);
const Fields = z.record(z.string(), z.json());
/** The state and the instant of its last move, as the client showed them: when the loop has moved, the act is refused. */
const Seen = z.strictObject({ state: StateName, movedAt: Instant.optional() });

const SaidFor = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choose'), option: z.string().min(1).max(200) }),
  z.strictObject({ type: z.literal('affirm') }),
  z.strictObject({ type: z.literal('deny') }),
  z.strictObject({ type: z.literal('cancel') }),
  z.strictObject({ type: z.literal('answer'), slots: Fields }),
  z.strictObject({ type: z.literal('correct'), slots: Fields }),
]);

const onLoop = { loopId: z.uuid(), seen: Seen.optional() };

/** What an agent may do with a conversation. `epoch`: the one that the client saw. */
export const Act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('takeOver'), epoch: Epoch.optional() }),
  z.strictObject({ kind: z.literal('typing'), epoch: Epoch.optional() }),
  z
    .strictObject({
      kind: z.literal('write'),
      text: z.string().max(60_000),
      /** Files of the conversation, put there before. */
      fileIds: z.array(z.uuid()).max(10).default([]),
      /** Default: where the contact wrote from last. */
      addressId: z.uuid().optional(),
      epoch: Epoch.optional(),
      loopId: z.uuid().optional(),
    })
    .refine(({ text, fileIds }) => text.trim() !== '' || fileIds.length > 0, {
      error: 'expected words or a file',
    }),
  z.strictObject({
    kind: z.literal('template'),
    name: z.string().min(1).max(512),
    language: z.string().min(2).max(20),
    /** In the order of its places. */
    parameters: z.array(z.string().trim().min(1).max(1_024)).max(20).default([]),
    addressId: z.uuid(),
    epoch: Epoch.optional(),
    loopId: z.uuid().optional(),
  }),
  z.strictObject({
    kind: z.literal('handBack'),
    epoch: Epoch.optional(),
    loopId: z.uuid().optional(),
    state: StateName.optional(),
    tell: z.string().min(1).max(2_000).optional(),
    say: Words.optional(),
  }),
  z.strictObject({
    kind: z.literal('move'),
    ...onLoop,
    name: z.string().min(1).max(100),
    input: Fields.default({}),
  }),
  z.strictObject({ kind: z.literal('answer'), ...onLoop, heard: SaidFor }),
  z.strictObject({
    kind: z.literal('second'),
    loopId: z.uuid(),
    approvalId: z.uuid(),
    decision: z.enum(['grant', 'refuse', 'withdraw']),
  }),
  z.strictObject({ kind: z.literal('dropPromise'), loopId: z.uuid(), promiseId: z.uuid() }),
  z.strictObject({ kind: z.literal('closeLoop'), ...onLoop, outcome: z.string().min(1).max(100) }),
]);

const Promised = z.strictObject({ id: z.uuid(), loopId: z.uuid(), words: z.string(), dueAt: Instant });

const Change = z.union([
  z.strictObject({
    event: z.uuid(),
    loop: z.uuid(),
    flow: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    on: z.string(),
  }),
  z.strictObject({
    event: z.uuid(),
    none: z.string(),
    promise: Promised.optional(),
    approval: z.uuid().optional(),
  }),
]);

const Money = z.strictObject({ minor: z.int(), currency: z.string() });

const Approval = z.strictObject({
  id: z.uuid(),
  conversationId: z.uuid(),
  loopId: z.uuid(),
  protocolNumber: z.string(),
  act: z.string(),
  money: Money,
  askedBy: z.string(),
  askedAt: Instant,
  until: Instant,
});

/** `as`: how a value is read: words, orderNumber, date … */
const Input = z.strictObject({ name: z.string(), as: z.string(), isNeeded: z.boolean() });

/** `act`: what to send; with the inputs put in. `money`: what it lets go. */
const Action = z.strictObject({
  title: z.string(),
  act: z.json(),
  inputs: z.array(Input),
  money: Money.nullable(),
});

const LoopActions = z.strictObject({
  id: z.uuid(),
  flow: z.string(),
  protocolNumber: z.string(),
  state: StateName,
  movedAt: Instant,
  waitsFor: z.enum(['customer', 'system', 'person', 'time']),
  nextStep: z.string(),
  deadlineAt: Instant,
  actions: z.array(Action),
  /** Where it may be handed back, the present state first, with the words that the assistant would say. */
  handBack: z.array(z.strictObject({ state: StateName, says: z.string().nullable() })),
  approval: Approval.omit({ conversationId: true, loopId: true, protocolNumber: true }).nullable(),
  effects: z.array(
    z.strictObject({
      id: z.uuid(),
      operation: z.string(),
      state: z.string(),
      outcome: z.string().nullable(),
      attempts: z.int(),
      canRetry: z.boolean(),
      canBeDone: z.boolean(),
    }),
  ),
});

const ConversationParams = z.strictObject({ conversationId: z.uuid() });
const EffectParams = z.strictObject({ conversationId: z.uuid(), effectId: z.uuid() });
/** `agent`: in whose name, when it is not the one who asks. */
const InName = z.strictObject({ agent: AgentName.optional() });

const Limit = z.strictObject({
  role: z.enum(['agent', 'supervisor', 'manager', 'admin', 'integration']),
  currency: z.string().regex(/^[A-Z]{3}$/),
  minor: z.int().min(0),
});

export const conversationsEndpoints = {
  act: endpoint({
    method: 'POST',
    path: '/conversations/:conversationId/acts',
    access: 'conversation.act',
    summary: 'Take over, write, decide, answer for the customer, hand back',
    params: ConversationParams,
    body: InName.extend({ act: Act }),
    reply: z.strictObject({ changes: z.array(Change) }),
  }),
  actions: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/actions',
    access: 'conversation.read',
    summary: 'List what can be done with each open loop of a conversation where it stands',
    params: ConversationParams,
    query: InName.extend({ language: LanguageTag.optional() }),
    reply: z.strictObject({
      holder: z.strictObject({ kind: z.enum(['assistant', 'agent', 'queue']), name: z.string().nullable() }),
      epoch: Epoch,
      loops: z.array(LoopActions),
      /** What the agent wrote here and was not let send. */
      unsent: z.strictObject({ text: z.string(), keptAt: Instant }).nullable(),
    }),
  }),
  dropUnsent: endpoint({
    method: 'DELETE',
    path: '/conversations/:conversationId/unsent',
    access: 'conversation.act',
    summary: 'Throw away what was written and not let send',
    params: ConversationParams,
    query: InName,
  }),
  suggestion: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/suggestion',
    access: 'conversation.read',
    summary: "Suggest a reply to the customer's last words, with the articles that it rests on",
    params: ConversationParams,
    reply: z.strictObject({
      /** Null: nothing that the business wrote down answers it. */
      text: z.string().nullable(),
      sources: z.array(z.strictObject({ title: z.string(), url: z.string().nullable() })),
    }),
  }),
  brief: endpoint({
    method: 'GET',
    path: '/conversations/:conversationId/brief',
    access: 'conversation.read',
    summary: 'Sum up the matters and complaints of the contact on all channels',
    params: ConversationParams,
    reply: z.strictObject({
      matters: z.array(
        z.strictObject({
          loopId: z.uuid(),
          protocolNumber: z.string(),
          flow: z.string(),
          reason: z.string(),
          object: z.string().nullable(),
          openedAt: Instant,
          closedAt: Instant.nullable(),
          outcome: z.string().nullable(),
          nextStep: z.string().nullable(),
        }),
      ),
      complaints: z.array(
        z.strictObject({ turn: z.int(), level: z.int(), at: Instant, messageId: z.uuid().nullable() }),
      ),
      promises: z.array(
        z.strictObject({
          promise: z.string(),
          madeBy: z.string(),
          dueAt: Instant,
          keptAt: Instant.nullable(),
        }),
      ),
      channels: z.array(z.strictObject({ channel: z.string(), lastInboundAt: Instant.nullable() })),
      told: z.array(z.strictObject({ text: z.string(), by: z.string(), at: Instant })),
    }),
  }),
  retryEffect: endpoint({
    method: 'POST',
    path: '/conversations/:conversationId/effects/:effectId/retry',
    access: 'conversation.act',
    summary: 'Ask a system now what became of an effect, or try it now when it waits',
    params: EffectParams,
    body: InName,
  }),
  /** `outcome` and `output`: as the system would have answered; `reference`: where it can be looked up there. */
  settleEffect: endpoint({
    method: 'POST',
    path: '/conversations/:conversationId/effects/:effectId/done',
    access: 'conversation.act',
    summary: 'Write down what a person found out about an effect that nobody knew the outcome of',
    params: EffectParams,
    body: InName.extend({
      outcome: z.string().min(1).max(100),
      output: Fields.default({}),
      reference: z.string().min(1).max(200),
    }),
  }),
  approvals: endpoint({
    method: 'GET',
    path: '/approvals',
    access: 'conversation.read',
    summary: 'List what waits for a second person, the most pressing first',
    reply: z.strictObject({ items: z.array(Approval) }),
  }),
  limits: endpoint({
    method: 'GET',
    path: '/approval-limits',
    access: 'conversation.read',
    summary: 'List what each role may approve alone',
    reply: z.strictObject({ limits: z.array(Limit) }),
  }),
  /** For a role and a currency that are not in the list there is no limit. */
  putLimits: endpoint({
    method: 'PUT',
    path: '/approval-limits',
    access: 'desk.configure',
    summary: 'Say what each role may approve alone',
    body: z.strictObject({ limits: z.array(Limit).max(200) }),
    reply: z.strictObject({ limits: z.array(Limit) }),
  }),
};
