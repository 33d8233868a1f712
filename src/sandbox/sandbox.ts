import type { ListedScenario, Persona, Progress, Run } from '../api/simulatorShapes.ts';
import type { Scenario, ScenarioCheck, ScenarioStep } from '../api/scenario.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';

/** Whose run it is: nobody else sees it. */
export interface RunOwner {
  workspaceId: WorkspaceId;
  agentId: AgentId;
}

/** What somebody may choose from. */
export interface SandboxOffer {
  /** Why no run can be started here; null: it can. */
  problem: string | null;
  people: Persona[];
  scenarios: ListedScenario[];
  unreadable: { file: string; problem: string }[];
  folder: string | null;
}

/**
 * Where the product is tried out: each run is a whole product of its own, with a database, a clock and systems of its
 * own, so nothing that happens in it reaches a customer. The server is given one; it knows no more of it than this.
 */
export interface Sandbox {
  offer(): Promise<SandboxOffer>;
  /** Starts a run; one that the owner has open is ended first. @throws AppError SIMULATOR_UNAVAILABLE, SIMULATOR_BUSY, PERSONA_UNKNOWN */
  start(owner: RunOwner, persona: string): Promise<Run>;
  /** @throws AppError RUN_NOT_FOUND */
  read(owner: RunOwner, runId: string): Promise<Run>;
  /** @throws AppError RUN_NOT_FOUND, STEP_REFUSED */
  step(owner: RunOwner, runId: string, step: ScenarioStep): Promise<Run>;
  /** @throws AppError RUN_NOT_FOUND */
  end(owner: RunOwner, runId: string): Promise<void>;
  /** @throws AppError RUN_NOT_FOUND, NAME_TAKEN, STEP_REFUSED */
  save(
    owner: RunOwner,
    runId: string,
    wanted: { name: string; title: string; checks: ScenarioCheck[] },
  ): Promise<{ scenario: Scenario; file: string | null }>;
  /** Starts a run and takes the steps of a scenario in it. @throws AppError SCENARIO_NOT_FOUND */
  open(owner: RunOwner, scenario: string): Promise<Run>;
  /** Begins; what comes of it is told by `results`. @throws AppError SCENARIO_NOT_FOUND, SIMULATOR_BUSY */
  runScenarios(names: readonly string[] | null): Promise<Progress>;
  results(): Progress;
  /** Ends all runs. */
  close(): Promise<void>;
}
