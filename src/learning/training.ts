import { setInterval, clearInterval } from 'node:timers';
import { SECOND_MS } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import { newId, type WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { retrain, type Retrained, type RetrainDeps, type ToRetrain } from './retrain.ts';

/** A training, and how far it is. */
export interface Training {
  id: string;
  state: 'running' | 'done' | 'failed';
  isDryRun: boolean;
  /** Of `steps` so many are done; 0 of 0 before anybody knows. */
  step: number;
  steps: number;
  by: string;
  begunAt: Date;
  endedAt: Date | null;
  /** Once it is done. */
  result: Retrained | null;
}

const COLUMNS = `id, case when ${isLost('training')} then 'failed' else state end as state, is_dry_run as "isDryRun", step,
  steps, asked_by as by, begun_at as "begunAt", ended_at as "endedAt", result`;

/** A process that trains says so every few seconds; after a minute of silence it has died. */
function isLost(training: string): string {
  return `${training}.state = 'running' and ${training}.seen_at < now() - interval '1 minute'`;
}
const TELLS_EVERY_MS = 10 * SECOND_MS;

/** The newest one; null: nobody has trained here. */
export async function readTraining(db: Database, workspaceId: WorkspaceId): Promise<Training | null> {
  const { rows } = await queryIn<Training>(db, workspaceId, {
    name: 'readTraining',
    text: `select ${COLUMNS} from training where workspace_id = $1 order by begun_at desc, id desc limit 1`,
    values: [workspaceId],
  });
  return rows[0] ?? null;
}

/**
 * Begins a training, which goes on by itself.
 * @returns The training as it begins; `ended` resolves when it is over, however it went.
 * @throws AppError TRAINING_UNDER_WAY
 */
export async function startTraining(
  deps: RetrainDeps,
  workspaceId: WorkspaceId,
  asked: Omit<ToRetrain, 'onStep'>,
): Promise<{ training: Training; ended: Promise<void> }> {
  const training = await begin(deps, workspaceId, asked);
  return { training, ended: run(deps, workspaceId, { ...asked, id: training.id }) };
}

async function begin(
  { db, clock }: RetrainDeps,
  workspaceId: WorkspaceId,
  { by, isDryRun }: Pick<ToRetrain, 'by' | 'isDryRun'>,
): Promise<Training> {
  const now = clock.now();
  await queryIn(db, workspaceId, {
    name: 'endLostTraining',
    text: `update training set state = 'failed', ended_at = $2 where workspace_id = $1 and ${isLost('training')}`,
    values: [workspaceId, now],
  });
  const { rows } = await queryIn<Training>(db, workspaceId, {
    name: 'beginTraining',
    text: `insert into training (workspace_id, id, state, is_dry_run, asked_by, begun_at)
      values ($1, $2, 'running', $3, $4, $5) on conflict (workspace_id) where state = 'running' do nothing
      returning ${COLUMNS}`,
    values: [workspaceId, newId(), isDryRun, by, now],
  });
  const [training] = rows;
  if (training) return training;
  throw new AppError(
    'TRAINING_UNDER_WAY',
    'A classifier of this workspace is being trained; wait for it, and look at the versions',
  );
}

async function run(
  deps: RetrainDeps,
  workspaceId: WorkspaceId,
  { id, ...asked }: Omit<ToRetrain, 'onStep'> & { id: string },
): Promise<void> {
  let [step, steps] = [0, 0];
  // What cannot be written now is written a moment later, or the training counts as lost.
  const tell = () => void tellStep(deps.db, workspaceId, { id, step, steps }).catch(() => {});
  const timer = setInterval(tell, TELLS_EVERY_MS);
  timer.unref();
  const result = await retrain(deps, workspaceId, {
    ...asked,
    onStep: (done, of) => {
      [step, steps] = [done, of];
      tell();
    },
  }).catch(() => null);
  clearInterval(timer);
  await end(deps, workspaceId, { id, result }).catch(() => {});
}

async function tellStep(
  db: Database,
  workspaceId: WorkspaceId,
  { id, step, steps }: { id: string; step: number; steps: number },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'tellTrainingStep',
    text: `update training set step = greatest(step, $3), steps = $4, seen_at = now()
      where workspace_id = $1 and id = $2 and state = 'running'`,
    values: [workspaceId, id, step, steps],
  });
}

async function end(
  { db, clock }: RetrainDeps,
  workspaceId: WorkspaceId,
  { id, result }: { id: string; result: Retrained | null },
): Promise<void> {
  await queryIn(db, workspaceId, {
    name: 'endTraining',
    text: `update training set state = $3, result = $4, ended_at = $5, step = case when $3 = 'done' then steps else step end
      where workspace_id = $1 and id = $2`,
    values: [
      workspaceId,
      id,
      result === null ? 'failed' : 'done',
      result && JSON.stringify(result),
      clock.now(),
    ],
  });
}
