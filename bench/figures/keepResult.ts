import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'results');

/**
 * Prints what a measurement gave as the last line, `RESULT {…}`, with when and on what it was measured;
 * and stores it beside those of other days, when it is one to compare with.
 */
export function keepResult(name: string, result: object, { stores }: { stores: boolean }): void {
  const at = new Date().toISOString();
  const kept = { name, at, commit: commit(), machine: machine(), ...result };
  process.stdout.write(`RESULT ${JSON.stringify(kept)}\n`);
  if (!stores) return;
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}-${at.slice(0, 19).replaceAll(':', '')}.json`);
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

/** `'<hash>'`, with `+` when files differ from it; null outside of a repository. */
function commit(): string | null {
  try {
    const git = (...words: string[]) =>
      execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const isClean = git('status', '--porcelain', '--', 'src', 'blueprints', 'bench', 'world') === '';
    return git('rev-parse', '--short=12', 'HEAD') + (isClean ? '' : '+');
  } catch {
    return null;
  }
}

function machine() {
  const [first] = cpus();
  return {
    cores: cpus().length,
    cpu: first?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
}
