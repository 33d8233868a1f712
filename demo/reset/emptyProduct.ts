import { ensureAgents } from '../../src/access/ensureAgents.ts';
import type { NewAgent } from '../../src/access/addAgent.ts';
import type { Clock } from '../../src/base/clock.ts';
import type { Loopline } from '../../src/main.ts';
import { isRetryable } from '../../src/db/failure.ts';
import type { Database } from '../../src/db/pool.ts';
import { openWorkspaces } from '../../src/start/openWorkspaces.ts';

/**
 * What outlives a reset: who works here and who is signed in, the business itself, the audit log, the processes, and
 * the numbers that are given once only.
 */
const KEPT = [
  'agent',
  'api_token',
  'audit_entry',
  'audit_head',
  'audit_pending',
  'audit_subject',
  'migration',
  'one_time_link',
  'passkey',
  'password',
  'process',
  'protocol_block',
  'recovery_code',
  'role_permission',
  'second_factor_rule',
  'session',
  'sla_revision',
  'totp_secret',
  'tries',
  'workspace',
];

const TRIES = 5;

/** Throws away all that was said and done, and writes down again what the business begins with. */
export async function emptyProduct(
  { db, workspaces }: Pick<Loopline, 'db' | 'workspaces'>,
  { clock, team, modelFolder }: { clock: Clock; team: readonly NewAgent[]; modelFolder: string },
): Promise<void> {
  const { rows } = await db.owner.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and not tablename = any($1)`,
    [KEPT],
  );
  await truncate(db, rows.map(({ name }) => name).join(', '));
  await openWorkspaces(db, clock, { setups: workspaces.map(({ setup }) => setup), modelFolder });
  const [first] = workspaces;
  if (first) await ensureAgents(db, first.id, team, clock.now());
}

/** Sweeps go on meanwhile: whoever waits for a table of theirs while they wait for one of ours may lose. */
async function truncate(db: Database, tables: string): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      await db.owner.query(`truncate ${tables}`);
      return;
    } catch (error) {
      if (left === 0 || !isRetryable(error)) throw error;
    }
  }
}
