import { activityNow } from '../../activity/readActivity.ts';
import { AppError } from '../../base/errors.ts';
import { newId, type WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { isInwardLiteral } from './outwardAgent.ts';
import type { Webhook } from './webhook.ts';

type WithNumber = Webhook & { secretNumber: number };

const COLUMNS = `id, url, kinds, state, paused_because as "pausedBecause", made_by as "madeBy", made_at as "madeAt",
  secret_number as "secretNumber",
  (select count(*) from webhook_delivery where workspace_id = $1 and webhook_id = webhook.id and state = 'queued') as queued,
  (select count(*) from webhook_delivery where workspace_id = $1 and webhook_id = webhook.id and state = 'failed') as failed`;

export async function listWebhooks(db: Database, workspaceId: WorkspaceId): Promise<WithNumber[]> {
  const { rows } = await queryIn<WithNumber>(db, workspaceId, {
    name: 'listWebhooks',
    text: `select ${COLUMNS} from webhook where workspace_id = $1 order by id`,
    values: [workspaceId],
  });
  return rows;
}

/** @throws AppError WEBHOOK_ADDRESS_REFUSED */
export async function makeWebhook(
  db: Database,
  workspaceId: WorkspaceId,
  made: { url: string; kinds: string[]; by: string; at: Date; inward: boolean },
): Promise<WithNumber> {
  checkUrl(made.url, made.inward);
  const { xact, id: activityId } = await activityNow(db, workspaceId);
  const { rows } = await queryIn<WithNumber>(db, workspaceId, {
    name: 'makeWebhook',
    text: `insert into webhook (workspace_id, id, url, kinds, xact, activity_id, made_by, made_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${COLUMNS}`,
    values: [workspaceId, newId(), made.url, made.kinds, xact, activityId, made.by, made.at],
  });
  return found(rows);
}

/** What is left out stays. @throws AppError WEBHOOK_NOT_FOUND, WEBHOOK_ADDRESS_REFUSED */
export async function changeWebhook(
  db: Database,
  workspaceId: WorkspaceId,
  change: {
    id: string;
    url?: string | undefined;
    kinds?: string[] | undefined;
    state?: Webhook['state'] | undefined;
    inward: boolean;
  },
): Promise<WithNumber> {
  const { id, url = null, kinds = null, state = null, inward } = change;
  if (url !== null) checkUrl(url, inward);
  const { rows } = await queryIn<WithNumber>(db, workspaceId, {
    name: 'changeWebhook',
    text: `update webhook set url = coalesce($3, url), kinds = coalesce($4, kinds), state = coalesce($5, state),
        paused_because = case coalesce($5, state) when 'active' then null else coalesce(paused_because, 'asked') end
      where workspace_id = $1 and id = $2 returning ${COLUMNS}`,
    values: [workspaceId, id, url, kinds, state],
  });
  return found(rows);
}

/** @throws AppError WEBHOOK_NOT_FOUND */
export async function renewSecret(db: Database, workspaceId: WorkspaceId, id: string): Promise<WithNumber> {
  const { rows } = await queryIn<WithNumber>(db, workspaceId, {
    name: 'renewSecret',
    text: `update webhook set secret_number = secret_number + 1 where workspace_id = $1 and id = $2 returning ${COLUMNS}`,
    values: [workspaceId, id],
  });
  return found(rows);
}

/** @throws AppError WEBHOOK_NOT_FOUND */
export async function removeWebhook(db: Database, workspaceId: WorkspaceId, id: string): Promise<void> {
  const { rows } = await queryIn<{ id: string }>(db, workspaceId, {
    name: 'removeWebhook',
    text: `delete from webhook where workspace_id = $1 and id = $2 returning id`,
    values: [workspaceId, id],
  });
  found(rows);
}

/** @throws AppError WEBHOOK_NOT_FOUND */
export async function mustFind(db: Database, workspaceId: WorkspaceId, id: string): Promise<void> {
  const { rows } = await queryIn<{ id: string }>(db, workspaceId, {
    name: 'findWebhook',
    text: `select id from webhook where workspace_id = $1 and id = $2`,
    values: [workspaceId, id],
  });
  found(rows);
}

function found<Row>([row]: Row[]): Row {
  if (row) return row;
  throw new AppError('WEBHOOK_NOT_FOUND', 'No webhook has this id; list the webhooks and take one of theirs');
}

/** A name is looked at when it is connected to; an address that is written out can be told at once. */
function checkUrl(url: string, inward: boolean): void {
  if (inward || !isInwardLiteral(url)) return;
  throw new AppError(
    'WEBHOOK_ADDRESS_REFUSED',
    'The address lies inside this network; give one outside, or let the operator set LOOPLINE_WEBHOOKS_INWARD=true',
  );
}
