import type { IncomingLike, Room } from '../peer.ts';
import { openPeer } from '../peer.ts';
import { HTTP_FAULTS, WEBHOOK_FAULTS } from '../faultKinds.ts';
import { seededRandom } from '../random.ts';
import { addAccountRoutes } from './accountRoutes.ts';
import { addAppRoutes } from './appRoutes.ts';
import { graphControls } from './graphControls.ts';
import { addGraphControlRoutes } from './graphControlRoutes.ts';
import { GraphError, wordGraphError } from './graphError.ts';
import { addGraphHooks } from './graphHooks.ts';
import type { Graph, GraphOptions } from './graph.ts';
import { addMediaRoutes } from './mediaRoutes.ts';
import { addMessageRoutes, VERSION_HEADER } from './messageRoutes.ts';
import { addObjectRoutes } from './objectRoutes.ts';
import { openTables, settingsOf } from './state.ts';
import type { GraphState } from './state.ts';
import { defineStatuses } from './statuses.ts';
import { addSubscriptionRoutes } from './subscriptionRoutes.ts';
import { addTemplateRoutes } from './templateRoutes.ts';
import { makeWebhooks } from './webhooks.ts';

/** Codes of the Graph API for the faults that every server has. */
const OVERLOAD_CODES: Record<number, number> = { 429: 130429, 500: 131000, 503: 131016 };
const FAULTS = [
  ...HTTP_FAULTS,
  ...WEBHOOK_FAULTS,
  'refuse',
  'failed',
  'statusBeforeAnswer',
  'dropStatus',
  'batch',
  'unknownType',
  'mediaExpired',
] as const;

/** Starts the double of the WhatsApp Cloud API. What is not known of the real one is a switch here. */
export async function startGraph(
  room: Room,
  options: GraphOptions,
): Promise<{ graph: Graph; stop(): Promise<void> }> {
  const wordRandom = seededRandom(room.seed + 2);
  const peer = openPeer(room, {
    name: 'graph',
    port: options.port ?? 0,
    faultKinds: FAULTS,
    wordError: (status) => ({
      body: new GraphError(OVERLOAD_CODES[status] ?? 131000, { status }).body(wordRandom),
    }),
    wordThrown: (thrown) => wordGraphError(thrown, wordRandom),
    rewriteUrl: stripVersion,
  });
  const settings = settingsOf(options);
  const tables = openTables(peer);
  const webhooks = makeWebhooks(peer, settings, tables);
  const state: GraphState = { peer, settings, webhooks, recentSends: new Map(), ...tables };
  connect(state);
  addGraphHooks(state);
  addMessageRoutes(state);
  addMediaRoutes(state);
  addTemplateRoutes(state);
  addAccountRoutes(state);
  addSubscriptionRoutes(state);
  addAppRoutes(state);
  addObjectRoutes(state);
  defineStatuses(state);
  const graph = graphControls(state);
  addGraphControlRoutes(state, graph);
  await peer.listen();
  return {
    graph: { ...graph, url: peer.url() },
    stop: async () => {
      await webhooks.courier.stop();
      await peer.stop();
    },
  };
}

/** Any `/vNN.N/` in front of a path is noted and taken off, so that the routes know one version. */
function stripVersion(request: IncomingLike): string {
  const [whole, version, rest] = /^\/(v\d+\.\d+)(\/.*)$/.exec(request.url) ?? [
    request.url,
    undefined,
    undefined,
  ];
  if (version !== undefined) request.headers[VERSION_HEADER] = version;
  return rest ?? whole;
}

/** Every account is subscribed, unless to another app, and the app's callback is the one given, without a challenge. */
function connect(state: GraphState): void {
  const { callbackUrl, verifyToken, numbers, subscribedApp } = state.settings;
  if (subscribedApp === null) for (const { wabaId } of numbers) state.subscriptions.put({ id: wabaId });
  if (callbackUrl !== null) state.callbacks.put({ id: 'app', url: callbackUrl, verifyToken });
}
