import type { ContactId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { queryIn } from '../../db/queryIn.ts';
import { isHeldOut } from '../conversionByArm.ts';
import type { MeasureDeps } from '../measureConversations.ts';
import { betweenOf, openReport, type ReportFrame, type ReportQuery } from '../report.ts';
import { readHoldoutSince, readSettings } from '../settings.ts';
import { compareArms, type ArmComparison, type ArmContact } from './compareArms.ts';
import { ORDERS_FROM } from './ordersFrom.ts';

export interface HoldoutReport extends ReportFrame, ArmComparison {
  /** The share of contacts that is held out, in hundredths. 0: nothing is compared. */
  percent: number;
  /** Since when the arms are as they are: what was before is not compared. */
  since: Date | null;
  /** Held-out contacts to whom the assistant wrote nevertheless; they count where the lot put them. */
  crossed: number;
}

interface Row {
  contact_id: ContactId;
  is_served: boolean;
  currency: string | null;
  orders: number;
  net: number;
}

/**
 * Orders and revenue per contact who came in the period, served and held out. Contacts that are not held out are compared
 * with nobody else: without a holdout there is nothing to say.
 */
export async function readHoldout(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  asked: Pick<ReportQuery, 'from' | 'to'>,
): Promise<HoldoutReport> {
  const frame = await openReport(deps, workspaceId, asked);
  const { holdout, since } = await inWorkspace(deps.db, workspaceId, async (tx) => ({
    ...(await readSettings(tx, workspaceId)),
    since: await readHoldoutSince(tx, workspaceId),
  }));
  const { from, to } = betweenOf(frame);
  const between = { from: since !== null && since > from ? since : from, to };
  const rows = since === null ? [] : await readContacts(deps.db, workspaceId, between);
  const isOut = (id: ContactId) => isHeldOut(id, holdout);
  const contacts = [...Map.groupBy(rows, (row) => row.contact_id)].map(([id, own]) =>
    toContact(own, isOut(id)),
  );
  return {
    ...frame,
    percent: holdout.percent,
    since,
    crossed: new Set(
      rows.filter((row) => row.is_served && isOut(row.contact_id)).map((row) => row.contact_id),
    ).size,
    ...compareArms(contacts),
  };
}

function toContact(rows: readonly Row[], isOut: boolean): ArmContact {
  return {
    isHeldOut: isOut,
    orders: rows.reduce((sum, { orders }) => sum + orders, 0),
    net: new Map(rows.flatMap(({ currency, net }) => (currency === null ? [] : [[currency, net] as const]))),
  };
}

/** Everybody who opened a matter in the period, and what they ordered in it since. Of merged contacts the one that is left. */
async function readContacts(
  db: Database,
  workspaceId: WorkspaceId,
  { from, to }: { from: Date; to: Date },
): Promise<Row[]> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'holdoutContacts',
    text: `with came as materialized (
        select contact_id, min(opened_at) as at,
          bool_or((loop_measure.measure->>'isInfluenced')::boolean) as is_served
        from loop_measure where workspace_id = $1 and opened_at >= $2 and opened_at < $3 group by contact_id),
      bought as materialized (
        select loop_measure.contact_id, attributed_order.at, currency, attributed_order.minor - returned.minor as net
        from ${ORDERS_FROM} where attributed_order.workspace_id = $1 and at >= $2 and at < $3)
      select came.contact_id, is_served, bought.currency, (count(*) filter (where net > 0))::int8 as orders,
        coalesce(sum(net), 0)::int8 as net
      from came left join bought on bought.contact_id = came.contact_id and bought.at >= came.at
      group by 1, 2, 3`,
    values: [workspaceId, from, to],
  });
  return rows;
}
