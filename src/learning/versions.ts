import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Comparison } from './compare.ts';
import type { Confusion } from './confusions.ts';
import type { AddedExample } from './listExamples.ts';

/** A trained classifier, with how it compares to the one before. */
export interface ClassifierVersion {
  number: number;
  /** What it was trained with, and how many of that the people of the business added. */
  examples: number;
  added: number;
  comparison: Comparison | null;
  /** Whether it is worse than the one before, in words and figures. */
  verdict: string;
  trainedBy: string;
  trainedAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
  /** It is the one that understands now. */
  isCurrent: boolean;
  /** It is known what it takes for what. */
  isMeasured: boolean;
}

const COLUMNS = `number, examples, jsonb_array_length(added) as added, nullif(comparison, 'null') as comparison, verdict,
  trained_by as "trainedBy", trained_at as "trainedAt", published_by as "publishedBy", published_at as "publishedAt",
  number is not distinct from (select number from classifier_version where workspace_id = $1
    and published_at is not null order by published_at desc, number desc limit 1) as "isCurrent",
  confusions is not null as "isMeasured"`;

/** The newest first. */
export async function listVersions(
  db: Database,
  workspaceId: WorkspaceId,
  limit: number,
): Promise<ClassifierVersion[]> {
  const { rows } = await queryIn<ClassifierVersion>(db, workspaceId, {
    name: 'listVersions',
    text: `select ${COLUMNS} from classifier_version where workspace_id = $1 order by number desc limit $2`,
    values: [workspaceId, limit],
  });
  return rows;
}

/** The published version; null while what the blueprint gives is what understands. */
export interface CurrentVersion {
  number: number;
  publishedAt: Date;
}

export async function currentVersion(db: Database, workspaceId: WorkspaceId): Promise<CurrentVersion | null> {
  const { rows } = await queryIn<CurrentVersion>(db, workspaceId, {
    name: 'currentVersion',
    text: `select number, published_at as "publishedAt" from classifier_version
      where workspace_id = $1 and published_at is not null order by published_at desc, number desc limit 1`,
    values: [workspaceId],
  });
  return rows[0] ?? null;
}

/** What a version was made from, and what came of it. */
export interface StoredVersion {
  intentsHash: string;
  added: AddedExample[];
  /** Null when it was not kept: then it is trained again. */
  model: Buffer | null;
}

export async function readVersion(
  db: Database,
  workspaceId: WorkspaceId,
  number: number,
): Promise<StoredVersion | null> {
  const { rows } = await queryIn<StoredVersion>(db, workspaceId, {
    name: 'readVersion',
    text: `select intents_hash as "intentsHash", added, model from classifier_version
      where workspace_id = $1 and number = $2`,
    values: [workspaceId, number],
  });
  return rows[0] ?? null;
}

export interface NewVersion extends StoredVersion {
  examples: number;
  comparison: Comparison | null;
  confusions: Confusion[] | null;
  verdict: string;
  by: string;
  at: Date;
  isPublished: boolean;
}

/** So many models are kept as bytes; older ones can be made again. */
const MODELS_KEPT = 5;

/** Gives its number. */
export async function addVersion(
  db: Database,
  workspaceId: WorkspaceId,
  version: NewVersion,
): Promise<number> {
  const { intentsHash, added, model, examples, comparison, confusions, verdict, by, at, isPublished } =
    version;
  const { rows } = await queryIn<{ number: number }>(db, workspaceId, {
    name: 'addVersion',
    text: `with kept as (
        update classifier_version set model = null where workspace_id = $1 and model is not null and number <=
          (select coalesce(max(number), 0) - ${MODELS_KEPT - 1} from classifier_version where workspace_id = $1))
      insert into classifier_version (workspace_id, number, intents_hash, added, examples, comparison, verdict, model,
        trained_by, trained_at, published_by, published_at, confusions)
      select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
      from classifier_version where workspace_id = $1 returning number`,
    values: [
      workspaceId,
      intentsHash,
      JSON.stringify(added),
      examples,
      JSON.stringify(comparison),
      verdict,
      model,
      by,
      at,
      isPublished ? by : null,
      isPublished ? at : null,
      confusions && JSON.stringify(confusions),
    ],
  });
  return rows[0]?.number ?? 0;
}

/**
 * Makes a version the one that understands, be it newer or older: the way back, too.
 * @throws AppError VERSION_NOT_FOUND
 */
export async function publishVersion(
  db: Database,
  workspaceId: WorkspaceId,
  { number, by, at }: { number: number; by: string; at: Date },
): Promise<ClassifierVersion> {
  await queryIn(db, workspaceId, {
    name: 'publishVersion',
    text: `update classifier_version set published_by = $3, published_at = greatest($4,
        (select max(published_at) + interval '1 ms' from classifier_version where workspace_id = $1))
      where workspace_id = $1 and number = $2`,
    values: [workspaceId, number, by, at],
  });
  const { rows } = await queryIn<ClassifierVersion>(db, workspaceId, {
    name: 'readListedVersion',
    text: `select ${COLUMNS} from classifier_version where workspace_id = $1 and number = $2`,
    values: [workspaceId, number],
  });
  const [version] = rows;
  if (version) return version;
  throw new AppError(
    'VERSION_NOT_FOUND',
    `No version of the classifier has the number ${number}; list the versions and choose one of them`,
    { number },
  );
}
