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
  messages: z.strictObject({ sent: Count, perResolved: z.number().nullable() }),
  unknown: z.array(z.string()),
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
