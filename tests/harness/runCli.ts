import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A command that runs. What it writes is kept. */
export interface RunningCli {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it has written until now. */
  written(): { out: string; err: string };
  /** Waits until its output has this; throws when it ends without. */
  shows(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<Ended>;
}

/** Compiled code is kept for the next start; a relative folder is below ours. */
const CACHE = resolve(process.env.NODE_COMPILE_CACHE ?? 'node_modules/.cache/compiled');

/** Of the environment only what finds programs; everything else is given. */
export function spawnCli(
  words: string[],
  { folder, env = {} }: { folder: string; env?: Record<string, string> },
): RunningCli {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: CACHE, ...env },
  });
  let out = '';
  let err = '';
  const watchers = new Set<() => void>();
  const told = () => watchers.forEach((watch) => watch());
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    told();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    told();
  });
  const ended = once(child, 'close').then(([code]: (number | null)[]) => ({ code: code ?? null, out, err }));
  return {
    child,
    written: () => ({ out, err }),
    ended,
    shows: (pattern) =>
      new Promise((resolve, reject) => {
        const watch = () => {
          const found = pattern.exec(out);
          if (!found) return;
          watchers.delete(watch);
          resolve(found);
        };
        watchers.add(watch);
        watch();
        void ended.then(() => reject(new Error(`It ended without showing ${pattern}:\n${out}\n${err}`)));
      }),
  };
}

/** Runs a command to its end. */
export function runCli(
  words: string[],
  options: { folder: string; env?: Record<string, string> },
): Promise<Ended> {
  return spawnCli(words, options).ended;
}
