import { createHash } from 'node:crypto';
import type { ContactId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export interface Holdout {
  /** Of all contacts, in hundredths. */
  percent: number;
  /** Another text draws others. */
  salt: string;
}

export interface Arm {
  contacts: number;
  opportunities: number;
  won: number;
  conversion: number | null;
}

/**
 * Conversion with and without the assistant. `lift`: the difference of the shares; `interval`: where it lies with 95 %
 * confidence (normal approximation); null while an arm has fewer than thirty opportunities.
 */
export interface ArmReport {
  percent: number;
  served: Arm;
  holdout: Arm;
  lift: number | null;
  interval: { from: number; to: number } | null;
}

/** Which arm a contact is in: always the same one, for whoever asks. */
export function isHeldOut(contactId: ContactId, { percent, salt }: Holdout): boolean {
  const drawn = createHash('sha256').update(`${salt}:${contactId}`).digest().readUInt32BE(0);
  return drawn % 100 < percent;
}

const ENOUGH = 30;
const CONFIDENCE_95 = 1.96;

/** Of the opportunities that were opened in a period. */
export async function readConversionByArm(
  db: Database,
  workspaceId: WorkspaceId,
  { between, holdout }: { between: { from: Date; to: Date }; holdout: Holdout },
): Promise<ArmReport> {
  const { rows } = await queryIn<{ contact_id: ContactId; opportunities: number; won: number }>(
    db,
    workspaceId,
    {
      name: 'conversionByContact',
      text: `select contact_id, count(*) as opportunities, count(*) filter (where is_won) as won from loop_measure
      where workspace_id = $1 and is_opportunity and opened_at >= $2 and opened_at < $3 group by contact_id`,
      values: [workspaceId, between.from, between.to],
    },
  );
  const held = rows.filter((row) => isHeldOut(row.contact_id, holdout));
  const served = rows.filter((row) => !isHeldOut(row.contact_id, holdout));
  const arms = { served: armOf(served), holdout: armOf(held) };
  return { percent: holdout.percent, ...arms, ...liftOf(arms) };
}

function armOf(rows: { opportunities: number; won: number }[]): Arm {
  const opportunities = rows.reduce((sum, row) => sum + row.opportunities, 0);
  const won = rows.reduce((sum, row) => sum + row.won, 0);
  return {
    contacts: rows.length,
    opportunities,
    won,
    conversion: opportunities === 0 ? null : won / opportunities,
  };
}

function liftOf({ served, holdout }: { served: Arm; holdout: Arm }): Pick<ArmReport, 'lift' | 'interval'> {
  if (served.conversion === null || holdout.conversion === null) return { lift: null, interval: null };
  const lift = served.conversion - holdout.conversion;
  if (served.opportunities < ENOUGH || holdout.opportunities < ENOUGH) return { lift, interval: null };
  const variance = [served, holdout].reduce(
    (sum, { conversion, opportunities }) =>
      sum + ((conversion ?? 0) * (1 - (conversion ?? 0))) / opportunities,
    0,
  );
  const margin = CONFIDENCE_95 * Math.sqrt(variance);
  return { lift, interval: { from: lift - margin, to: lift + margin } };
}
