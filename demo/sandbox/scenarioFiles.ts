import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Scenario } from '../../src/api/scenario.ts';
import type { ListedScenario } from '../../src/api/simulatorShapes.ts';
import { AppError } from '../../src/base/errors.ts';
import { parseOrThrow } from './parseOrThrow.ts';

/** Those that come with the store. */
export const STORE_SCENARIOS = join(import.meta.dirname, '../../blueprints/store/scenarios');

export interface ScenarioFolders {
  /** Null: the business brings none. */
  shipped: string | null;
  /** Where runs are saved; null: nowhere. */
  saved: string | null;
}

export interface ReadScenarios {
  scenarios: ListedScenario[];
  unreadable: { file: string; problem: string }[];
}

/** All scenarios, those that were shipped first, each by its file's name. A saved one of the same name goes before. */
export function readScenarios({ shipped, saved }: ScenarioFolders): ReadScenarios {
  const read = [readFolder(shipped, 'shipped'), readFolder(saved, 'saved')];
  const byName = new Map(read.flatMap(({ scenarios }) => scenarios).map((one) => [one.name, one]));
  return { scenarios: [...byName.values()], unreadable: read.flatMap(({ unreadable }) => unreadable) };
}

function readFolder(folder: string | null, source: ListedScenario['source']): ReadScenarios {
  const found: ReadScenarios = { scenarios: [], unreadable: [] };
  if (folder === null || !existsSync(folder)) return found;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const file of files.toSorted()) {
    try {
      found.scenarios.push({ ...readScenario(join(folder, file)), source });
    } catch (error) {
      found.unreadable.push({ file, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return found;
}

/** @throws Error that says what is wrong with the file. */
export function readScenario(path: string): Scenario {
  const scenario = parseOrThrow(Scenario, JSON.parse(readFileSync(path, 'utf8')));
  const name = basename(path, '.json');
  if (scenario.name === name) return scenario;
  throw new Error(`its name is '${scenario.name}' and not that of its file, '${name}'`);
}

/**
 * Gives the file's path; null when runs are saved nowhere.
 * @throws AppError NAME_TAKEN
 */
export function writeScenario({ shipped, saved }: ScenarioFolders, scenario: Scenario): string | null {
  if (saved === null) return null;
  const file = `${scenario.name}.json`;
  if ([shipped, saved].some((folder) => folder !== null && existsSync(join(folder, file)))) {
    throw new AppError('NAME_TAKEN', `There is a scenario '${scenario.name}' already; choose another name`, {
      name: scenario.name,
    });
  }
  mkdirSync(saved, { recursive: true });
  const path = join(saved, file);
  writeFileSync(path, textOf(scenario), { flag: 'wx' });
  return path;
}

/** As the file has it: a line for each step and each check. */
export function textOf({ name, title, persona, steps, checks }: Scenario): string {
  const lines = (items: readonly object[]) => items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  const head = Object.entries({ name, title, persona }).map(
    ([field, value]) => `  "${field}": ${JSON.stringify(value)},\n`,
  );
  return `{\n${head.join('')}  "steps": [\n${lines(steps)}\n  ],\n  "checks": [\n${lines(checks)}\n  ]\n}\n`;
}
