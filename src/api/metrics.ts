import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant, PageQuery, pageOf } from './page.ts';

const Name = z.string().min(1).max(100);
/** A day on the workspace's clock. */
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const Count = z.int();

/** Both days are in the period; without them, the week up to today. */
const PeriodQuery = z.strictObject({ from: Day.optional(), to: Day.optional() });

const FILTERS = {
  reason: Name.optional(),
  flow: Name.optional(),
  channel: Name.optional(),
  language: Name.optional(),
  queue: Name.optional(),
  agent: Name.optional(),
  handledBy: z.enum(['assistant', 'people']).optional(),
};
const ReportQuery = PeriodQuery.extend(FILTERS);
export type ReportQuery = z.output<typeof ReportQuery>;

const Period = z.strictObject({ from: z.string(), to: z.string() });
const FRAME = {
  period: Period,
  before: Period,
  timeZone: z.string(),
  completeUntil: Instant.nullable(),
};
const Figure = z.strictObject({
  value: z.number().nullable(),
  p90: z.number().nullable(),
  numerator: Count,
  denominator: Count,
});
const ComparedFigure = Figure.extend({
  name: z.string(),
  error: z.number(),
  before: Figure,
  /** The lists of the loops that are counted, below /api/v1. */
  loops: z.strictObject({ numerator: z.string(), denominator: z.string() }),
});
const Figures = z.record(z.string(), Figure);
const Money = z.strictObject({ minor: z.int(), currency: z.string() });
const Cost = z.strictObject({
  closed: Count,
  resolved: Count,
  model: z.strictObject({ micros: Count, perResolvedMicros: z.number().nullable() }),
  people: z.strictObject({ agentMs: Count, amount: Money.nullable(), perResolved: Money.nullable() }),
  messages: z.strictObject({ sent: Count, perResolved: z.number().nullable() }),
  unknown: z.array(z.string()),
});
const CountedLoop = z.strictObject({
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
const LimboCount = z.strictObject({
  openLoops: Count,
  limbo: Count,
  noOwner: Count,
  nothingScheduled: Count,
  stopped: Count,
  overdue: Count,
});
const Arm = z.strictObject({
  contacts: Count,
  opportunities: Count,
  won: Count,
  conversion: z.number().nullable(),
});
const Words = z.array(Name).max(200);
const Settings = z.strictObject({
  rules: z.strictObject({ unresolvedOutcomes: Words, opportunities: Words, wonOutcomes: Words }),
  hourCosts: z
    .strictObject({ minor: z.int().min(0).max(100_000_000), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable(),
  holdout: z.strictObject({ percent: z.int().min(0).max(50), salt: z.string().max(100) }),
});

export const metricsEndpoints = {
  overview: endpoint({
    method: 'GET',
    path: '/metrics',
    access: 'metrics.read',
    summary: 'Read all figures of a period, beside those of the period before',
    query: ReportQuery,
    reply: z.strictObject({ ...FRAME, figures: z.array(ComparedFigure), cost: Cost, costBefore: Cost }),
  }),
  live: endpoint({
    method: 'GET',
    path: '/metrics/live',
    access: 'metrics.read',
    summary: 'Read who waits, what is late, and who is there, as it stands now',
    reply: z.strictObject({
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
    }),
  }),
  limbo: endpoint({
    method: 'GET',
    path: '/metrics/limbo',
    access: 'metrics.read',
    summary: 'List the loops that are in limbo now, with the reason',
    query: PageQuery,
    reply: pageOf(
      z.strictObject({
        loopId: z.string(),
        conversationId: z.string(),
        protocolNumber: z.string(),
        reason: z.string(),
        flow: z.string(),
        owner: z.string().nullable(),
        nextStep: z.string().nullable(),
        deadlineAt: Instant.nullable(),
        limbo: z.enum(['noOwner', 'nothingScheduled', 'stopped', 'overdue']),
      }),
    ),
  }),
  limboHistory: endpoint({
    method: 'GET',
    path: '/metrics/limbo/history',
    access: 'metrics.read',
    summary: 'Read how many loops were in limbo, by day',
    query: PeriodQuery,
    reply: z.strictObject({
      ...FRAME,
      days: z.array(
        z.strictObject({
          day: z.string(),
          samples: Count,
          worst: Count,
          average: z.number(),
          worstOpenLoops: Count,
        }),
      ),
    }),
  }),
  groups: endpoint({
    method: 'GET',
    path: '/metrics/by/:dimension',
    access: 'metrics.read',
    summary: 'Read the figures of a period apart by reason, flow, channel, language, queue, agent or handler',
    params: z.strictObject({
      dimension: z.enum(['reason', 'flow', 'channel', 'language', 'queue', 'handledBy', 'agent']),
    }),
    query: ReportQuery.extend({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
    reply: z.strictObject({
      ...FRAME,
      opened: Count,
      groups: z.array(z.strictObject({ name: z.string(), figures: Figures })),
    }),
  }),
  reasons: endpoint({
    method: 'GET',
    path: '/metrics/reasons',
    access: 'metrics.read',
    summary:
      'Read what contacts come for most: the top three of the week on one channel with channel=whatsapp',
    query: ReportQuery.extend({ limit: z.coerce.number().int().min(1).max(100).default(3) }),
    reply: z.strictObject({
      ...FRAME,
      opened: Count,
      reasons: z.array(
        z.strictObject({
          reason: z.string(),
          opened: Count,
          share: z.number(),
          openedBefore: Count,
          loops: z.string(),
        }),
      ),
    }),
  }),
  states: endpoint({
    method: 'GET',
    path: '/metrics/states',
    access: 'metrics.read',
    summary: 'Read how long loops stay in each state of a flow, where they go, and where people take longest',
    query: PeriodQuery.extend({
      flow: Name.optional(),
      channel: Name.optional(),
      party: z.enum(['customer', 'system', 'person', 'time', 'none']).optional(),
    }),
    reply: z.strictObject({
      ...FRAME,
      states: z.array(
        z.strictObject({
          flow: z.string(),
          state: z.string(),
          party: z.string(),
          visits: Count,
          medianMs: z.number().nullable(),
          p90Ms: z.number().nullable(),
          waysOut: z.array(z.strictObject({ to: z.string(), visits: Count })),
        }),
      ),
    }),
  }),
  handlers: endpoint({
    method: 'GET',
    path: '/metrics/handlers',
    access: 'metrics.read',
    summary: 'Compare the assistant with people, reason by reason',
    query: ReportQuery,
    reply: z.strictObject({
      ...FRAME,
      reasons: z.array(z.strictObject({ reason: z.string(), assistant: Figures, people: Figures })),
    }),
  }),
  attribution: endpoint({
    method: 'GET',
    path: '/metrics/attribution',
    access: 'metrics.read',
    summary: 'Compare the conversion of contacts that the assistant serves with those held out',
    query: PeriodQuery,
    reply: z.strictObject({
      ...FRAME,
      percent: z.int(),
      served: Arm,
      holdout: Arm,
      lift: z.number().nullable(),
      interval: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
    }),
  }),
  maturity: endpoint({
    method: 'GET',
    path: '/metrics/maturity',
    access: 'metrics.read',
    summary: 'Read the ten points of a managed operation, each with its evidence',
    query: PeriodQuery,
    reply: z.strictObject({
      ...FRAME,
      points: z.array(
        z.strictObject({
          name: z.string(),
          needed: z.number(),
          met: z.boolean(),
          holds: Count,
          cases: Count,
          evidence: z.string(),
        }),
      ),
      met: Count,
      warning: z.string().nullable(),
    }),
  }),
  settings: endpoint({
    method: 'GET',
    path: '/metrics/settings',
    access: 'metrics.read',
    summary: 'Read what the workspace counts as what, and what its people cost',
    reply: Settings,
  }),
  changeSettings: endpoint({
    method: 'PUT',
    path: '/metrics/settings',
    access: 'desk.configure',
    summary: 'Change what the workspace counts as what; other rules have all loops measured again',
    body: Settings,
    reply: Settings,
  }),
  export: endpoint({
    method: 'GET',
    path: '/metrics/export/:table',
    access: 'metrics.export',
    summary: 'Export loops, messages (without words), tickets or turns of a period as CSV or JSON lines',
    params: z.strictObject({ table: z.enum(['loops', 'messages', 'tickets', 'turns']) }),
    query: PeriodQuery.extend({ format: z.enum(['csv', 'jsonl']).default('csv') }),
    media: 'text/csv',
  }),
  figure: endpoint({
    method: 'GET',
    path: '/metrics/:name',
    access: 'metrics.read',
    summary: 'Read one figure of a period, by day and beside the period before',
    params: z.strictObject({ name: Name }),
    query: ReportQuery,
    reply: z.strictObject({
      ...FRAME,
      figure: ComparedFigure,
      days: z.array(z.strictObject({ day: z.string(), figure: Figure })),
    }),
  }),
  loops: endpoint({
    method: 'GET',
    path: '/metrics/:name/loops',
    access: 'metrics.read',
    summary: 'List the loops that a figure counts',
    params: z.strictObject({ name: Name }),
    query: PageQuery.extend({
      ...PeriodQuery.shape,
      ...FILTERS,
      counted: z.enum(['numerator', 'denominator']).default('numerator'),
    }),
    reply: pageOf(CountedLoop),
  }),
};
