import type { AgentId, WorkspaceId } from '../base/id.ts';
import type { Money } from '../base/money.ts';
import type { Connection, Database } from '../db/pool.ts';
import { transaction } from '../db/transaction.ts';
import { DEFAULT_RULES, type MeasureRules } from './measureRules.ts';
import { startOver } from './progress.ts';

/** What a workspace counts as what, and what its people cost. */
export interface MetricSettings {
  rules: MeasureRules;
  /** Of an agent; null while nobody said it. */
  hourCosts: Money | null;
  /** The share of contacts that the assistant shall not serve, in hundredths, and what draws them. */
  holdout: { percent: number; salt: string };
  /** How long after the assistant wrote an order that is placed elsewhere counts as influenced. */
  influenceDays: number;
}

interface Row {
  agent_hour_minor: number | null;
  agent_hour_currency: string | null;
  unresolved_outcomes: string[] | null;
  opportunities: string[] | null;
  won_outcomes: string[] | null;
  holdout_percent: number;
  holdout_salt: string;
  influence_days: number;
}

const INFLUENCE_DAYS = 7;

export async function readSettings(tx: Connection, workspaceId: WorkspaceId): Promise<MetricSettings> {
  const { rows } = await tx.query<Row>({
    name: 'readMetricSettings',
    text: `select agent_hour_minor, agent_hour_currency, unresolved_outcomes, opportunities, won_outcomes, holdout_percent,
      holdout_salt, influence_days from metric_setting where workspace_id = $1`,
    values: [workspaceId],
  });
  const row = rows[0];
  const minor = row?.agent_hour_minor ?? null;
  const currency = row?.agent_hour_currency ?? null;
  return {
    rules: {
      unresolvedOutcomes: row?.unresolved_outcomes ?? DEFAULT_RULES.unresolvedOutcomes,
      opportunities: row?.opportunities ?? DEFAULT_RULES.opportunities,
      wonOutcomes: row?.won_outcomes ?? DEFAULT_RULES.wonOutcomes,
    },
    hourCosts: minor === null || currency === null ? null : { minor, currency },
    holdout: { percent: row?.holdout_percent ?? 0, salt: row?.holdout_salt ?? '' },
    influenceDays: row?.influence_days ?? INFLUENCE_DAYS,
  };
}

/** Since when the arms of the holdout are drawn as they are; null: there is none. */
export async function readHoldoutSince(tx: Connection, workspaceId: WorkspaceId): Promise<Date | null> {
  const { rows } = await tx.query<{ holdout_since: Date | null }>({
    name: 'readHoldoutSince',
    text: 'select holdout_since from metric_setting where workspace_id = $1',
    values: [workspaceId],
  });
  return rows[0]?.holdout_since ?? null;
}

/**
 * Other rules have all loops measured again, which takes the jobs a while; costs are applied when a report is made.
 * Another share or salt draws the arms of the holdout anew: what is compared begins then.
 */
export async function changeSettings(
  db: Database,
  workspaceId: WorkspaceId,
  { settings, by, at }: { settings: MetricSettings; by: AgentId; at: Date },
): Promise<MetricSettings> {
  const { rules, hourCosts, holdout, influenceDays } = settings;
  return transaction(db, workspaceId, async (tx) => {
    const before = await readSettings(tx, workspaceId);
    await tx.query({
      name: 'changeMetricSettings',
      text: `insert into metric_setting (workspace_id, agent_hour_minor, agent_hour_currency, unresolved_outcomes,
          opportunities, won_outcomes, holdout_percent, holdout_salt, changed_by, changed_at, influence_days, holdout_since)
        values ($1, $2, $3, $4, $5, $6, $7::smallint, $8, $9, $10::timestamptz, $11, case when $7::smallint > 0 then $10::timestamptz end)
        on conflict (workspace_id) do update set agent_hour_minor = $2, agent_hour_currency = $3, unresolved_outcomes = $4,
          opportunities = $5, won_outcomes = $6, holdout_percent = $7, holdout_salt = $8, changed_by = $9, changed_at = $10,
          influence_days = $11, holdout_since = case when $7::smallint = 0 then null
            when metric_setting.holdout_percent = $7::smallint and metric_setting.holdout_salt = $8 then metric_setting.holdout_since
            else $10::timestamptz end`,
      values: [
        workspaceId,
        hourCosts?.minor ?? null,
        hourCosts?.currency ?? null,
        rules.unresolvedOutcomes,
        rules.opportunities,
        rules.wonOutcomes,
        holdout.percent,
        holdout.salt,
        by,
        at,
        influenceDays,
      ],
    });
    if (JSON.stringify(before.rules) !== JSON.stringify(rules)) await startOver(tx, workspaceId);
    return settings;
  });
}
