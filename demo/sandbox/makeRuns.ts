import type { Run } from '../../src/api/simulatorShapes.ts';
import type { ScenarioStep } from '../../src/api/scenario.ts';
import { MINUTE_MS } from '../../src/base/clock.ts';
import { AppError } from '../../src/base/errors.ts';
import { newId } from '../../src/base/id.ts';
import type { RunOwner } from '../../src/sandbox/sandbox.ts';
import { makeHeldRuns } from './heldRuns.ts';
import { openRun, type RunSetup } from './openRun.ts';
import { readRun } from './readRun.ts';
import { takeStep } from './takeStep.ts';

const IDLE_MS = 10 * MINUTE_MS;
/** Each is a whole product with connections of its own to PostgreSQL. */
const MOST_RUNS = 4;

/** The runs that are open, one for each person. */
export function makeRuns({ idleMs = IDLE_MS, ...setup }: RunSetup & { idleMs?: number }) {
  const held = makeHeldRuns(idleMs);
  return {
    start: async (owner: RunOwner, persona: string, steps: readonly ScenarioStep[]): Promise<Run> => {
      await held.endOf(owner);
      if (held.count() >= MOST_RUNS) throw full();
      const id = newId();
      held.hold(id, owner, openRun(setup, persona, id));
      return held.within(owner, id, async (run) => {
        for (const step of steps) await takeStep(run, step);
        return readRun(run);
      });
    },
    read: (owner: RunOwner, runId: string) => held.within(owner, runId, readRun),
    step: (owner: RunOwner, runId: string, step: ScenarioStep) =>
      held.within(owner, runId, async (run) => {
        await takeStep(run, step);
        return readRun(run);
      }),
    stepsOf: (owner: RunOwner, runId: string) =>
      held.within(owner, runId, async ({ persona, steps }) => {
        if (steps.length === 0) throw new AppError('STEP_REFUSED', 'Nothing was done in this run yet');
        return { persona: persona.key, steps: [...steps] };
      }),
    end: held.end,
    close: held.close,
  };
}

function full(): AppError {
  return new AppError(
    'SIMULATOR_BUSY',
    `${MOST_RUNS} runs are open, which is as many as there may be; end one, or wait until it has been idle for ten minutes`,
  );
}
