import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../base/errors.ts';
import { isJsonObject } from '../base/json.ts';
import type { Blueprint } from '../blueprint/blueprint.ts';
import type { LooplineConfig } from './looplineConfig.ts';

/** Beside the customer's package.json. */
export const CONFIG_FILE = 'loopline.config.ts';

/** The configuration in this folder; null when there is none. */
export async function loadConfigFile(folder: string): Promise<LooplineConfig | null> {
  const path = resolve(folder, CONFIG_FILE);
  if (!existsSync(path)) return null;
  const loaded = await loadDefault(path);
  if (isConfig(loaded)) return loaded;
  throw unusable(
    path,
    'it has neither a blueprint nor workspaces',
    'Export { blueprint } or { workspaces } as its default',
  );
}

/** The blueprints of a file: of a configuration, or the one that it is. */
export async function loadBlueprintFile(path: string): Promise<readonly Blueprint[]> {
  if (!existsSync(path))
    throw unusable(path, 'there is no such file', 'Name the file that exports the blueprint');
  const loaded = await loadDefault(path);
  if (isBlueprint(loaded)) return [loaded];
  if (isConfig(loaded)) return blueprintsOf(loaded);
  throw unusable(path, 'its default export is no blueprint', "Export one with 'defineBlueprint'");
}

export function blueprintsOf(config: LooplineConfig): readonly Blueprint[] {
  return 'blueprint' in config ? [config.blueprint] : config.workspaces.map(({ blueprint }) => blueprint);
}

/** The default export, or the only one there is. */
async function loadDefault(path: string): Promise<unknown> {
  const loaded: Record<string, unknown> = await import(pathToFileURL(path).href).catch((cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw unusable(path, `it does not run: ${why}`, 'Correct it', cause);
  });
  const exported = Object.values(loaded);
  return loaded.default ?? (exported.length === 1 ? exported[0] : undefined);
}

/** Only whether it is meant as one; whether it holds is told by `checkBlueprint`. */
function isBlueprint(value: unknown): value is Blueprint {
  return isJsonObject(value) && 'flows' in value && 'texts' in value;
}

function isConfig(value: unknown): value is LooplineConfig {
  if (!isJsonObject(value)) return false;
  return isBlueprint(value.blueprint) || (Array.isArray(value.workspaces) && value.workspaces.length > 0);
}

function unusable(path: string, why: string, remedy: string, cause?: unknown): AppError {
  return new AppError(
    'CONFIG_INVALID',
    `${path} cannot be used: ${why}. ${remedy}`,
    { path },
    cause === undefined ? undefined : { cause },
  );
}
