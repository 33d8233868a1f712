import { z } from 'zod';
import { Instant } from './page.ts';

export const Name = z.string().min(1).max(100);
/** A day on the workspace's clock. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const Count = z.int();

/** Both days are in the period; without them, the week up to today. */
export const PeriodQuery = z.strictObject({ from: Day.optional(), to: Day.optional() });

export const FILTERS = {
  reason: Name.optional(),
  flow: Name.optional(),
  channel: Name.optional(),
  language: Name.optional(),
  queue: Name.optional(),
  agent: Name.optional(),
  handledBy: z.enum(['assistant', 'people']).optional(),
};
export const ReportQuery = PeriodQuery.extend(FILTERS);
/** The period and the filters of a report. */
export type ReportQuery = z.output<typeof ReportQuery>;

export const Period = z.strictObject({ from: z.string(), to: z.string() });
export const FRAME = {
  period: Period,
  before: Period,
  timeZone: z.string(),
  completeUntil: Instant.nullable(),
};
export const Figure = z.strictObject({
  value: z.number().nullable(),
  p90: z.number().nullable(),
  numerator: Count,
  denominator: Count,
});
export const ComparedFigure = Figure.extend({
  name: z.string(),
  error: z.number(),
  before: Figure,
  /** The lists of the loops that are counted, below /api/v1. */
  loops: z.strictObject({ numerator: z.string(), denominator: z.string() }),
});
export const Figures = z.record(z.string(), Figure);
export const Money = z.strictObject({ minor: z.int(), currency: z.string() });
export const Cost = z.strictObject({
  closed: Count,
  resolved: Count,
  model: z.strictObject({ micros: Count, perResolvedMicros: z.number().nullable() }),
  people: z.strictObject({ agentMs: Count, amount: Money.nullable(), perResolved: Money.nullable() }),
  messages: z.strictObject({
    sent: Count,
    perResolved: z.number().nullable(),
    billed: Count,
    billedPerResolved: z.number().nullable(),
    feeMicros: Count,
    feeMicrosPerResolved: z.number().nullable(),
  }),
  unknown: z.array(z.string()),
});
export const LoopCosts = z.strictObject({
  loopId: z.string(),
  protocolNumber: z.string(),
  flow: z.string(),
  outcome: z.string().nullable(),
  messagesSent: Count,
  messagesBilled: Count,
  /** Millionths of a US dollar, as is `modelMicros`. */
  feeMicros: Count,
  /** Billed messages and calls of models whose price nobody knows: they are not in the sums. */
  unpricedMessages: Count,
  modelMicros: Count,
  unpricedCalls: Count,
  agentMs: Count,
});
export const CountedLoop = z.strictObject({
  loopId: z.string(),
  conversationId: z.string(),
  protocolNumber: z.string(),
  at: Instant,
  reason: z.string(),
  flow: z.string(),
  channel: z.string(),
  language: z.string(),
  queue: z.string(),
  agent: z.string(),
  handledBy: z.enum(['assistant', 'people']),
  outcome: z.string().nullable(),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  firstResponseMs: z.number().nullable(),
  humanFirstResponseMs: z.number().nullable(),
  resolutionMs: z.number().nullable(),
  score: z.int().nullable(),
});
export const LimboCount = z.strictObject({
  openLoops: Count,
  limbo: Count,
  noOwner: Count,
  nothingScheduled: Count,
  stopped: Count,
  overdue: Count,
});
export const Arm = z.strictObject({
  contacts: Count,
  opportunities: Count,
  won: Count,
  conversion: z.number().nullable(),
});
export const Words = z.array(Name).max(200);
export const Settings = z.strictObject({
  rules: z.strictObject({ unresolvedOutcomes: Words, opportunities: Words, wonOutcomes: Words }),
  hourCosts: z
    .strictObject({ minor: z.int().min(0).max(100_000_000), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable(),
  holdout: z.strictObject({ percent: z.int().min(0).max(50), salt: z.string().max(100) }),
  influenceDays: z.int().min(0).max(90).default(7),
});

export const LiveFigures = z.strictObject({
  at: Instant,
  queues: z.array(
    z.strictObject({
      queue: z.string(),
      title: z.string(),
      open: Count,
      unassigned: Count,
      pastDue: Count,
      waitingMinutes: z.array(Count),
    }),
  ),
  limbo: LimboCount,
  leadsWaiting: Count,
  people: z.array(
    z.strictObject({
      agent: z.string(),
      name: z.string(),
      presence: z.string(),
      holds: Count,
      capacity: Count,
      tickets: Count,
    }),
  ),
  channels: z.array(
    z.strictObject({
      channel: z.string(),
      account: z.string(),
      name: z.string(),
      heldReason: z.string().nullable(),
      unsent: Count,
      oldestUnsentSeconds: z.number().nullable(),
    }),
  ),
});

export const LimboLoop = z.strictObject({
  loopId: z.string(),
  conversationId: z.string(),
  protocolNumber: z.string(),
  reason: z.string(),
  flow: z.string(),
  owner: z.string().nullable(),
  nextStep: z.string().nullable(),
  deadlineAt: Instant.nullable(),
  limbo: z.enum(['noOwner', 'nothingScheduled', 'stopped', 'overdue']),
});

export const MaturityCase = z.strictObject({
  conversationId: z.string(),
  /** Null: the case is a message, not a matter. */
  loopId: z.string().nullable(),
  protocolNumber: z.string().nullable(),
  reason: z.string().nullable(),
  at: Instant,
  holds: z.boolean(),
});
export const TrendPoint = z.strictObject({ startsOn: z.string(), figures: Figures, cost: Cost });
const Compared = z.strictObject({ assistant: z.number().nullable(), people: z.number().nullable() });
export const Suggestion = z.strictObject({
  reason: z.string(),
  /** The flow that most of its loops go through. */
  flow: z.string().nullable(),
  advice: z.enum(['keepAssistant', 'tryMore', 'toPeople']),
  because: z.enum(['recontact', 'csat', 'both', 'share']),
  assistantShare: z.number(),
  closed: Count,
  recontact: Compared,
  csat: Compared,
});

const stands = {
  /** '': the whole desk. */
  queue: z.string(),
  waiting: Count,
  pastDue: Count,
  leadsWaiting: Count,
  /** These three of the whole desk only. */
  limbo: Count,
  heldByAssistant: Count,
  peopleOn: Count,
};
const Decision = z.strictObject({
  loopId: z.string(),
  conversationId: z.string(),
  /** The open ticket on it; null: no person was asked yet. */
  ticketId: z.string().nullable(),
  protocolNumber: z.string(),
  contact: z.string().nullable(),
  channel: z.string(),
  reason: z.string(),
  flow: z.string(),
  queue: z.string().nullable(),
  assignee: z.string().nullable(),
  nextStep: z.string().nullable(),
  isLead: z.boolean(),
  /** Since when it is late, or nobody's. */
  since: Instant,
  limbo: LimboLoop.shape.limbo.nullable(),
});
export const Board = z.strictObject({
  at: Instant,
  timeZone: z.string(),
  /** The whole desk, then its queues. */
  stands: z.array(z.strictObject(stands)),
  /** The hour before, by the minute, as far as it was kept. */
  hour: z.array(z.strictObject({ at: Instant, ...stands })),
  limbo: LimboCount,
  leadsToday: Count,
  /** Longest first, at most five hundred. */
  waiting: z.array(
    z.strictObject({
      ticketId: z.string(),
      number: z.string(),
      conversationId: z.string(),
      contact: z.string().nullable(),
      channel: z.string(),
      queue: z.string(),
      reason: z.string(),
      priority: z.string(),
      assignee: z.string().nullable(),
      waitsSince: Instant,
      /** In working time; null: no clock runs on it. */
      answerDueAt: Instant.nullable(),
      targetMs: z.number().nullable(),
      isLead: z.boolean(),
    }),
  ),
  /** Leads first; at most a hundred. */
  pastDue: z.array(Decision),
  /** In limbo, the longest first; at most a hundred. */
  stranded: z.array(Decision),
  /** Matters that ended, by the hour, and who had a part in them. */
  hours: z.array(
    z.strictObject({ startsAt: Instant, byAssistant: Count, assistantThenPerson: Count, byPerson: Count }),
  ),
  /** Where open matters stand, the longest first; usual: of the four weeks before. */
  states: z.array(
    z.strictObject({
      flow: z.string(),
      state: z.string(),
      party: z.string(),
      loops: Count,
      medianMs: z.number(),
      usualMs: z.number().nullable(),
    }),
  ),
  channels: LiveFigures.shape.channels,
});
