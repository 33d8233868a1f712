import type { Scenario } from '../../src/api/scenario.ts';
import type { ScenarioResult } from '../../src/api/simulatorShapes.ts';
import { readFacts } from './facts.ts';
import { judge } from './judge.ts';
import { openRun, type OpenRun, type RunSetup } from './openRun.ts';
import { takeStep } from './takeStep.ts';

/** Plays a scenario on a product of its own and judges it at its end. Never throws for what the scenario finds. */
export async function playScenario(setup: RunSetup, scenario: Scenario): Promise<ScenarioResult> {
  const startedAt = performance.now();
  const reasons: string[] = [];
  try {
    const run = await openRun(setup, scenario.persona);
    try {
      reasons.push(...(await problemsOf(run, scenario)));
    } finally {
      await run.close();
    }
  } catch (error) {
    reasons.push(error instanceof Error ? error.message : String(error));
  }
  const ms = Math.round(performance.now() - startedAt);
  return { name: scenario.name, state: reasons.length === 0 ? 'passed' : 'failed', ms, reasons };
}

async function problemsOf(run: OpenRun, { steps, checks }: Scenario): Promise<string[]> {
  for (const [index, step] of steps.entries()) {
    try {
      await takeStep(run, step);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [`step ${index + 1} (${step.do}): ${why}`];
    }
  }
  const { scene, address } = run;
  const verdicts = await judge({ scene, address, facts: await readFacts(scene, address) }, checks);
  return verdicts.flatMap(({ check, reason }) => (reason === null ? [] : [`${check.check}: ${reason}`]));
}
