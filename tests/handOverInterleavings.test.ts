import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runInterleavings } from '../bench/interleavings/campaign.ts';
import { createTestDatabase, type TestDatabase } from '../src/db/testDatabase.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

test('whatever the order of customer, assistant, agents and phone: nothing stale leaves, nothing is lost, nothing is nobody’s', async () => {
  const { checks, ...figures } = await runInterleavings({
    cases: 200,
    atOnce: 24,
    seed: 7,
    databaseUrl: base.ownerUrl,
    superuser: base.superuser,
  });
  for (const { name, problems } of checks) assert.deepEqual(problems.slice(0, 5), [], name);
  assert.equal(figures.cases, 200);
  assert.equal(figures.errors, 0);
  assert.ok(figures.fenced > 0, 'the fence was met');
  assert.ok(figures.replies > 50 && figures.refusals > 50, 'agents wrote, and were refused');
});
