import { z } from 'zod';
import { ACTIVITY_KINDS } from './activityKinds.ts';
import { endpoint } from './endpoint.ts';
import { Instant, PageQuery, pageOf } from './page.ts';

const WebhookParams = z.strictObject({ webhookId: z.uuid() });
/** Without a password in it: what is delivered is signed. */
const WebhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine((url) => URL.canParse(url) && new URL(url).username === '' && new URL(url).hash === '', {
    error: 'must be an http or https address without a user name and without a fragment',
  });
/** None: all. */
const Kinds = z.array(z.enum(ACTIVITY_KINDS)).max(ACTIVITY_KINDS.length);

const Webhook = z.strictObject({
  id: z.uuid(),
  url: z.string(),
  kinds: z.array(z.string()),
  state: z.enum(['active', 'paused']),
  /** Why: 'asked', 'gone' (the address says so), 'failing' (for days). */
  pausedBecause: z.string().nullable(),
  madeBy: z.string(),
  madeAt: Instant,
  /** How many deliveries are under way, and how many were given up. */
  queued: z.int(),
  failed: z.int(),
});

/** `whsec_…`, to check signatures with. Shown here and nowhere else. Source: standardwebhooks.com. */
const WithSecret = Webhook.extend({ secret: z.string() });

const Delivery = z.strictObject({
  id: z.uuid(),
  state: z.enum(['queued', 'delivered', 'failed']),
  attempts: z.int(),
  nextAttemptAt: Instant.nullable(),
  lastStatus: z.int().nullable(),
  lastError: z.string().nullable(),
  madeAt: Instant,
  deliveredAt: Instant.nullable(),
  body: z.json(),
});

export const webhooksEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/webhooks',
    access: 'automation.write',
    summary: 'List the addresses that are told what happens',
    reply: z.strictObject({ webhooks: z.array(Webhook) }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/webhooks',
    access: 'automation.write',
    summary: 'Tell an address what happens from now on',
    body: z.strictObject({ url: WebhookUrl, kinds: Kinds.default([]) }),
    reply: WithSecret,
    status: 201,
    isSecret: true,
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/webhooks/:webhookId',
    access: 'automation.write',
    summary: 'Change an address, what it is told, or whether it is',
    params: WebhookParams,
    body: z.strictObject({
      url: WebhookUrl.optional(),
      kinds: Kinds.optional(),
      state: z.enum(['active', 'paused']).optional(),
    }),
    reply: Webhook,
  }),
  renewSecret: endpoint({
    method: 'POST',
    path: '/webhooks/:webhookId/secret',
    access: 'automation.write',
    summary: 'Make a new secret; the old one signs nothing any more',
    params: WebhookParams,
    reply: WithSecret,
    isSecret: true,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/webhooks/:webhookId',
    access: 'automation.write',
    summary: 'Tell an address nothing any more, and forget its deliveries',
    params: WebhookParams,
  }),
  deliveries: endpoint({
    method: 'GET',
    path: '/webhooks/:webhookId/deliveries',
    access: 'automation.write',
    summary: 'List what was delivered, is on its way, or was given up, the newest first',
    params: WebhookParams,
    query: PageQuery.extend({ state: z.enum(['queued', 'delivered', 'failed']).optional() }),
    reply: pageOf(Delivery),
  }),
  /** One, or all that were given up. */
  replay: endpoint({
    method: 'POST',
    path: '/webhooks/:webhookId/replay',
    access: 'automation.write',
    summary: 'Deliver once more',
    params: WebhookParams,
    body: z.strictObject({ deliveryId: z.uuid().optional() }),
    reply: z.strictObject({ queued: z.int() }),
    status: 202,
  }),
};
