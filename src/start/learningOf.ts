import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { decideReview } from '../learning/decideReview.ts';
import { readConfusions } from '../learning/confusions.ts';
import { listExamples } from '../learning/listExamples.ts';
import { listExamplesOf, listIntents } from '../learning/listIntents.ts';
import { listReviews } from '../learning/listReviews.ts';
import { relabel } from '../learning/relabel.ts';
import { readTraining, startTraining } from '../learning/training.ts';
import { listVersions, publishVersion } from '../learning/versions.ts';
import type { LearningRoutesDeps } from '../server/routes/learning.ts';
import { withProductIntents } from '../understanding/classifier/withProductIntents.ts';
import type { Intent } from '../understanding/intent.ts';
import type { OpenWorkspace } from './openWorkspaces.ts';

interface LearningDeps {
  db: Database;
  clock: Clock;
  workspaceOf(id: WorkspaceId): OpenWorkspace;
}

/** What the API does with it. */
export function learningOf(deps: LearningDeps): LearningRoutesDeps['learning'] {
  const { db, clock } = deps;
  const blueprintOf = (id: WorkspaceId) => deps.workspaceOf(id).setup.blueprint;
  const intentsOf = (id: WorkspaceId) => withProductIntents(blueprintOf(id).intents);
  return {
    reviews: (id, wanted) => listReviews(db, id, wanted),
    relabel: async (id, { conversationId, turn, intent }) => {
      known(intentsOf(id), intent);
      await relabel(db, id, { conversationId, turn, intent });
    },
    accept: async (id, { itemId, intent, by }) => {
      known(intentsOf(id), intent);
      return decideReview(db, id, { itemId, decision: { kind: 'accept', intent }, by, at: clock.now() });
    },
    decide: (id, { itemId, decision: kind, by }) => {
      const decision = kind === 'outOfScope' ? { kind, intent: strangeIn(intentsOf(id)) } : { kind };
      return decideReview(db, id, { itemId, decision, by, at: clock.now() });
    },
    examples: (id) => listExamples(db, id),
    versions: (id, limit) => listVersions(db, id, limit),
    intents: (id) => listIntents(db, id, blueprintOf(id).intents),
    examplesOf: (id, name) => listExamplesOf(db, id, { own: blueprintOf(id).intents, name }),
    confusions: (id, number) => readConfusions(db, id, number),
    training: (id) => readTraining(db, id),
    retrain: async (id, asked) => {
      const { intents: own, evaluation } = blueprintOf(id);
      const { training } = await startTraining(deps, id, { ...asked, own, recorded: evaluation?.() ?? [] });
      return training;
    },
    publish: (id, { number, by }) => publishVersion(db, id, { number, by, at: clock.now() }),
  };
}

function known(intents: readonly Intent[], wanted: string): void {
  if (intents.some(({ name }) => name === wanted)) return;
  throw new AppError(
    'INTENT_UNKNOWN',
    `No intent is named '${wanted}'; known: ${intents.map(({ name }) => name).join(', ')}`,
  );
}

/** The intent that holds what the business does not do: the product has one. */
function strangeIn(intents: readonly Intent[]): string {
  return intents.find(({ means }) => 'outOfScope' in means)?.name ?? 'outOfScope';
}
