import type { Scenario } from '../../src/api/scenario.ts';
import type { Progress, ScenarioResult } from '../../src/api/simulatorShapes.ts';
import { AppError } from '../../src/base/errors.ts';
import type { Blueprint } from '../../src/blueprint/blueprint.ts';
import type { Sandbox, SandboxOffer } from '../../src/sandbox/sandbox.ts';
import { makeRuns } from './makeRuns.ts';
import { PERSONAS } from './personas.ts';
import { playScenario } from './playScenario.ts';
import { makeRunDatabases } from './runDatabases.ts';
import { readScenarios, writeScenario, type ScenarioFolders } from './scenarioFiles.ts';

export interface SandboxSetup {
  /** Of the product's database; its role owns those of runs. */
  url: string;
  /** Of a role that may make databases. */
  adminUrl: string;
  blueprint: Blueprint;
  modelFolder: string;
  folders: ScenarioFolders;
  /** Why no run can be started; null or left out: it can. */
  problem?: string | null;
  /** How long nobody may touch a run before it is ended. Default: ten minutes. */
  idleMs?: number;
}

/** The simulator of one process. Nothing is started before somebody starts a run. */
export function makeSandbox(setup: SandboxSetup): Sandbox {
  const { folders, problem = null } = setup;
  const runSetup = { ...setup, databases: makeRunDatabases(setup) };
  const runs = makeRuns({ ...runSetup, ...(setup.idleMs !== undefined && { idleMs: setup.idleMs }) });
  const series = makeSeries((scenario) => playScenario(runSetup, scenario));
  const named = (name: string) => {
    const found = readScenarios(folders).scenarios.find((scenario) => scenario.name === name);
    if (found) return found;
    throw new AppError('SCENARIO_NOT_FOUND', `No scenario is named '${name}'`, { name });
  };
  const needRoom = () => {
    if (problem !== null) throw new AppError('SIMULATOR_UNAVAILABLE', problem);
  };
  return {
    offer: async (): Promise<SandboxOffer> => ({
      problem,
      people: [...PERSONAS],
      ...readScenarios(folders),
      folder: folders.saved,
    }),
    start: async (owner, persona) => {
      needRoom();
      return runs.start(owner, persona, []);
    },
    open: async (owner, name) => {
      needRoom();
      const { persona, steps } = named(name);
      return runs.start(owner, persona, steps);
    },
    read: runs.read,
    step: runs.step,
    end: runs.end,
    save: async (owner, runId, wanted) => {
      const { persona, steps } = await runs.stepsOf(owner, runId);
      const { name, title, checks } = wanted;
      const scenario: Scenario = { name, title, persona, steps, checks };
      return { scenario, file: writeScenario(folders, scenario) };
    },
    runScenarios: async (names) => {
      needRoom();
      return series.begin(names === null ? readScenarios(folders).scenarios : names.map(named));
    },
    results: series.progress,
    close: async () => {
      await series.stop();
      await runs.close();
    },
  };
}

/** One series at a time; what the last run of each scenario found stays until the process ends. */
function makeSeries(play: (scenario: Scenario) => Promise<ScenarioResult>) {
  const results = new Map<string, ScenarioResult>();
  let running: Promise<void> | null = null;
  let isStopping = false;
  const progress = (): Progress => ({ isRunning: running !== null, results: [...results.values()] });
  const playAll = async (scenarios: readonly Scenario[]) => {
    for (const scenario of scenarios) {
      if (isStopping) return;
      results.set(scenario.name, { name: scenario.name, state: 'running', ms: null, reasons: [] });
      results.set(scenario.name, await play(scenario));
    }
  };
  return {
    progress,
    begin: (scenarios: readonly Scenario[]): Progress => {
      if (running !== null) {
        throw new AppError('SIMULATOR_BUSY', 'Scenarios are being run already; wait until they are through');
      }
      for (const { name } of scenarios) results.set(name, { name, state: 'waiting', ms: null, reasons: [] });
      running = playAll(scenarios).finally(() => {
        running = null;
      });
      return progress();
    },
    stop: async () => {
      isStopping = true;
      await running;
    },
  };
}
