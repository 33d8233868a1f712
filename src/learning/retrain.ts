import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import type { Intent } from '../understanding/intent.ts';
import type { RecordedUtterance } from '../understanding/recordedUtterance.ts';
import type { Comparison } from './compare.ts';
import type { OnStep } from './compare.ts';
import { compareApart } from './compareApart.ts';
import { judge } from './judge.ts';
import { listExamples, type AddedExample } from './listExamples.ts';
import { intentsHash } from './publishedClassifier.ts';
import { addVersion, currentVersion, listVersions, readVersion } from './versions.ts';

export interface RetrainDeps {
  db: Database;
  clock: Clock;
}

export interface ToRetrain {
  own: readonly Intent[];
  /** What the business keeps to measure by. */
  recorded: readonly RecordedUtterance[];
  by: string;
  /** Compares and keeps nothing. */
  isDryRun: boolean;
  /** See ToCompare. */
  parts?: number;
  onStep?: OnStep;
}

export interface Retrained {
  /** Null after a dry run. */
  version: number | null;
  isPublished: boolean;
  verdict: string;
  comparison: Comparison;
  /** How many examples people have added. */
  added: number;
}

/** Of this process. Another process may train too: who ends second sees that the current version is another one. */
const training = new Set<WorkspaceId>();

/**
 * Trains a classifier with the examples that people accepted, compares it with what runs, and publishes it when it is not
 * worse. Takes a minute or two for a large business, beside the process's own work.
 * @throws AppError TRAINING_UNDER_WAY
 */
export async function retrain(
  deps: RetrainDeps,
  workspaceId: WorkspaceId,
  asked: ToRetrain,
): Promise<Retrained> {
  if (training.has(workspaceId)) {
    throw new AppError(
      'TRAINING_UNDER_WAY',
      'A classifier of this workspace is being trained; wait for it, and look at the versions',
    );
  }
  training.add(workspaceId);
  try {
    return await train(deps, workspaceId, asked);
  } finally {
    training.delete(workspaceId);
  }
}

async function train(
  { db, clock }: RetrainDeps,
  workspaceId: WorkspaceId,
  { own, recorded, by, isDryRun, parts, onStep }: ToRetrain,
): Promise<Retrained> {
  const hash = intentsHash(own);
  const running = await runningNow(db, workspaceId, hash);
  const listed = await listExamples(db, workspaceId);
  const added = listed.map(({ intent, language, text }): AddedExample => ({ intent, language, text }));
  const compared = await compareApart(
    {
      own,
      current: running.added,
      candidate: added,
      model: running.model,
      recorded,
      ...(parts !== undefined && { parts }),
    },
    onStep,
  );
  const { comparison } = compared;
  const { isNotWorse, verdict } = judge(comparison);
  const told = { verdict, comparison, added: added.length };
  if (isDryRun) return { ...told, version: null, isPublished: false };
  const isStill = (await currentVersion(db, workspaceId))?.number === running.number;
  const at = clock.now();
  if (running.number === undefined && isStill)
    await addBaseline(db, workspaceId, { hash, by, at, examples: compared.examples - added.length });
  const record = {
    intentsHash: hash,
    added,
    model: Buffer.from(compared.model),
    examples: compared.examples,
    comparison,
    confusions: compared.confusions,
    verdict: isStill ? verdict : `${verdict}; meanwhile another version was published, so this one was not`,
    by,
    at,
    isPublished: isNotWorse && isStill,
  };
  const version = await addVersion(db, workspaceId, record);
  return { ...told, verdict: record.verdict, version, isPublished: record.isPublished };
}

/** What the candidate is compared with. A model of another blueprint is trained anew, as it is at a start. */
async function runningNow(db: Database, workspaceId: WorkspaceId, hash: string) {
  const number = (await currentVersion(db, workspaceId))?.number;
  const stored = number === undefined ? null : await readVersion(db, workspaceId, number);
  const isOfThese = stored?.intentsHash === hash;
  return { number, added: stored?.added ?? [], model: isOfThese ? (stored?.model ?? null) : null };
}

/** The way back from the first version: what the blueprint gives by itself. */
async function addBaseline(
  db: Database,
  workspaceId: WorkspaceId,
  { hash, by, at, examples }: { hash: string; by: string; at: Date; examples: number },
): Promise<void> {
  const [known] = await listVersions(db, workspaceId, 1);
  if (known) return;
  await addVersion(db, workspaceId, {
    intentsHash: hash,
    added: [],
    model: null,
    examples,
    comparison: null,
    confusions: null,
    verdict: 'what the blueprint gives by itself',
    by,
    at: new Date(at.getTime() - 1),
    isPublished: true,
  });
}
