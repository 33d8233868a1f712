import { z } from 'zod';
import { Instant } from './page.ts';

const Money = z.strictObject({ minor: z.int(), currency: z.string() });

/** A state that a matter went through: when it left it, and who moved it: 'assistant', 'agent:ines'. */
const PassedStep = z.strictObject({
  state: z.string(),
  title: z.string(),
  at: Instant,
  by: z.string(),
  /** What it heard there: 'affirm', 'act.approve', 'result.refunded'. */
  on: z.string(),
});

/** `about`: what happens there, in the words of the flow. */
const Step = z.strictObject({
  state: z.string(),
  title: z.string(),
  waitsFor: z.enum(['customer', 'system', 'person', 'time']),
  about: z.string(),
});

const CaseEffect = z.strictObject({
  id: z.string(),
  operation: z.string(),
  /** What it does outside: money moves, something is written, or it is only read. */
  kind: z.enum(['read', 'write', 'money']),
  state: z.string(),
  outcome: z.string().nullable(),
  attempts: z.int(),
  money: Money.nullable(),
  /** The kind of the failure: 'timeout', 'refused' …; no words of the system. */
  failure: z.string().nullable(),
  decidedAt: Instant,
  settledAt: Instant.nullable(),
  nextAttemptAt: Instant.nullable(),
  canRetry: z.boolean(),
  /** A person may write down what became of it: with one of `outcomes`. */
  canBeDone: z.boolean(),
  outcomes: z.array(
    z.strictObject({
      name: z.string(),
      /** What is told with it and does not stand in the effect itself. `choices` null: any text. */
      asks: z.array(
        z.strictObject({ name: z.string(), choices: z.array(z.string()).nullable(), isNumber: z.boolean() }),
      ),
    }),
  ),
});

const CaseTicket = z.strictObject({
  id: z.string(),
  number: z.string(),
  queue: z.string(),
  status: z.enum(['open', 'pending', 'solved', 'closed']),
  priority: z.enum(['low', 'normal', 'high', 'urgent']),
  reason: z.string(),
  assignee: z.string().nullable(),
  openedAt: Instant,
  dueAt: Instant,
  version: z.int(),
});

const CaseDecision = z.strictObject({
  policy: z.string(),
  version: z.int(),
  rule: z.string(),
  decision: z.string(),
  at: Instant,
});

export const CaseLoop = z.strictObject({
  id: z.string(),
  protocolNumber: z.string(),
  conversationId: z.string(),
  flow: z.string(),
  flowVersion: z.int(),
  title: z.string(),
  reason: z.string(),
  object: z.strictObject({ kind: z.string(), ref: z.string() }).nullable(),
  /** What is known to be at stake; null: no money, or not known yet. */
  money: Money.nullable(),
  /** Null once it has ended, as the four below it. */
  owner: z.string().nullable(),
  waitsFor: z.enum(['customer', 'system', 'person', 'time']).nullable(),
  nextStep: z.string().nullable(),
  deadlineAt: Instant.nullable(),
  /** The agent for whom somebody set the next step; null: the flow says so. */
  stepOwner: z.string().nullable(),
  state: z.string(),
  movedAt: Instant,
  openedAt: Instant,
  closedAt: Instant.nullable(),
  outcome: z.string().nullable(),
  /** What it went through, oldest first. */
  passed: z.array(PassedStep),
  now: Step.nullable(),
  /** The way that is meant from here. */
  ahead: z.array(Step),
  /** Steps behind on the meant way: with `now` and `ahead` the whole ring. */
  behind: z.int(),
  /** What it may end with by itself, the first first. */
  outcomes: z.array(z.string()),
  effects: z.array(CaseEffect),
  tickets: z.array(CaseTicket),
  decisions: z.array(CaseDecision),
});

/** The open matters first, the next deadline first; then the last ten that ended. */
export const Case = z.strictObject({
  conversationId: z.string(),
  contactId: z.string(),
  epoch: z.int(),
  holder: z.strictObject({ kind: z.enum(['assistant', 'agent', 'queue']), name: z.string().nullable() }),
  loops: z.array(CaseLoop),
});

/** What was read out of words; `at` null: no day and no hour that is surely meant. */
export const ReadInstant = z.strictObject({
  at: Instant.nullable(),
  /** IANA: of the workspace, in which it was read. */
  timeZone: z.string(),
});
