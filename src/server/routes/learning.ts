import type { FastifyInstance } from 'fastify';
import { actorOf } from '../../access/actorOf.ts';
import { learningEndpoints as endpoints } from '../../api/learning.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Decided } from '../../learning/decideReview.ts';
import type { Confusion } from '../../learning/confusions.ts';
import type { ListedExample } from '../../learning/listExamples.ts';
import type { TaughtExample, TaughtIntents } from '../../learning/listIntents.ts';
import type { WantedReviews } from '../../learning/listReviews.ts';
import type { ReviewItem } from '../../learning/reviewItem.ts';
import type { Training } from '../../learning/training.ts';
import type { ClassifierVersion } from '../../learning/versions.ts';
import { serve } from '../serve.ts';

export interface LearningRoutesDeps {
  learning: {
    reviews(workspaceId: WorkspaceId, wanted: WantedReviews): Promise<ReviewItem[]>;
    relabel(
      workspaceId: WorkspaceId,
      message: { conversationId: string; turn: number; intent: string; by: string },
    ): Promise<void>;
    accept(workspaceId: WorkspaceId, item: { itemId: string; intent: string; by: string }): Promise<Decided>;
    decide(
      workspaceId: WorkspaceId,
      item: { itemId: string; decision: 'dismiss' | 'outOfScope' | 'undo'; by: string },
    ): Promise<Decided>;
    examples(workspaceId: WorkspaceId): Promise<ListedExample[]>;
    versions(workspaceId: WorkspaceId, limit: number): Promise<ClassifierVersion[]>;
    intents(workspaceId: WorkspaceId): Promise<TaughtIntents>;
    examplesOf(workspaceId: WorkspaceId, intent: string): Promise<TaughtExample[]>;
    confusions(workspaceId: WorkspaceId, version: number): Promise<Confusion[] | null>;
    training(workspaceId: WorkspaceId): Promise<Training | null>;
    /** Begins it. */
    retrain(workspaceId: WorkspaceId, asked: { by: string; isDryRun: boolean }): Promise<Training>;
    publish(workspaceId: WorkspaceId, version: { number: number; by: string }): Promise<ClassifierVersion>;
  };
}

/** What understanding should learn from, and the classifiers that came of it. */
export async function learningRoutes(app: FastifyInstance, deps: LearningRoutesDeps): Promise<void> {
  reviewRoutes(app, deps);
  versionRoutes(app, deps);
}

function reviewRoutes(app: FastifyInstance, { learning }: LearningRoutesDeps): void {
  serve(app, endpoints.items, async ({ principal, query: { reason, language, ...wanted } }) => {
    const asked = { ...wanted, reason: reason ?? null, language: language ?? null };
    return { items: await learning.reviews(principal.workspaceId, asked) };
  });
  serve(app, endpoints.relabel, async ({ principal, body: { agent, ...message } }) => {
    await learning.relabel(principal.workspaceId, { ...message, by: actorOf(principal, agent) });
  });
  serve(app, endpoints.accept, async ({ principal, params: { itemId }, body: { agent, intent } }) => {
    const accepted = { itemId, intent, by: actorOf(principal, agent) };
    return { decided: await learning.accept(principal.workspaceId, accepted) };
  });
  for (const decision of ['dismiss', 'outOfScope', 'undo'] as const) {
    serve(app, endpoints[decision], async ({ principal, params: { itemId }, body: { agent } }) => {
      const decided = { itemId, decision, by: actorOf(principal, agent) };
      return { decided: await learning.decide(principal.workspaceId, decided) };
    });
  }
  serve(app, endpoints.intents, ({ principal }) => learning.intents(principal.workspaceId));
  serve(app, endpoints.intentExamples, async ({ principal, params: { intent } }) => ({
    examples: await learning.examplesOf(principal.workspaceId, intent),
  }));
  serve(app, endpoints.examples, async ({ principal }) => ({
    examples: await learning.examples(principal.workspaceId),
  }));
}

function versionRoutes(app: FastifyInstance, { learning }: LearningRoutesDeps): void {
  serve(app, endpoints.versions, async ({ principal, query: { limit } }) => ({
    versions: await learning.versions(principal.workspaceId, limit),
  }));
  serve(app, endpoints.confusions, async ({ principal, params: { number } }) => ({
    confusions: await learning.confusions(principal.workspaceId, number),
  }));
  serve(app, endpoints.training, async ({ principal }) => ({
    training: await learning.training(principal.workspaceId),
  }));
  serve(app, endpoints.retrain, async ({ principal, body: { agent, dryRun } }) => ({
    training: await learning.retrain(principal.workspaceId, {
      by: actorOf(principal, agent),
      isDryRun: dryRun,
    }),
  }));
  serve(app, endpoints.publish, async ({ principal, params: { number }, body: { agent } }) => ({
    version: await learning.publish(principal.workspaceId, { number, by: actorOf(principal, agent) }),
  }));
}
