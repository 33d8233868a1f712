import { accessEndpoints } from './access.ts';
import { auditEndpoints } from './audit.ts';
import { automationEndpoints } from './automation.ts';
import { composerEndpoints } from './composer.ts';
import { conversationsEndpoints } from './conversations.ts';
import { clocksEndpoints } from './clocks.ts';
import { contactsEndpoints } from './contacts.ts';
import { heldEndpoints } from './held.ts';
import { demoEndpoints } from './demo.ts';
import { knowledgeEndpoints } from './knowledge.ts';
import { learningEndpoints } from './learning.ts';
import { bulkEndpoints } from './bulk.ts';
import { importsEndpoints } from './imports.ts';
import { inboxEndpoints } from './inbox.ts';
import { loopsEndpoints } from './loops.ts';
import { mediaEndpoints } from './media.ts';
import { metricsEndpoints } from './metrics.ts';
import { macrosEndpoints, repliesEndpoints } from './replies.ts';
import { notificationsEndpoints } from './notifications.ts';
import { ordersEndpoints } from './orders.ts';
import { peopleEndpoints } from './people.ts';
import { policiesEndpoints } from './policies.ts';
import { preferencesEndpoints } from './preferences.ts';
import { presenceEndpoints } from './presence.ts';
import { routingEndpoints } from './routing.ts';
import { searchEndpoints } from './search.ts';
import { setupEndpoints } from './setup.ts';
import { simulatorEndpoints } from './simulator.ts';
import { streamEndpoints } from './stream.ts';
import { passkeyEndpoints, secondFactorEndpoints } from './signIn.ts';
import { oidcEndpoints } from './oidc.ts';
import { studioEndpoints } from './studio.ts';
import { ticketsEndpoints } from './tickets.ts';
import { webhooksEndpoints } from './webhooks.ts';

/** All of the HTTP API, by area. What is not here is neither described, nor in the client, nor tried for its walls. */
export const endpoints = {
  access: accessEndpoints,
  audit: auditEndpoints,
  automation: automationEndpoints,
  composer: composerEndpoints,
  conversations: conversationsEndpoints,
  clocks: clocksEndpoints,
  contacts: contactsEndpoints,
  held: heldEndpoints,
  demo: demoEndpoints,
  knowledge: knowledgeEndpoints,
  learning: learningEndpoints,
  bulk: bulkEndpoints,
  imports: importsEndpoints,
  inbox: inboxEndpoints,
  loops: loopsEndpoints,
  macros: macrosEndpoints,
  replies: repliesEndpoints,
  media: mediaEndpoints,
  metrics: metricsEndpoints,
  notifications: notificationsEndpoints,
  oidc: oidcEndpoints,
  orders: ordersEndpoints,
  passkeys: passkeyEndpoints,
  people: peopleEndpoints,
  policies: policiesEndpoints,
  preferences: preferencesEndpoints,
  presence: presenceEndpoints,
  routing: routingEndpoints,
  secondFactor: secondFactorEndpoints,
  search: searchEndpoints,
  setup: setupEndpoints,
  simulator: simulatorEndpoints,
  stream: streamEndpoints,
  studio: studioEndpoints,
  tickets: ticketsEndpoints,
  webhooks: webhooksEndpoints,
};
