import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { cursorOf, positionOf } from '../../api/page.ts';
import { webhooksEndpoints as endpoints } from '../../api/webhooks.ts';
import { listDeliveries, replay } from '../../automation/webhooks/deliveries.ts';
import { secretOf } from '../../automation/webhooks/secretOf.ts';
import {
  changeWebhook,
  listWebhooks,
  makeWebhook,
  mustFind,
  removeWebhook,
  renewSecret,
} from '../../automation/webhooks/storeWebhooks.ts';
import type { Webhook } from '../../automation/webhooks/webhook.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

export interface WebhooksDeps extends DeskDeps {
  webhooks: {
    /** Of the installation: what secrets are made of. */
    secret: string;
    /** Addresses inside this network may be told, too. */
    inward: boolean;
  };
}

/** Whom outside is told what happens. */
export async function webhooksRoutes(app: FastifyInstance, deps: WebhooksDeps): Promise<void> {
  const { db, clock, webhooks } = deps;
  const withSecret = (stored: Stored) => ({ ...shown(stored), secret: secretOf(webhooks.secret, stored) });

  serve(app, endpoints.list, async ({ principal }) => ({
    webhooks: (await listWebhooks(db, principal.workspaceId)).map(shown),
  }));
  serve(app, endpoints.make, async ({ principal, body }) => {
    const made = { ...body, by: principal.id, at: clock.now(), inward: webhooks.inward };
    return withSecret(await makeWebhook(db, principal.workspaceId, made));
  });
  serve(app, endpoints.change, async ({ principal, params: { webhookId: id }, body }) =>
    shown(await changeWebhook(db, principal.workspaceId, { id, ...body, inward: webhooks.inward })),
  );
  serve(app, endpoints.renewSecret, async ({ principal, params: { webhookId } }) =>
    withSecret(await renewSecret(db, principal.workspaceId, webhookId)),
  );
  serve(app, endpoints.remove, ({ principal, params: { webhookId } }) =>
    removeWebhook(db, principal.workspaceId, webhookId),
  );
  deliveryRoutes(app, deps);
}

type Stored = Webhook & { secretNumber: number };

function shown({ id, url, kinds, state, pausedBecause, madeBy, madeAt, queued, failed }: Stored): Webhook {
  return { id, url, kinds, state, pausedBecause, madeBy, madeAt, queued, failed };
}

function deliveryRoutes(app: FastifyInstance, { db, clock }: WebhooksDeps): void {
  serve(app, endpoints.deliveries, async ({ principal, params: { webhookId }, query }) => {
    const { limit, cursor, state = null } = query;
    await mustFind(db, principal.workspaceId, webhookId);
    const [before = null] = positionOf(cursor, z.tuple([z.uuid()])) ?? [];
    const wanted = { webhookId, state, before, limit: limit + 1 };
    const found = await listDeliveries(db, principal.workspaceId, wanted);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: last && found.length > limit ? cursorOf([last.id]) : null };
  });
  serve(app, endpoints.replay, async ({ principal, params: { webhookId }, body: { deliveryId = null } }) => {
    await mustFind(db, principal.workspaceId, webhookId);
    return { queued: await replay(db, principal.workspaceId, { webhookId, deliveryId, at: clock.now() }) };
  });
}
