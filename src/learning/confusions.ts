import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Counts } from './measure.ts';

/** Examples of one intent that were taken for another; `takenFor` null: for nothing that is known. */
export interface Confusion {
  intent: string;
  takenFor: string | null;
  texts: number;
  /** All examples of the intent that were asked about. */
  of: number;
}

/** The worst first: the most texts, and of as many the greater share. */
export function confusionsOf({ accuracy, confusions }: Pick<Counts, 'accuracy' | 'confusions'>): Confusion[] {
  const all = Object.entries(confusions).flatMap(([intent, taken]) =>
    Object.entries(taken).map(([takenFor, texts]) => ({
      intent,
      takenFor: takenFor === '' ? null : takenFor,
      texts,
      of: accuracy[intent]?.texts ?? texts,
    })),
  );
  return all.sort(
    (a, b) => b.texts - a.texts || b.texts / b.of - a.texts / a.of || a.intent.localeCompare(b.intent),
  );
}

/**
 * What a version took for what, on examples that it did not know; null when it was never measured.
 * @throws AppError VERSION_NOT_FOUND
 */
export async function readConfusions(
  db: Database,
  workspaceId: WorkspaceId,
  number: number,
): Promise<Confusion[] | null> {
  const { rows } = await queryIn<{ confusions: Confusion[] | null }>(db, workspaceId, {
    name: 'readConfusions',
    text: 'select confusions from classifier_version where workspace_id = $1 and number = $2',
    values: [workspaceId, number],
  });
  const [version] = rows;
  if (version) return version.confusions;
  throw new AppError(
    'VERSION_NOT_FOUND',
    `No version of the classifier has the number ${number}; list the versions and choose one of them`,
    { number },
  );
}
