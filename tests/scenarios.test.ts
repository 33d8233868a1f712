import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { store } from '../blueprints/store/blueprint.ts';
import { KEPT_MODELS } from '../demo/keptModels.ts';
import type { RunSetup } from '../demo/sandbox/openRun.ts';
import { playScenario } from '../demo/sandbox/playScenario.ts';
import { readScenario, STORE_SCENARIOS } from '../demo/sandbox/scenarioFiles.ts';
import { startRunDatabases, type TestRunDatabases } from './harness/startRunDatabases.ts';

let databases: TestRunDatabases;
let setup: RunSetup;
before(async () => {
  databases = await startRunDatabases();
  setup = { databases, blueprint: store, modelFolder: KEPT_MODELS };
});
after(() => databases.stop());

for (const file of globSync('*.json', { cwd: STORE_SCENARIOS }).toSorted()) {
  test(`scenario ${basename(file, '.json')}`, async () => {
    const { state, reasons } = await playScenario(setup, readScenario(join(STORE_SCENARIOS, file)));
    assert.deepEqual({ state, reasons }, { state: 'passed', reasons: [] });
  });
}
