import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { systemClock } from '../base/clock.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { startProcessLife } from '../outbox/process.ts';
import { freeDeadWorkers } from './freeDeadWorkers.ts';
import { startJobs } from './startJobs.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

const deps = () => ({
  db: base.db,
  workspaces: () => [base.workspaceId],
  checkLedger: () => Promise.resolve([]),
  collectReviews: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  keepAudit: () => Promise.resolve(),
  measure: () => Promise.resolve(),
  measureRecent: () => Promise.resolve(),
  lookForOrders: () => Promise.resolve(),
  onDifference: () => {},
});

test('a job that a dead process holds is free again at once, one of a living process stays held', async () => {
  const life = await startProcessLife(base.db, base.ownerUrl, systemClock);
  const jobs = await startJobs(deps(), life.id);
  const { rows } = await base.db.owner.query<{ job_workers: string[] }>(
    'select job_workers from process where id = $1',
    [life.id],
  );
  const living = rows[0]?.job_workers[0] ?? '';
  assert.notEqual(living, '');
  await base.db.owner.query(`insert into process (job_workers, started_at) values ('{worker-dead}', now())`);
  for (const worker of ['worker-dead', living]) {
    await base.db.owner.query(
      `select graphile_worker.add_job('elsewhere', json_build_object('of', $1::text), run_at := now() + interval '1 day')`,
      [worker],
    );
    await base.db.owner.query(
      `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() where payload->>'of' = $1`,
      [worker],
    );
  }
  await freeDeadWorkers(base.db);
  const held = await base.db.owner.query<{ locked_by: string }>(
    `select locked_by from graphile_worker._private_jobs where locked_by is not null`,
  );
  assert.deepEqual(held.rows, [{ locked_by: living }]);
  await base.db.owner.query(`update graphile_worker._private_jobs set locked_by = null, locked_at = null`);
  await jobs.stop();
  await life.stop();
});
