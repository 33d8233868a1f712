import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { policiesEndpoints as endpoints } from '../../api/policies.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import { serve, type Replied } from '../serve.ts';

type Reply<Name extends keyof typeof endpoints> = Replied<z.input<(typeof endpoints)[Name]['reply']>>;
/** Of one policy, by somebody. */
type Act<More = object> = { policy: string; by: string } & More;

export interface PoliciesRoutesDeps {
  policies: {
    list(workspaceId: WorkspaceId): Promise<Reply<'list'>['items']>;
    read(workspaceId: WorkspaceId, policy: string): Promise<Reply<'read'>>;
    editions(workspaceId: WorkspaceId, policy: string): Promise<Reply<'editions'>['items']>;
    hits(workspaceId: WorkspaceId, policy: string): Promise<Reply<'hits'>>;
    write(
      workspaceId: WorkspaceId,
      act: Act<{ document: Json; revision: number }>,
    ): Promise<Reply<'writeDraft'>>;
    discard(workspaceId: WorkspaceId, act: Act): Promise<void>;
    tryDraft(workspaceId: WorkspaceId, policy: string): Promise<Reply<'tryDraft'>>;
    propose(
      workspaceId: WorkspaceId,
      act: Act<{ revision: number; note: string }>,
    ): Promise<Reply<'propose'>>;
    approve(workspaceId: WorkspaceId, act: Act<{ revision: number }>): Promise<void>;
    rollBack(workspaceId: WorkspaceId, act: Act<{ edition: number }>): Promise<void>;
  };
}

/** The rules that decide, as people write, try, approve and publish them. */
export async function policiesRoutes(app: FastifyInstance, { policies }: PoliciesRoutesDeps): Promise<void> {
  serve(app, endpoints.list, async ({ principal }) => ({
    items: await policies.list(principal.workspaceId),
  }));
  serve(app, endpoints.read, ({ principal, params }) => policies.read(principal.workspaceId, params.policy));
  serve(app, endpoints.editions, async ({ principal, params }) => ({
    items: await policies.editions(principal.workspaceId, params.policy),
  }));
  serve(app, endpoints.hits, ({ principal, params }) => policies.hits(principal.workspaceId, params.policy));
  serve(app, endpoints.writeDraft, ({ principal: { workspaceId, id: by }, params, body }) =>
    policies.write(workspaceId, { ...params, ...body, by }),
  );
  serve(app, endpoints.discardDraft, ({ principal: { workspaceId, id: by }, params }) =>
    policies.discard(workspaceId, { ...params, by }),
  );
  serve(app, endpoints.tryDraft, ({ principal, params }) =>
    policies.tryDraft(principal.workspaceId, params.policy),
  );
  serve(app, endpoints.propose, ({ principal: { workspaceId, id: by }, params, body }) =>
    policies.propose(workspaceId, { ...params, ...body, by }),
  );
  serve(app, endpoints.approve, async ({ principal: { workspaceId, id: by }, params, body }) => {
    await policies.approve(workspaceId, { ...params, ...body, by });
    return policies.read(workspaceId, params.policy);
  });
  serve(app, endpoints.rollBack, async ({ principal: { workspaceId, id: by }, params, body }) => {
    await policies.rollBack(workspaceId, { ...params, ...body, by });
    return policies.read(workspaceId, params.policy);
  });
}
