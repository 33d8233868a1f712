import { SECOND_MS } from '../base/clock.ts';
import type { Database } from '../db/pool.ts';
import { publishedClassifier } from '../learning/publishedClassifier.ts';
import { currentVersion } from '../learning/versions.ts';
import { signalsOf } from '../understanding/signals/signalsOf.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';
import { watchEvery } from './watchEvery.ts';

interface WatchDeps {
  db: Database;
  workspaces: readonly OpenWorkspace[];
  /** Where trained classifiers are kept; null: nowhere. */
  modelFolder: string | null;
  onError(error: unknown, context: object): void;
}

/** How long another process may go on with a classifier that is no longer the published one, at most. */
const LOOK_EVERY_MS = 2 * SECOND_MS;

/**
 * Takes up the classifier that was published, whoever published it. It is asked for and not announced: a question that
 * is asked again after a fault needs no other way to be sure.
 */
export function watchClassifiers(deps: WatchDeps): { stop(): Promise<void> } {
  return watchEvery(LOOK_EVERY_MS, async () => {
    for (const workspace of deps.workspaces) {
      await takeUp(deps, workspace).catch((error: unknown) =>
        deps.onError(error, { workspaceId: workspace.id }),
      );
    }
  });
}

async function takeUp({ db, modelFolder: folder }: WatchDeps, workspace: OpenWorkspace): Promise<void> {
  const current = await currentVersion(db, workspace.id);
  if (current?.publishedAt.getTime() === workspace.classifierVersion?.publishedAt.getTime()) return;
  const own = workspace.setup.blueprint.intents;
  const { classifier, version } = await publishedClassifier(db, workspace.id, { own, folder, signalsOf });
  workspace.classifier = classifier;
  workspace.classifierVersion = version;
}
