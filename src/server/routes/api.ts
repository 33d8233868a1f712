import { fastifyCookie } from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../../access/principal.ts';
import type { Audit } from '../../audit/checkAudit.ts';
import { endpoints } from '../../api/endpoints.ts';
import { auditDoors, doorsAmong } from '../auditDoors.ts';
import { auditWrites } from '../auditWrites.ts';
import { setPrincipal } from '../principalOf.ts';
import { answerOnce } from '../writes/answerOnce.ts';
import { aroundWrites } from '../writes/aroundWrites.ts';
import { accessRoutes, type AccessRoutesDeps } from './access.ts';
import { auditRoutes } from './audit.ts';
import { automationRoutes } from './automation.ts';
import { composerRoutes } from './composer.ts';
import { conversationsRoutes, type ConversationsDeps } from './conversations.ts';
import { clocksRoutes } from './clocks.ts';
import { demoRoutes, type DemoRoutesDeps } from './demo.ts';
import { bulkRoutes } from './bulk.ts';
import { heldRoutes, type HeldRoutesDeps } from './held.ts';
import { knowledgeRoutes, type KnowledgeRoutesDeps } from './knowledge.ts';
import { learningRoutes, type LearningRoutesDeps } from './learning.ts';
import { importsRoutes } from './imports.ts';
import { inboxRoutes } from './inbox.ts';
import { loopsRoutes } from './loops.ts';
import { mediaRoutes, type MediaDeps } from './media.ts';
import { metricsRoutes } from './metrics.ts';
import { ordersRoutes } from './orders.ts';
import { notificationsRoutes } from './notifications.ts';
import { oidcRoutes, type OidcRoutesDeps } from './oidc.ts';
import { signInRoutes, type SignInRoutesDeps } from './signIn.ts';
import { peopleRoutes, type PeopleRoutesDeps } from './people.ts';
import { referenceRoutes } from './reference.ts';
import { repliesRoutes } from './replies.ts';
import { contactsRoutes } from './contacts.ts';
import { searchRoutes } from './search.ts';
import { webhooksRoutes, type WebhooksDeps } from './webhooks.ts';
import { setupRoutes, type SetupRoutesDeps } from './setup.ts';
import { simulatorRoutes, type SimulatorDeps } from './simulator.ts';
import { streamRoutes, type StreamDeps } from './stream.ts';
import { policiesRoutes, type PoliciesRoutesDeps } from './policies.ts';
import { preferencesRoutes } from './preferences.ts';
import { presenceRoutes } from './presence.ts';
import { routingRoutes } from './routing.ts';
import { studioRoutes, type StudioRoutesDeps } from './studio.ts';
import { ticketsRoutes } from './tickets.ts';

export interface ApiDeps
  extends
    StreamDeps,
    WebhooksDeps,
    ConversationsDeps,
    HeldRoutesDeps,
    MediaDeps,
    KnowledgeRoutesDeps,
    LearningRoutesDeps,
    PoliciesRoutesDeps,
    StudioRoutesDeps,
    AccessRoutesDeps,
    SignInRoutesDeps,
    OidcRoutesDeps,
    SetupRoutesDeps,
    PeopleRoutesDeps,
    DemoRoutesDeps,
    SimulatorDeps {
  /** Who asks, by what the request carries; null when it carries nothing that is valid. */
  authenticate(request: FastifyRequest): Promise<Principal | null>;
  audit: Audit;
  /** See serve. Default: no. */
  checksReplies?: boolean;
}

/** The HTTP API: below `/api/v1`, by area. */
export async function apiRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  app.decorate('aroundWrite', aroundWrites([auditWrites(deps.audit.log), answerOnce(deps)]));
  app.decorate('now', () => deps.clock.now());
  app.decorate('checksReplies', deps.checksReplies ?? false);
  await app.register(fastifyCookie);
  app.addHook('onRequest', async (request) => {
    const principal = await deps.authenticate(request);
    if (principal) setPrincipal(request, principal);
  });
  auditDoors(app, doorsAmong(endpoints), deps);
  await app.register(referenceRoutes);
  await app.register(accessRoutes, deps);
  await app.register(signInRoutes, deps);
  await app.register(oidcRoutes, deps);
  await app.register(peopleRoutes, deps);
  await app.register(auditRoutes, deps);
  await app.register(automationRoutes, deps);
  await app.register(clocksRoutes, deps);
  await app.register(knowledgeRoutes, deps);
  await app.register(learningRoutes, deps);
  await app.register(composerRoutes, deps);
  await app.register(mediaRoutes, deps);
  await app.register(metricsRoutes, deps);
  await app.register(ordersRoutes, deps);
  await app.register(notificationsRoutes, deps);
  await app.register(setupRoutes, deps);
  await app.register(streamRoutes, deps);
  await app.register(webhooksRoutes, deps);
  await app.register(bulkRoutes, deps);
  await app.register(importsRoutes, deps);
  await app.register(inboxRoutes, deps);
  await app.register(loopsRoutes, deps);
  await app.register(repliesRoutes, deps);
  await app.register(policiesRoutes, deps);
  await app.register(preferencesRoutes, deps);
  await app.register(presenceRoutes, deps);
  await app.register(routingRoutes, deps);
  await app.register(studioRoutes, deps);
  await app.register(ticketsRoutes, deps);
  await app.register(contactsRoutes, deps);
  await app.register(searchRoutes, deps);
  await app.register(conversationsRoutes, deps);
  await app.register(heldRoutes, deps);
  await app.register(simulatorRoutes, deps);
  await app.register(demoRoutes, deps);
}
