import { join } from 'node:path';
import { store } from '../blueprints/store/blueprint.ts';
import { loadBlueprint } from '../src/blueprint/loadBlueprint.ts';
import type { Stage, StageSetup } from '../src/cli/stage.ts';
import { DEMO_ADMIN, makeDemoControl } from './demoControl.ts';
import { openDemoWorld } from './demoWorld.ts';
import { keptClock } from './keptClock.ts';
import { sandboxOf } from './sandbox/sandboxOf.ts';
import { ensureSecrets, worldKeys } from './secrets.ts';
import { DEMO_TEAM } from './team.ts';
import { modelsOn } from './modelsOn.ts';
import { workspaceOn } from './workspaceOn.ts';

/** The store with a few customers and orders, and the seven systems around it, kept below the home folder. */
export async function startDemo(given: StageSetup): Promise<Stage> {
  const { home, port, modelFolder } = given;
  const secrets = ensureSecrets(home);
  const keys = worldKeys(secrets);
  const folder = join(home, 'world');
  given.onProgress('Opening the demo store and the seven systems around it');
  // Time can be skipped by hand, so the product lives by the same clock.
  const clock = keptClock(folder);
  const world = await openDemoWorld({ folder, clock, keys, port });
  const { setup, close } = workspaceOn(world.now, {
    slug: store.name,
    blueprint: loadBlueprint(store),
    keys,
    marksRead: true,
    models: await modelsOn(world.now, keys),
  });
  const connect = async (url: string) => {
    await world.now.graph.setCallback(`${url}/webhooks/whatsapp`, keys.graph.verifyToken);
    world.now.payments.setWebhook(`${url}/webhooks/stripe`);
  };
  const demo = makeDemoControl({ world, clock, modelFolder, connect });
  const sandbox = sandboxOf(store, given);
  return {
    clock,
    workspaces: [setup],
    team: [...DEMO_TEAM, DEMO_ADMIN],
    apiToken: secrets.apiToken,
    sandbox,
    demo,
    opened: async (url, loopline) => {
      demo.take(loopline);
      await connect(url);
      return [`The systems around the store: ${world.now.graph.url} is WhatsApp (see world/README.md)`];
    },
    close: async () => {
      await sandbox.close();
      await close();
      await world.stop();
    },
  };
}
