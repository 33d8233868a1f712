import { store } from '../../blueprints/store/blueprint.ts';
import { workspaceOn, type WorldAddresses } from '../../demo/workspaceOn.ts';
import type { FaultPoint, Faults } from '../../src/base/faults.ts';
import { systemClock } from '../../src/base/clock.ts';
import { takeAsProven } from '../../src/blueprint/loadBlueprint.ts';
import { makeLog } from '../../src/cli/makeLog.ts';
import { startLoopline, type Loopline } from '../../src/main.ts';
import { WORLD_DEFAULTS } from '../../world/startWorld.ts';
import { answerParent } from '../process/answerParent.ts';
import { KEPT_MODELS } from '../../demo/keptModels.ts';

/** The product with the blueprint of the store, in a process that may die at any moment. */
export interface StoreProductInput {
  databaseUrl: string;
  addresses: { readonly [Server in keyof typeof WORLD_DEFAULTS]: { readonly url: string } };
  /** Null: real time. Otherwise time stands still at this instant (ISO) until `clock` puts it forward. */
  standsAt: string | null;
  /** Whether the log is shown: in a campaign most of it tells of what was done to the process. */
  logs: boolean;
}

/** Where the process dies: at the `visit`-th time that it comes to the point, counted from 1 since it was told. */
export interface Death {
  point: FaultPoint;
  visit: number;
}

export type Visits = Partial<Record<FaultPoint, number>>;

let standsAt: string | null = null;
let death: Death | null = null;
let visits: Visits = {};
let loopline: Loopline | null = null;

const clock = { now: () => (standsAt === null ? systemClock.now() : new Date(standsAt)) };
const faults: Faults = {
  at(point) {
    const visit = (visits[point] ?? 0) + 1;
    visits[point] = visit;
    if (death?.point === point && death.visit === visit) process.kill(process.pid, 'SIGKILL');
  },
};

function begun(): Loopline {
  if (loopline === null) throw new Error('The product of this process was not begun');
  return loopline;
}

answerParent({
  /** Starts; until then the process has only read its code. Gives where HTTP is served. */
  begin: async (input: StoreProductInput) => {
    standsAt = input.standsAt;
    const addresses: WorldAddresses = { ...input.addresses, clock };
    const { setup } = workspaceOn(addresses, {
      slug: store.name,
      blueprint: takeAsProven(store),
      keys: WORLD_DEFAULTS,
    });
    loopline = await startLoopline({
      databaseUrl: input.databaseUrl,
      clock,
      log: makeLog('warn', (line) => input.logs && process.stderr.write(`${line}\n`)),
      workspaces: [setup],
      role: 'all',
      host: '127.0.0.1',
      port: 0,
      modelFolder: KEPT_MODELS,
      apiToken: null,
      auditSecret: 'what the bench makes its audit log with',
      faults,
    });
    return loopline.url;
  },
  /** Forgets what was counted, and dies at the next death. */
  arm: (next: Death | null) => {
    visits = {};
    death = next;
  },
  visits: () => visits,
  clock: (at: string) => {
    standsAt = at;
  },
  /** Takes up what is due, and resolves when nothing is under way. */
  settle: async () => {
    await begun().sweeper.sweep();
    await begun().turns.idle();
    await begun().outbox.idle();
  },
  stop: () => loopline?.stop(),
});
