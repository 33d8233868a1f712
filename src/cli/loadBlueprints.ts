import { resolve } from 'node:path';
import { store } from '../../blueprints/store/blueprint.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import { blueprintsOf, loadBlueprintFile, loadConfigFile } from './loadModule.ts';
import type { Terminal } from './terminal.ts';

/** The blueprints of the file that was named; else those of the folder's configuration; else the store that comes with Loopline. */
export async function loadBlueprints(
  file: string | undefined,
  { folder }: Terminal,
): Promise<readonly Blueprint[]> {
  if (file !== undefined) return loadBlueprintFile(resolve(folder, file));
  const config = await loadConfigFile(folder);
  return config === null ? [store] : blueprintsOf(config);
}
