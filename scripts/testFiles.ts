import { globSync, statSync } from 'node:fs';
import { normalize } from 'node:path';

/** Where tests lie. What is below a hidden folder or node_modules is never one of ours. */
const ALL = '{src,world,demo,blueprints,tests,scripts,bench,simulator,console}/**/*.test.ts';

/**
 * The test files that were asked for, sorted; all of them when nothing was. An ask is a file, a folder, a pattern
 * (`'src/db/**'`) or a part of a path (`'migrate'`).
 *
 * @throws Error naming the first ask that no file answers.
 */
export function testFiles(asks: string[]): string[] {
  const all = globSync(ALL).sort();
  if (asks.length === 0) return all;
  const chosen = new Set(asks.flatMap((ask) => answering(ask, all)));
  return all.filter((file) => chosen.has(file));
}

function answering(ask: string, all: string[]): string[] {
  const found = all.filter(/[*?{]/.test(ask) ? matchOf(ask) : startOrPartOf(normalize(ask)));
  if (found.length === 0)
    throw new Error(
      `No test file is named by '${ask}'; expected a file, a folder, a pattern or a part of a path`,
    );
  return found;
}

function matchOf(pattern: string): (file: string) => boolean {
  const files = new Set(globSync(pattern));
  return (file) => files.has(file);
}

function startOrPartOf(ask: string): (file: string) => boolean {
  const folder = statSync(ask, { throwIfNoEntry: false })?.isDirectory()
    ? `${ask.replace(/\/$/, '')}/`
    : null;
  return folder === null ? (file) => file.includes(ask) : (file) => file.startsWith(folder);
}
