import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { CUBOIDS } from './cells.ts';

/** The share of its cases at which a point is met. What the system enforces must hold for all. */
const MET_AT = 0.9;
/** Under so many points conversations are automated faster than they are managed. */
const ENOUGH_POINTS = 7;

export const MATURITY_POINTS = [
  'ownerAtHandOver',
  'protocolNumber',
  'noEndWithoutNextStep',
  'slaClocks',
  'summaryFirst',
  'oneHistory',
  'ruleRecorded',
  'reasonsKnown',
  'recontactMeasured',
  'learningLoop',
] as const;
export type MaturityPointName = (typeof MATURITY_POINTS)[number];

export interface MaturityPoint {
  name: MaturityPointName;
  /** 1 for what the system enforces, else 0.9. */
  needed: number;
  /** How many of its cases hold; a point without a case is not met: nothing shows it. */
  met: boolean;
  holds: number;
  cases: number;
  /** Where the cases can be seen, below /api/v1. */
  evidence: string;
}

export interface Maturity {
  points: MaturityPoint[];
  met: number;
  /** Null from seven points on. */
  warning: string | null;
}

/** The sums that tell reasons apart. */
const REASONS = CUBOIDS.findIndex((apart) => apart.includes('reason'));

const ENFORCED: readonly MaturityPointName[] = ['ownerAtHandOver', 'protocolNumber', 'noEndWithoutNextStep'];

/** At most so many of the newest cases are looked at for the points that read whole rows. */
const SAMPLE = 2_000;

/** The ten points of a business that manages its conversations, from what happened in a period. */
export async function readMaturity(
  db: Database,
  workspaceId: WorkspaceId,
  {
    between,
    now,
    period,
  }: { between: { from: Date; to: Date }; now: Date; period: { from: string; to: string } },
): Promise<Maturity> {
  const values = [workspaceId, between.from, between.to, SAMPLE, now, period.from, period.to];
  const points: MaturityPoint[] = [];
  for (const name of MATURITY_POINTS) {
    const { rows } = await queryIn<{ holds: number; cases: number }>(db, workspaceId, {
      name: `maturity-${name}`,
      text: `with period as (select $1::uuid as workspace_id, $2::timestamptz as begins, $3::timestamptz as ends,
          $4::int as sample, $5::timestamptz as now, $6::date as first_day, $7::date as last_day) ${CASES[name]}`,
      values,
    });
    const { holds = 0, cases = 0 } = rows[0] ?? {};
    const needed = ENFORCED.includes(name) ? 1 : MET_AT;
    points.push({
      name,
      needed,
      met: cases > 0 && holds >= needed * cases,
      holds,
      cases,
      evidence: EVIDENCE[name](`from=${period.from}&to=${period.to}`),
    });
  }
  const met = points.filter((point) => point.met).length;
  return { points, met, warning: met < ENOUGH_POINTS ? WARNING : null };
}

/** The sentence of the article that the product answers to. Mission document B. */
const WARNING = 'AI without process scales chaos';

const tickets = `ticket where ticket.workspace_id = $1 and ticket.opened_at >= begins and ticket.opened_at < ends`;

const CASES: { readonly [name in MaturityPointName]: string } = {
  ownerAtHandOver: `select count(*) as cases, count(*) filter (where assignee is not null) as holds from period, ${tickets}`,
  protocolNumber: `select count(*) as cases, count(*) filter (where length(protocol_number) > 0) as holds
    from period, loop_measure join loop on loop.workspace_id = $1 and loop.id = loop_measure.loop_id
    where loop_measure.workspace_id = $1 and loop_measure.opened_at >= begins and loop_measure.opened_at < ends`,
  // Open loops and those that ended in the period: each has a next step with a deadline, or an outcome.
  noEndWithoutNextStep: `select count(*) as cases, count(*) filter (where case when loop.closed_at is null
      then length(next_step) > 0 and deadline_at is not null else length(outcome) > 0 end) as holds
    from period, loop_measure join loop on loop.workspace_id = $1 and loop.id = loop_measure.loop_id
    where loop_measure.workspace_id = $1 and loop_measure.closed_at >= begins and loop_measure.closed_at < ends`,
  slaClocks: `select count(*) as cases, count(*) filter (where exists (select from ticket_clock
      where ticket_clock.workspace_id = $1 and ticket_clock.ticket_id = ticket.id)) as holds from period, ${tickets}`,
  summaryFirst: `select count(*) as cases,
      count(*) filter (where jsonb_array_length(coalesce(summary->'wants', '[]')) > 0) as holds from period, ${tickets}`,
  // The newest messages: each in the conversation of the contact whose address it came from.
  oneHistory: `select count(*) as cases, count(*) filter (where conversation.contact_id = address.contact_id) as holds
    from (select loop_measure.conversation_id from loop_measure, period where loop_measure.workspace_id = $1
        and opened_at >= begins and opened_at < ends order by opened_at desc limit $4) as newest
    join conversation on conversation.workspace_id = $1 and conversation.id = newest.conversation_id
    join lateral (select address_id from message where message.workspace_id = $1
      and message.conversation_id = conversation.id and direction = 'in' order by id desc limit 1) as last on true
    join address on address.workspace_id = $1 and address.id = last.address_id`,
  // Every decision of a policy says which rule of which version made it.
  ruleRecorded: `select count(*) as cases, count(*) filter (where decision->>'rule' is not null
      and decision->>'version' is not null) as holds
    from (select loop.context from period, loop_measure join loop on loop.workspace_id = $1 and loop.id = loop_measure.loop_id
        where loop_measure.workspace_id = $1 and loop_measure.opened_at >= begins and loop_measure.opened_at < ends
        order by loop_measure.opened_at desc limit $4) as newest
    cross join lateral jsonb_array_elements(coalesce(newest.context->'decisions', '[]')) as decision`,
  reasonsKnown: `select coalesce(sum(opened), 0)::int8 as cases,
      coalesce(sum(opened) filter (where reason not in ('inquiry', '')), 0)::int8 as holds
    from period, metric_cell where metric_cell.workspace_id = $1 and grain = 'day'
      and cuboid = ${REASONS} and agent = '*'
      and starts_on >= first_day and starts_on <= last_day`,
  recontactMeasured: `select count(*) as cases, count(*) filter (where 'windowOver' = any(counted)) as holds
    from period, loop_measure where loop_measure.workspace_id = $1 and closed_at >= begins - interval '7 days'
      and closed_at < ends - interval '7 days' and closed_at <= now - interval '7 days'`,
  learningLoop: `select count(*) as cases, count(*) filter (where status <> 'open') as holds
    from period, review_item where review_item.workspace_id = $1 and said_at >= begins and said_at < ends`,
};

const EVIDENCE: { readonly [name in MaturityPointName]: (period: string) => string } = {
  ownerAtHandOver: (period) => `/metrics/humanFirstResponse/loops?counted=denominator&${period}`,
  protocolNumber: (period) => `/metrics/volume/loops?${period}`,
  noEndWithoutNextStep: (period) => `/metrics/resolution/loops?counted=denominator&${period}`,
  slaClocks: (period) => `/metrics/humanFirstResponse/loops?counted=denominator&${period}`,
  summaryFirst: (period) => `/metrics/humanFirstResponse/loops?counted=denominator&${period}`,
  oneHistory: (period) => `/metrics/volume/loops?${period}`,
  ruleRecorded: (period) => `/metrics/volume/loops?${period}`,
  reasonsKnown: (period) => `/metrics/reasons?${period}`,
  recontactMeasured: (period) => `/metrics/deflectionSettled/loops?counted=denominator&${period}`,
  learningLoop: () => `/learning/reviews`,
};
