import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { withProductIntents } from '../understanding/classifier/withProductIntents.ts';
import type { Intent, Meaning } from '../understanding/intent.ts';
import { listExamples } from './listExamples.ts';
import { listVersions } from './versions.ts';

/** An intent as it is taught. */
export interface TaughtIntent {
  name: string;
  /** What it comes to: 'start', 'ask', 'smallTalk' … */
  means: string;
  /** Of a `start`: the flow. */
  flow: string | null;
  /** Of the business, not one that every business has. */
  isOwn: boolean;
  /** By language, those that people added included. */
  examples: { [language: string]: number };
  /** Of them, by people, and by then not yet in the version that understands now. */
  added: number;
  untrained: number;
  /** Of its examples so many were understood by a classifier that did not know them; null: not measured. */
  accuracy: { texts: number; right: number } | null;
}

export interface TaughtIntents {
  /** The version that `accuracy` was measured of; null: none was measured. */
  measured: number | null;
  intents: TaughtIntent[];
}

/** All intents, by name, with how well they are told apart. */
export async function listIntents(
  db: Database,
  workspaceId: WorkspaceId,
  own: readonly Intent[],
): Promise<TaughtIntents> {
  const added = await listExamples(db, workspaceId);
  const versions = await listVersions(db, workspaceId, 100);
  const current = versions.find(({ isCurrent }) => isCurrent);
  const isMeasured = current?.comparison != null;
  const accuracy = current?.comparison?.folds.candidate.accuracy ?? {};
  const names = new Set(own.map(({ name }) => name));
  const intents = withProductIntents(own).map(({ name, means, examples }): TaughtIntent => {
    const ofIntent = added.filter(({ intent }) => intent === name);
    const counts = new Map(Object.entries(examples).map(([language, texts]) => [language, texts.length]));
    for (const { language } of ofIntent) counts.set(language, (counts.get(language) ?? 0) + 1);
    const trainedAt = current?.trainedAt.getTime() ?? 0;
    return {
      name,
      means: kindOf(means),
      flow: 'start' in means ? means.start : null,
      isOwn: names.has(name),
      examples: Object.fromEntries(counts),
      added: ofIntent.length,
      untrained: ofIntent.filter(({ addedAt }) => addedAt.getTime() > trainedAt).length,
      accuracy: accuracy[name] ?? null,
    };
  });
  return {
    measured: isMeasured ? current.number : null,
    intents: intents.sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function kindOf(means: Meaning): string {
  return Object.keys(means)[0] ?? '';
}

export interface TaughtExample {
  language: string;
  text: string;
  /** Null: it is the blueprint's, or the product's. */
  addedBy: string | null;
}

/**
 * The examples of an intent: those that people added first.
 * @throws AppError INTENT_UNKNOWN
 */
export async function listExamplesOf(
  db: Database,
  workspaceId: WorkspaceId,
  { own, name }: { own: readonly Intent[]; name: string },
): Promise<TaughtExample[]> {
  const intent = withProductIntents(own).find((each) => each.name === name);
  if (!intent)
    throw new AppError('INTENT_UNKNOWN', `No intent is named '${name}'; list the intents and choose one`);
  const added = (await listExamples(db, workspaceId)).filter((each) => each.intent === name);
  return [
    ...added.toReversed().map(({ language, text, addedBy }) => ({ language, text, addedBy })),
    ...Object.entries(intent.examples).flatMap(([language, texts]) =>
      texts.map((text) => ({ language, text, addedBy: null })),
    ),
  ];
}
