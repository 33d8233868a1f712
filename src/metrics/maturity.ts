import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { CUBOIDS } from './cells.ts';
import { MATURITY_CASES, MATURITY_PERIOD } from './maturityCases.ts';
import { MATURITY_POINTS, type MaturityPointName } from '../api/maturityPoints.ts';

/** The share of its cases at which a point is met. What the system enforces must hold for all. */
const MET_AT = 0.9;
/** Under so many points conversations are automated faster than they are managed. */
const ENOUGH_POINTS = 7;

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
export const MATURITY_SAMPLE = 2_000;

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
  const values = [workspaceId, between.from, between.to, MATURITY_SAMPLE, now, period.from, period.to];
  const points: MaturityPoint[] = [];
  for (const name of MATURITY_POINTS) {
    const { rows } = await queryIn<{ holds: number; cases: number }>(db, workspaceId, {
      name: `maturity-${name}`,
      text: `${MATURITY_PERIOD} ${name === 'reasonsKnown' ? REASONS_KNOWN : countOf(MATURITY_CASES[name])}`,
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
      evidence: `/metrics/maturity/${name}/cases?from=${period.from}&to=${period.to}`,
    });
  }
  const met = points.filter((point) => point.met).length;
  return { points, met, warning: met < ENOUGH_POINTS ? WARNING : null };
}

/** The sentence of the article that the product answers to. Mission document B. */
const WARNING = 'AI without process scales chaos';

const countOf = (cases: string) =>
  `select count(*) as cases, count(*) filter (where holds) as holds from (${cases}) as cases`;

/** From the sums: they are the same loops, and there may be a million of them. */
const REASONS_KNOWN = `select coalesce(sum(opened), 0)::int8 as cases,
    coalesce(sum(opened) filter (where reason not in ('inquiry', '')), 0)::int8 as holds
  from period, metric_cell where metric_cell.workspace_id = $1 and grain = 'day'
    and cuboid = ${REASONS} and agent = '*'
    and starts_on >= first_day and starts_on <= last_day`;
