import type { Database } from '../db/pool.ts';
import { findDeadProcesses } from '../outbox/process.ts';

/**
 * Frees the jobs of processes that died, and forgets them.
 *
 * graphile-worker keeps the jobs of a killed worker locked for four hours, a time fixed in its SQL.
 * Every process holds an advisory lock for as long as it lives, so who is dead is known in the moment.
 */
export async function freeDeadWorkers(db: Database): Promise<void> {
  const dead = await findDeadProcesses(db);
  if (dead.length === 0) return;
  const { rows } = await db.owner.query<{ workers: string[] }>(
    `select coalesce(array_agg(worker), '{}') as workers from process, unnest(job_workers) as worker where id = any($1)`,
    [dead],
  );
  const workers = rows[0]?.workers ?? [];
  if (workers.length > 0) await db.owner.query('select graphile_worker.force_unlock_workers($1)', [workers]);
  // Work that the dead claimed is taken up by the sweep within a second; an hour later nothing names them any more.
  await db.owner.query(`delete from process where id = any($1) and started_at < now() - interval '1 hour'`, [
    dead,
  ]);
}
