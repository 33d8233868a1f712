import type { FastifyInstance } from 'fastify';
import {
  AcceptRequest,
  DecisionRequest,
  RelabelRequest,
  RetrainRequest,
  ReviewParams,
  ReviewQuery,
  VersionParams,
  VersionQuery,
} from '../../api/learning.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Decided } from '../../learning/decideReview.ts';
import type { ListedExample } from '../../learning/listExamples.ts';
import type { WantedReviews } from '../../learning/listReviews.ts';
import type { Retrained } from '../../learning/retrain.ts';
import type { ReviewItem } from '../../learning/reviewItem.ts';
import type { ClassifierVersion } from '../../learning/versions.ts';
import { parseRequest } from '../parseRequest.ts';

export interface LearningRoutesDeps {
  /** The workspace that the token belongs to. */
  apiWorkspace: WorkspaceId;
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
    retrain(workspaceId: WorkspaceId, asked: { by: string; isDryRun: boolean }): Promise<Retrained>;
    publish(workspaceId: WorkspaceId, version: { number: number; by: string }): Promise<ClassifierVersion>;
  };
}

/** What understanding should learn from, and the classifiers that came of it. Behind the API's token. */
export async function learningRoutes(app: FastifyInstance, deps: LearningRoutesDeps): Promise<void> {
  reviewRoutes(app, deps);
  versionRoutes(app, deps);
}

function reviewRoutes(app: FastifyInstance, { apiWorkspace, learning }: LearningRoutesDeps): void {
  app.get('/api/v1/learning/items', async (request) => {
    const { reason, language, ...wanted } = parseRequest(ReviewQuery, request.query);
    const asked = { ...wanted, reason: reason ?? null, language: language ?? null };
    return { items: await learning.reviews(apiWorkspace, asked) };
  });
  app.post('/api/v1/learning/items', async (request, reply) => {
    const { agent, ...message } = parseRequest(RelabelRequest, request.body);
    await learning.relabel(apiWorkspace, { ...message, by: agent });
    return reply.code(204).send();
  });
  app.post('/api/v1/learning/items/:itemId/accept', async (request) => {
    const { itemId } = parseRequest(ReviewParams, request.params);
    const { agent, intent } = parseRequest(AcceptRequest, request.body);
    return { decided: await learning.accept(apiWorkspace, { itemId, intent, by: agent }) };
  });
  for (const decision of ['dismiss', 'outOfScope', 'undo'] as const) {
    app.post(`/api/v1/learning/items/:itemId/${decision}`, async (request) => {
      const { itemId } = parseRequest(ReviewParams, request.params);
      const { agent } = parseRequest(DecisionRequest, request.body);
      return { decided: await learning.decide(apiWorkspace, { itemId, decision, by: agent }) };
    });
  }
  app.get('/api/v1/learning/examples', async () => ({ examples: await learning.examples(apiWorkspace) }));
}

function versionRoutes(app: FastifyInstance, { apiWorkspace, learning }: LearningRoutesDeps): void {
  app.get('/api/v1/learning/versions', async (request) => {
    const { limit } = parseRequest(VersionQuery, request.query);
    return { versions: await learning.versions(apiWorkspace, limit) };
  });
  app.post('/api/v1/learning/retrain', async (request) => {
    const { agent, dryRun } = parseRequest(RetrainRequest, request.body);
    return learning.retrain(apiWorkspace, { by: agent, isDryRun: dryRun });
  });
  app.post('/api/v1/learning/versions/:number/publish', async (request) => {
    const { number } = parseRequest(VersionParams, request.params);
    const { agent } = parseRequest(DecisionRequest, request.body);
    return { version: await learning.publish(apiWorkspace, { number, by: agent }) };
  });
}
