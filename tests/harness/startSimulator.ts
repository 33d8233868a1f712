import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { store } from '../../blueprints/store/blueprint.ts';
import { KEPT_MODELS } from '../../demo/keptModels.ts';
import { makeSandbox } from '../../demo/sandbox/makeSandbox.ts';
import { STORE_SCENARIOS } from '../../demo/sandbox/scenarioFiles.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { startRunDatabases, type TestRunDatabases } from './startRunDatabases.ts';

export interface Simulator {
  sandbox: Sandbox;
  databases: TestRunDatabases;
  /** Where runs are saved. */
  folder: string;
  stop(): Promise<void>;
}

/** A simulator of the store on the server of the tests. */
export async function startSimulator(
  options: { idleMs?: number; shipped?: string } = {},
): Promise<Simulator> {
  const databases = await startRunDatabases();
  const folder = mkdtempSync(join(tmpdir(), 'loopline-scenarios-'));
  const { url, adminUrl } = databases;
  const { shipped = STORE_SCENARIOS, ...idle } = options;
  const sandbox = makeSandbox({
    url,
    adminUrl,
    blueprint: store,
    modelFolder: KEPT_MODELS,
    folders: { shipped, saved: folder },
    ...idle,
  });
  return {
    sandbox,
    databases,
    folder,
    stop: async () => {
      await sandbox.close();
      await databases.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
