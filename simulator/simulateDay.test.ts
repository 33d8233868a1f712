import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestDatabase } from '../src/db/testDatabase.ts';
import { openDay } from './run/openDay.ts';
import { simulateDay } from './simulateDay.ts';

const DAY_MS = 2_000;
const pace = { dayMs: DAY_MS, thinkMs: [10, 60], quietMs: 120, answerMs: 8_000, personMs: 6_000 } as const;

for (const hasModel of [true, false]) {
  test(`a small day ${hasModel ? 'with' : 'without'} a model ends with everybody answered`, async (t) => {
    const database = await createTestDatabase();
    const scene = await openDay({ databaseUrl: database.ownerUrl, seed: 7, hasModel });
    t.after(async () => {
      await scene.close();
      await database.drop();
    });
    const asked = { conversations: 12, seed: 7, hasModel, pace, tell: () => {} };
    const { handled, checks, outcomes, figures } = await simulateDay(scene, asked);
    assert.ok(handled.length >= 24, `only ${handled.length} messages were sent`);
    const ofMoment = new Set(['median', 'settledLocally']);
    const broken = checks.filter(({ name, problems }) => problems.length > 0 && !ofMoment.has(name));
    assert.deepEqual(broken, []);
    assert.equal(outcomes.limbo, 0);
    if (!hasModel) assert.equal(figures.model.calls, 0);
  });
}
