import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A process of a bench: asked and answered over its own channel. */
export interface Child {
  readonly pid: number;
  /** @throws when the process dies before it answers, or its answer is a failure. */
  ask<Answer>(question: string, input?: unknown): Promise<Answer>;
  /** What the process tells without being asked. */
  onNews(take: (news: unknown) => void): void;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when the process is gone, however it went. */
  readonly gone: Promise<void>;
}

export interface ChildOptions {
  /** Given to the process as JSON. */
  input?: unknown;
  /** Options of Node itself: `['--cpu-prof']`. */
  node?: string[];
}

/** What goes over the channel, both ways. */
export type Wire =
  | { id: number; question: string; input: unknown }
  | { id: number; answer: unknown }
  | { id: number; failure: string }
  | { news: unknown }
  | { ready: true };

interface Asked {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/**
 * Starts `file` as a process of its own and waits until it is ready (see `answerParent`).
 * @throws when it ends before that.
 */
export async function startChild(file: URL, options: ChildOptions = {}): Promise<Child> {
  const path = fileURLToPath(file);
  const child = fork(path, [JSON.stringify(options.input ?? null)], {
    execArgv: options.node ?? [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const asked = new Map<number, Asked>();
  const listeners: ((news: unknown) => void)[] = [];
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (wire: Wire) => {
      if ('ready' in wire) resolve();
      else if ('news' in wire) for (const take of listeners) take(wire.news);
      else settle(asked, wire);
    });
    child.once('error', reject);
    void gone.then(() => {
      const end = new Error(`${path} ended (${child.signalCode ?? child.exitCode})`);
      reject(end);
      for (const { reject: fail } of asked.values()) fail(end);
    });
  });
  await ready;
  return { ...face(child, asked), onNews: (take) => void listeners.push(take), gone };
}

function face(child: ChildProcess, asked: Map<number, Asked>): Pick<Child, 'pid' | 'ask' | 'kill'> {
  let last = 0;
  return {
    pid: child.pid ?? -1,
    ask: <Answer>(question: string, input?: unknown) =>
      new Promise<Answer>((resolve, reject) => {
        const id = ++last;
        asked.set(id, { resolve: (answer) => resolve(answer as Answer), reject });
        child.send({ id, question, input } satisfies Wire, (error) => {
          if (error) reject(error);
        });
      }),
    kill: (signal) => void child.kill(signal),
  };
}

function settle(asked: Map<number, Asked>, wire: Wire): void {
  if (!('id' in wire)) return;
  const waiting = asked.get(wire.id);
  asked.delete(wire.id);
  if ('failure' in wire) waiting?.reject(new Error(wire.failure));
  else if ('answer' in wire) waiting?.resolve(wire.answer);
}
