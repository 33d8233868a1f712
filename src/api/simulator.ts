import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Scenario, ScenarioName, ScenarioStep } from './scenario.ts';
import { Persona, Run, ListedScenario, Progress } from './simulatorShapes.ts';

const run = z.strictObject({ runId: z.uuid() });
const Start = z.strictObject({ persona: z.string().regex(/^[a-zA-Z0-9]{1,40}$/) });

export const simulatorEndpoints = {
  offer: endpoint({
    method: 'GET',
    path: '/simulator',
    access: 'knowledge.read',
    summary: 'List who can write in a run of the simulator, and the scenarios that are kept',
    reply: z.strictObject({
      /** Why there is no simulator here; null: there is one. */
      problem: z.string().nullable(),
      people: z.array(Persona),
      scenarios: z.array(ListedScenario),
      /** Files of scenarios that could not be read. */
      unreadable: z.array(z.strictObject({ file: z.string(), problem: z.string() })),
      /** Where a scenario is written when it is saved; null: it is given for downloading only. */
      folder: z.string().nullable(),
    }),
  }),
  start: endpoint({
    method: 'POST',
    path: '/simulator/runs',
    access: 'knowledge.write',
    summary: 'Start a run: a product of its own on a clock of its own; one that you have open is ended',
    body: Start,
    reply: Run,
    status: 201,
  }),
  read: endpoint({
    method: 'GET',
    path: '/simulator/runs/:runId',
    access: 'knowledge.write',
    summary: 'Read a run of yours',
    params: run,
    reply: Run,
  }),
  step: endpoint({
    method: 'POST',
    path: '/simulator/runs/:runId/steps',
    access: 'knowledge.write',
    summary: 'Do something in a run: as the customer, as an agent, as fate, or let time pass',
    params: run,
    body: z.strictObject({ step: ScenarioStep }),
    reply: Run,
  }),
  end: endpoint({
    method: 'DELETE',
    path: '/simulator/runs/:runId',
    access: 'knowledge.write',
    summary: 'End a run; nothing of it is kept',
    params: run,
  }),
  save: endpoint({
    method: 'POST',
    path: '/simulator/runs/:runId/scenario',
    access: 'knowledge.write',
    summary: 'Keep what was done in a run as a scenario with checks',
    params: run,
    body: Scenario.pick({ name: true, title: true, checks: true }),
    reply: z.strictObject({
      scenario: Scenario,
      /** The file it was written to; null: it was not. */
      file: z.string().nullable(),
    }),
  }),
  open: endpoint({
    method: 'POST',
    path: '/simulator/scenarios/:scenario/open',
    access: 'knowledge.write',
    summary: 'Play a scenario into a run of yours, and go on from where it ends',
    params: z.strictObject({ scenario: ScenarioName }),
    reply: Run,
    status: 201,
  }),
  runAll: endpoint({
    method: 'POST',
    path: '/simulator/results',
    access: 'knowledge.write',
    summary: 'Run scenarios, one after the other, each on a product of its own',
    /** Default: all. */
    body: z.strictObject({ names: z.array(ScenarioName).min(1).max(200).optional() }),
    reply: Progress,
    status: 202,
  }),
  results: endpoint({
    method: 'GET',
    path: '/simulator/results',
    access: 'knowledge.read',
    summary: 'Read how far scenarios have come, and what the last runs of them found',
    reply: Progress,
  }),
};
