import { join } from 'node:path';
import { store } from '../blueprints/store/blueprint.ts';
import type { Stage, StageSetup } from '../src/cli/stage.ts';
import { SEED } from '../world/seed/facts.ts';
import { startWorld, type World, type WorldOptions } from '../world/startWorld.ts';
import { approveTemplates } from './approveTemplates.ts';
import { keptClock } from './keptClock.ts';
import { SENTENCE_TO_TRY, teachOddSentences } from './oddSentences.ts';
import { ensureSecrets, SECRETS_FILE, worldKeys } from './secrets.ts';
import { DEMO_TEAM } from './team.ts';
import { workspaceOn } from './workspaceOn.ts';

/** The store with a few customers and orders, and the seven systems around it, kept below the home folder. */
export async function startDemo({ home, port, onProgress }: StageSetup): Promise<Stage> {
  const secrets = ensureSecrets(home);
  const keys = worldKeys(secrets);
  const folder = join(home, 'world');
  onProgress('Opening the demo store and the seven systems around it');
  // Time can be skipped by hand, so the product lives by the same clock.
  const clock = keptClock(folder);
  const world = await startNear(port, {
    dataDir: folder,
    clock,
    seed: 'store',
    ...keys,
    // Webhooks that are posted by hand come past the double: their answers shall be seen too.
    graph: { ...keys.graph, closedWindow: 'ignore' },
  });
  approveTemplates(world.graph, store);
  teachOddSentences(world.model);
  const { setup, close } = workspaceOn(world, {
    slug: store.name,
    blueprint: store,
    keys,
    marksRead: true,
    models: {},
  });
  return {
    clock,
    workspaces: [setup],
    team: DEMO_TEAM,
    apiToken: secrets.apiToken,
    opened: async (url) => {
      await world.graph.setCallback(`${url}/webhooks/whatsapp`, keys.graph.verifyToken);
      world.payments.setWebhook(`${url}/webhooks/stripe`);
      return hints(world, join(home, SECRETS_FILE));
    },
    close: async () => {
      await close();
      await world.stop();
    },
  };
}

/** WhatsApp's double on the port beside ours, so that its address is the same at every start; another one when that is taken. */
async function startNear(port: number, options: WorldOptions & { graph: object }): Promise<World> {
  if (port === 0 || port === 65_535) return startWorld(options);
  try {
    return await startWorld({ ...options, graph: { ...options.graph, port: port + 1 } });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    return startWorld(options);
  }
}

function hints({ graph, model }: World, secrets: string): string[] {
  const { waId, name } = SEED.marta;
  const message = JSON.stringify({ from: waId, message: { type: 'text', text: 'I want my money back' } });
  return [
    `Write as ${name}:`,
    `  curl -s ${graph.url}/__world/inbound -H 'content-type: application/json' -d '${message}'`,
    'See what is on her phone:',
    `  curl -s ${graph.url}/__world/phone/${waId}`,
    `Its language model thinks by a script (${model.url}/__world/rules); it knows: '${SENTENCE_TO_TRY}'`,
    `The token of the HTTP API is in ${secrets}`,
    '',
  ];
}
