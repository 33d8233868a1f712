import { join } from 'node:path';
import { store } from '../../blueprints/store/blueprint.ts';
import { systemClock } from '../../src/base/clock.ts';
import type { Blueprint } from '../../src/blueprint/blueprint.ts';
import { loadBlueprint } from '../../src/blueprint/loadBlueprint.ts';
import { needOperations } from '../../src/cli/needOperations.ts';
import type { StageSetup } from '../../src/cli/stage.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { WORLD_DEFAULTS } from '../../world/startWorld.ts';
import { workspaceOn, type WorldAddresses } from '../workspaceOn.ts';
import { makeSandbox } from './makeSandbox.ts';
import { STORE_SCENARIOS } from './scenarioFiles.ts';

/** The simulator of an installation. What is saved in it lies in `scenarios/` below the folder of the command. */
export function sandboxOf(blueprint: Blueprint, setup: StageSetup): Sandbox {
  return makeSandbox({
    url: setup.databaseUrl,
    adminUrl: setup.databaseAdminUrl,
    blueprint,
    modelFolder: setup.modelFolder,
    problem: problemOf(blueprint),
    folders: {
      shipped: blueprint.name === store.name ? STORE_SCENARIOS : null,
      saved: join(setup.folder, 'scenarios'),
    },
  });
}

/** The world around a run has the store's systems and no others. */
function problemOf(blueprint: Blueprint): string | null {
  const nowhere = { url: 'http://127.0.0.1:1' };
  const addresses = Object.fromEntries(Object.keys(WORLD_DEFAULTS).map((server) => [server, nowhere]));
  const { setup, close } = workspaceOn(
    { clock: systemClock, ...(addresses as Omit<WorldAddresses, 'clock'>) }, // one for each of its keys
    { slug: blueprint.name, blueprint: loadBlueprint(blueprint), keys: WORLD_DEFAULTS },
  );
  void close();
  try {
    needOperations(blueprint, setup.connectors);
    return null;
  } catch (error) {
    return `The world of the simulator lacks a system: ${error instanceof Error ? error.message : String(error)}`;
  }
}
