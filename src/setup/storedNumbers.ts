import type { Sealer } from '../access/totp/sealer.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';

export interface StoredNumber {
  account: string;
  businessId: string;
  tokenEnteredAt: Date;
  secretEnteredAt: Date;
  changedBy: string;
  changedAt: Date;
  /** Null: the installation has another key than the one that they were sealed with, so they have to be entered again. */
  credentials: Credentials | null;
}

export interface Credentials {
  accessToken: string;
  appSecret: string;
}

export interface NumberStore {
  db: Database;
  sealer: Sealer;
}

type Row = Omit<StoredNumber, 'credentials'> & { sealedToken: string; sealedSecret: string };

const COLUMNS = `account, business_id as "businessId", token_entered_at as "tokenEnteredAt",
  secret_entered_at as "secretEnteredAt", changed_by as "changedBy", changed_at as "changedAt",
  sealed_token as "sealedToken", sealed_secret as "sealedSecret"`;

/** With their credentials in the clear: only for whoever speaks with the provider. */
export async function readStoredNumbers(
  { db, sealer }: NumberStore,
  workspaceId: WorkspaceId,
  channel: string,
): Promise<StoredNumber[]> {
  const { rows } = await queryIn<Row>(db, workspaceId, {
    name: 'readStoredNumbers',
    text: `select ${COLUMNS} from stored_number where workspace_id = $1 and channel = $2 order by account`,
    values: [workspaceId, channel],
  });
  return Promise.all(
    rows.map(async ({ sealedToken, sealedSecret, ...number }) => {
      const use = useOf(workspaceId, channel, number.account);
      const accessToken = await sealer.open(sealedToken, use('accessToken'));
      const appSecret = await sealer.open(sealedSecret, use('appSecret'));
      const isOpen = accessToken !== null && appSecret !== null;
      return { ...number, credentials: isOpen ? { accessToken, appSecret } : null };
    }),
  );
}

/** Changes whenever one of them was entered, changed or removed. */
export async function stampOfStoredNumbers(db: Database, workspaceId: WorkspaceId): Promise<string> {
  const { rows } = await queryIn<{ stamp: string }>(db, workspaceId, {
    name: 'stampOfStoredNumbers',
    text: `select count(*) || ' ' || coalesce(md5(string_agg(channel || account || business_id || sealed_token || sealed_secret, ' '
        order by channel, account)), '') as stamp
      from stored_number where workspace_id = $1`,
    values: [workspaceId],
  });
  return rows[0]?.stamp ?? '';
}

export interface EnteredNumber extends Credentials {
  channel: string;
  account: string;
  businessId: string;
  /** What of it was typed now: the other one stays as it was. */
  isNew: { token: boolean; secret: boolean };
  by: string;
  now: Date;
}

/** Seals what was entered; what was there before is gone. */
export async function keepStoredNumber(
  { db, sealer }: NumberStore,
  workspaceId: WorkspaceId,
  entered: EnteredNumber,
): Promise<void> {
  const { channel, account, businessId, accessToken, appSecret, isNew, by, now } = entered;
  const use = useOf(workspaceId, channel, account);
  const sealedToken = await sealer.seal(accessToken, use('accessToken'));
  const sealedSecret = await sealer.seal(appSecret, use('appSecret'));
  await queryIn(db, workspaceId, {
    name: 'keepStoredNumber',
    text: `insert into stored_number as kept (workspace_id, channel, account, business_id, sealed_token, token_entered_at,
        sealed_secret, secret_entered_at, changed_by, changed_at)
      values ($1, $2, $3, $4, $5, $9, $6, $9, $8, $9)
      on conflict (workspace_id, channel, account) do update set business_id = excluded.business_id,
        sealed_token = case when $7::boolean then excluded.sealed_token else kept.sealed_token end,
        token_entered_at = case when $7::boolean then $9 else kept.token_entered_at end,
        sealed_secret = case when $10::boolean then excluded.sealed_secret else kept.sealed_secret end,
        secret_entered_at = case when $10::boolean then $9 else kept.secret_entered_at end,
        changed_by = $8, changed_at = $9`,
    values: [
      workspaceId,
      channel,
      account,
      businessId,
      sealedToken,
      sealedSecret,
      isNew.token,
      by,
      now,
      isNew.secret,
    ],
  });
}

/** False: there was none. */
export async function removeStoredNumber(
  db: Database,
  workspaceId: WorkspaceId,
  { channel, account }: { channel: string; account: string },
): Promise<boolean> {
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'removeStoredNumber',
    text: 'delete from stored_number where workspace_id = $1 and channel = $2 and account = $3',
    values: [workspaceId, channel, account],
  });
  return rowCount === 1;
}

/** Sealed for one place: moved to another row, another column or another workspace it does not open. */
function useOf(workspaceId: WorkspaceId, channel: string, account: string) {
  return (what: keyof Credentials) => `stored number ${workspaceId} ${channel} ${account} ${what}`;
}
