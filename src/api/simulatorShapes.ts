import { z } from 'zod';
import { Instant } from './page.ts';
import { Breakage, Scenario, ScenarioCheck, ScenarioStep } from './scenario.ts';

const Money = z.strictObject({ minor: z.int(), currency: z.string() });

/** Somebody of the world who has a phone and may have orders. */
export const Persona = z.strictObject({
  key: z.string(),
  name: z.string(),
  phone: z.string(),
  language: z.string(),
  tier: z.string(),
  orders: z.array(
    z.strictObject({ number: z.string(), title: z.string(), total: Money, status: z.string() }),
  ),
});
export type Persona = z.output<typeof Persona>;

/** One message as it stands on the phone. */
export const PhoneMessage = z.strictObject({
  id: z.string(),
  from: z.enum(['business', 'customer']),
  at: Instant,
  type: z.string(),
  text: z.string(),
  header: z.string().nullable(),
  footer: z.string().nullable(),
  choices: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      kind: z.enum(['button', 'row', 'quickReply', 'url']),
    }),
  ),
  media: z.strictObject({ kind: z.string(), fileName: z.string().nullable() }).nullable(),
  /** Of the customer's own messages: 'read' shows the blue ticks. */
  status: z.enum(['sent', 'delivered', 'read']),
});
export type PhoneMessage = z.output<typeof PhoneMessage>;

export const PhoneView = z.strictObject({
  business: z.string(),
  messages: z.array(PhoneMessage),
  isTyping: z.boolean(),
  isWindowOpen: z.boolean(),
});
export type PhoneView = z.output<typeof PhoneView>;

const Candidate = z.strictObject({ intent: z.string(), confidence: z.number() });

/** One line of what the system did in a turn, in the order in which it did it. */
export const TapeLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heard'), what: z.string(), text: z.string() }),
  z.strictObject({
    kind: z.literal('understood'),
    stage: z.int(),
    verdict: z.string(),
    intent: z.string().nullable(),
    confidence: z.number(),
    candidates: z.array(Candidate),
    /** What the stages of our own took. */
    ms: z.number(),
    model: z
      .strictObject({ outcome: z.string(), ms: z.number().nullable(), costMicros: z.number().nullable() })
      .nullable(),
    transcript: z.string().nullable(),
  }),
  z.strictObject({
    kind: z.literal('moved'),
    flow: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    on: z.string(),
  }),
  z.strictObject({ kind: z.literal('nothing'), why: z.string() }),
  z.strictObject({
    kind: z.literal('system'),
    operation: z.string(),
    state: z.string(),
    outcome: z.string().nullable(),
    attempts: z.int(),
    money: Money.nullable(),
  }),
  /** A policy was asked: 'approve' is for a person to say. */
  z.strictObject({
    kind: z.literal('decided'),
    policy: z.string(),
    version: z.int(),
    rule: z.string(),
    decision: z.string(),
  }),
  z.strictObject({ kind: z.literal('stopped'), rule: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('said'), author: z.string(), text: z.string(), status: z.string() }),
]);
export type TapeLine = z.output<typeof TapeLine>;

export const TapeTurn = z.strictObject({
  number: z.int(),
  at: Instant,
  /** What of the business took it: without the waiting for others. */
  elapsedMs: z.int(),
  lines: z.array(TapeLine),
});
export type TapeTurn = z.output<typeof TapeTurn>;

const CardLine = z.strictObject({ text: z.string() });

export const RunLoop = z.strictObject({
  id: z.string(),
  protocolNumber: z.string(),
  flow: z.string(),
  state: z.string(),
  owner: z.string(),
  waitsFor: z.string().nullable(),
  nextStep: z.string().nullable(),
  deadlineAt: Instant.nullable(),
  outcome: z.string().nullable(),
  /** The states it went through, each once, the present one last. */
  passed: z.array(z.string()),
  fields: z.array(z.strictObject({ name: z.string(), value: z.string(), isChanged: z.boolean() })),
});
export type RunLoop = z.output<typeof RunLoop>;

const RunAction = z.strictObject({
  name: z.string(),
  title: z.string(),
  money: Money.nullable(),
  needsInput: z.boolean(),
});

const Verdict = z.strictObject({
  check: ScenarioCheck,
  holds: z.boolean(),
  /** What was found instead; null when it holds. */
  reason: z.string().nullable(),
});
export type Verdict = z.output<typeof Verdict>;

/** All that is to be seen of a run. */
export const Run = z.strictObject({
  id: z.uuid(),
  persona: Persona,
  /** The instant of the run; nothing moves between two steps. */
  now: Instant,
  startedAt: Instant,
  nextDueAt: Instant.nullable(),
  phone: PhoneView,
  turns: z.array(TapeTurn),
  totals: z.strictObject({
    turns: z.int(),
    medianMs: z.number().nullable(),
    modelCalls: z.int(),
    costMicros: z.int(),
  }),
  loop: RunLoop.nullable(),
  otherLoops: z.int(),
  /** What the next person reads before the first word; null: nobody needs to. */
  card: z
    .strictObject({
      queue: z.string(),
      assignee: z.string().nullable(),
      reason: z.string(),
      wants: z.array(CardLine),
      checked: z.array(CardLine),
      promised: z.array(CardLine),
      leftToDo: z.array(CardLine),
    })
    .nullable(),
  agent: z.strictObject({
    /** 'assistant', 'agent' or 'queue', and who or which. Null: nothing was said yet. */
    holder: z
      .strictObject({ kind: z.enum(['assistant', 'agent', 'queue']), name: z.string().nullable() })
      .nullable(),
    isMe: z.boolean(),
    actions: z.array(RunAction),
    handBack: z.array(z.strictObject({ state: z.string(), says: z.string().nullable() })),
  }),
  broken: z.array(Breakage),
  refunds: z.array(z.strictObject({ order: z.string(), amounts: z.array(z.int()), currency: z.string() })),
  /** What was done in it until now: the steps of a scenario. */
  steps: z.array(ScenarioStep),
  checks: z.array(Verdict),
});
export type Run = z.output<typeof Run>;

export const ListedScenario = Scenario.extend({
  /** shipped: comes with the business. saved: was saved here. */
  source: z.enum(['shipped', 'saved']),
});
export type ListedScenario = z.output<typeof ListedScenario>;

export const ScenarioResult = z.strictObject({
  name: z.string(),
  state: z.enum(['waiting', 'running', 'passed', 'failed']),
  ms: z.int().nullable(),
  /** Why it fails, in words: checks that do not hold, or a step that could not be done. */
  reasons: z.array(z.string()),
});
export type ScenarioResult = z.output<typeof ScenarioResult>;

export const Progress = z.strictObject({
  isRunning: z.boolean(),
  results: z.array(ScenarioResult),
});
export type Progress = z.output<typeof Progress>;
