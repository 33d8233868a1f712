import { systemClock } from '../../src/base/clock.ts';
import { noFaults } from '../../src/base/faults.ts';
import type { WorkspaceId } from '../../src/base/id.ts';
import { isUnavailable } from '../../src/db/failure.ts';
import { openDatabase } from '../../src/db/pool.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { makeOutbox } from '../../src/outbox/outbox.ts';
import { startProcessLife } from '../../src/outbox/process.ts';
import { makeSlaBooks } from '../../src/sla/slaBooks.ts';
import { turnBookOf } from '../../src/start/turnBookOf.ts';
import { startSweeper } from '../../src/turn/sweeper.ts';
import { makeTurns } from '../../src/turn/turns.ts';
import { answerParent, inputOfProcess } from '../process/answerParent.ts';
import { chatBlueprint } from '../turns/chatBlueprint.ts';

/** What sweeps and takes turns, and nothing else of the product: a process that may die at any moment. */
export interface WorkerInput {
  databaseUrl: string;
  workspaceId: WorkspaceId;
}

const { databaseUrl, workspaceId } = inputOfProcess<WorkerInput>();
const db = openDatabase(databaseUrl, { max: 4 });
const life = await startProcessLife(db, databaseUrl, systemClock);
const book = turnBookOf(chatBlueprint, {});
const common = { db, clock: systemClock, faults: noFaults, processId: life.id, onError };
const outbox = makeOutbox({
  ...common,
  channelsOf: () => ({}),
  connectorsOf: () => connectorsOf([]),
  onEvents: (workspace, ids) => ids.forEach((id) => turns.wake(workspace, id)),
});
const turns = makeTurns({
  ...common,
  bookOf: () => book,
  classifierOf: () => {
    throw new Error('Nobody writes in this campaign');
  },
  onCommitted: () => {},
});
const sweeper = startSweeper({
  ...common,
  turns,
  outbox,
  sweeps: true,
  workspaces: () => [workspaceId],
  channelsOf: () => ({}),
  slaBooks: makeSlaBooks(db),
  fallbackQueueOf: () => book.fallbackQueue,
});

answerParent({
  stop: async () => {
    await sweeper.stop();
    await turns.idle();
    await life.stop();
    await db.close();
  },
});

/** Between two processes that die, the database may break off what was begun. */
function onError(error: unknown): void {
  if (!isUnavailable(error)) process.stderr.write(`${String(error)}\n`);
}
