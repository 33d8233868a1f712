import { SECOND_MS } from '../../src/base/clock.ts';
import { AppError } from '../../src/base/errors.ts';
import type { RunOwner } from '../../src/sandbox/sandbox.ts';
import type { OpenRun } from './openRun.ts';

interface HeldRun {
  owner: RunOwner;
  run: Promise<OpenRun>;
  /** Real time: when somebody touched it last. */
  touchedAt: number;
  /** What is done in it or waits to be done: nobody has left it alone. */
  underWay: number;
  /** What is done in it is done one after the other. */
  queue: Promise<unknown>;
}

const LOOK_EVERY_MS = 30 * SECOND_MS;

/** The runs that are open. Who leaves one alone for `idleMs` finds it ended. */
export function makeHeldRuns(idleMs: number) {
  const held = new Map<string, HeldRun>();
  const isOf = ({ owner }: HeldRun, { workspaceId, agentId }: RunOwner) =>
    owner.workspaceId === workspaceId && owner.agentId === agentId;
  const endOne = async (id: string) => {
    const one = held.get(id);
    held.delete(id);
    if (!one) return;
    await one.queue.catch(() => undefined);
    await (await one.run).close();
  };
  const endIdle = async () => {
    const now = performance.now();
    const idle = [...held].filter(
      ([, { touchedAt, underWay }]) => underWay === 0 && now - touchedAt > idleMs,
    );
    await Promise.allSettled(idle.map(([id]) => endOne(id)));
  };
  const look = setInterval(() => void endIdle(), Math.min(LOOK_EVERY_MS, idleMs));
  look.unref();
  const find = (owner: RunOwner, id: string) => {
    const one = held.get(id);
    if (one && isOf(one, owner)) return one;
    throw gone();
  };
  return {
    count: () => held.size,
    hold: (id: string, owner: RunOwner, run: Promise<OpenRun>) => {
      held.set(id, { owner, run, touchedAt: performance.now(), underWay: 0, queue: run });
      run.catch(() => held.delete(id));
    },
    /** Does something in a run when all before it is done. @throws AppError RUN_NOT_FOUND */
    within: async <Result>(owner: RunOwner, id: string, work: (run: OpenRun) => Promise<Result>) => {
      const one = find(owner, id);
      one.underWay += 1;
      const done = one.queue.catch(() => undefined).then(async () => work(await one.run));
      one.queue = done;
      return done.finally(() => {
        one.underWay -= 1;
        one.touchedAt = performance.now();
      });
    },
    end: async (owner: RunOwner, id: string) => {
      find(owner, id);
      await endOne(id);
    },
    endOf: async (owner: RunOwner) => {
      const own = [...held].filter(([, one]) => isOf(one, owner));
      await Promise.allSettled(own.map(([id]) => endOne(id)));
    },
    close: async () => {
      clearInterval(look);
      await Promise.allSettled([...held.keys()].map(endOne));
    },
  };
}

function gone(): AppError {
  return new AppError(
    'RUN_NOT_FOUND',
    'You have no run with this id; it may have been idle for too long. Start another one',
  );
}
