import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import type { Database } from '../db/pool.ts';
import { CRONTAB, jobs, type JobDeps } from './jobs.ts';

export interface Jobs {
  stop(): Promise<void>;
}

/** Runs the crontab. The job queue lives in a schema of its own, which its owner alone can see. */
export async function startJobs(deps: JobDeps, processId: number): Promise<Jobs> {
  const events: WorkerEvents = new EventEmitter();
  const entered: Promise<unknown>[] = [];
  events.on('worker:create', ({ worker }) => entered.push(enter(deps.db, processId, worker.workerId)));
  const runner = await run({
    pgPool: deps.db.owner,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: jobs(deps),
    crontab: CRONTAB,
    // Measuring takes its time, one piece of it at once; the others do not wait for it.
    concurrency: 2,
    events,
  });
  await Promise.all(entered);
  return { stop: () => runner.stop() };
}

async function enter(db: Database, processId: number, workerId: string): Promise<void> {
  await db.owner.query('update process set job_workers = job_workers || $2::text where id = $1', [
    processId,
    workerId,
  ]);
}
