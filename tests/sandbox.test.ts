import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../src/base/errors.ts';
import { openBrowser } from './harness/browser.ts';
import { startSimulator, type Simulator } from './harness/startSimulator.ts';
import { startStaff, type Staff } from './harness/startStaff.ts';

const ANA = { workspaceId: '01a1fe66-63f2-744e-9c42-0549b77e3e80', agentId: 'ana' };
const RUI = { ...ANA, agentId: 'rui' };
const UNKNOWN = '01a1fe66-63f2-744e-9c42-0549b77e3e81';

let simulator: Simulator;
before(async () => {
  simulator = await startSimulator();
});
after(() => simulator.stop());

async function databases({ databases: { base } }: Simulator): Promise<string[]> {
  const { rows } = await base.superuser.query<{ name: string }>(
    `select datname as name from pg_database where starts_with(datname, $1)`,
    [`loopline_run_${process.pid}_`],
  );
  return rows.map(({ name }) => name);
}

const refuses = (code: string) => (error: unknown) => error instanceof AppError && error.code === code;

test('two runs at once do not see each other, and nobody sees the run of somebody else', async () => {
  const { sandbox } = simulator;
  const [mine, theirs] = await Promise.all([sandbox.start(ANA, 'marta'), sandbox.start(RUI, 'marta')]);
  const after = await sandbox.step(ANA, mine.id, { do: 'write', text: 'I want my money back' });
  assert.match(after.phone.messages.at(-1)?.text ?? '', /LP-1042/);
  await sandbox.step(ANA, mine.id, { do: 'break', what: 'paymentsDown' });
  await sandbox.step(ANA, mine.id, { do: 'wait', ms: 3_600_000 });
  const beside = await sandbox.read(RUI, theirs.id);
  assert.deepEqual([beside.phone.messages, beside.broken, beside.now], [[], [], theirs.startedAt]);
  await assert.rejects(sandbox.read(RUI, mine.id), refuses('RUN_NOT_FOUND'));
  await assert.rejects(sandbox.read({ ...ANA, workspaceId: UNKNOWN }, mine.id), refuses('RUN_NOT_FOUND'));
  await sandbox.end(RUI, theirs.id);
  await sandbox.end(ANA, mine.id);
  assert.deepEqual(await databases(simulator), []);
});

test('a run that nobody touches is ended, and its database is dropped', async () => {
  const quick = await startSimulator({ idleMs: 400 });
  const { id } = await quick.sandbox.start(ANA, 'joao');
  assert.equal((await databases(quick)).length, 1);
  for (let look = 0; look < 600 && (await databases(quick)).length > 0; look++) await wait(50);
  assert.deepEqual(await databases(quick), []);
  await assert.rejects(quick.sandbox.read(ANA, id), refuses('RUN_NOT_FOUND'));
  await quick.stop();
});

test('what cannot be done in a run is refused in words, and is no step of it', async () => {
  const { sandbox } = simulator;
  const { id } = await sandbox.start(ANA, 'marta');
  const refused: [Parameters<typeof sandbox.step>[2], RegExp][] = [
    [{ do: 'tap', choice: 'Yes' }, /There is no choice 'Yes' to tap/],
    [{ do: 'act', act: { kind: 'takeOver' } }, /There is no conversation yet/],
    [{ do: 'nextTimer' }, /Nothing waits for time/],
  ];
  for (const [step, words] of refused) {
    await assert.rejects(sandbox.step(ANA, id, step), (error: Error) => words.test(error.message));
  }
  await assert.rejects(
    sandbox.save(ANA, id, { name: 'empty', title: 'Empty', checks: [] }),
    refuses('STEP_REFUSED'),
  );
  const { steps } = await sandbox.step(ANA, id, { do: 'write', text: 'hello' });
  assert.equal(steps.length, 1);
  await assert.rejects(
    sandbox.save(ANA, id, { name: 'too-late', title: 'Taken', checks: [{ check: 'nothingForgotten' }] }),
    refuses('NAME_TAKEN'),
  );
  await assert.rejects(sandbox.start(ANA, 'nobody'), refuses('PERSONA_UNKNOWN'));
  await assert.rejects(sandbox.open(ANA, 'no-such-thing'), refuses('SCENARIO_NOT_FOUND'));
  await assert.rejects(sandbox.runScenarios(['no-such-thing']), refuses('SCENARIO_NOT_FOUND'));
});

test('a file that is no scenario is told by its name, and the others are still there', async () => {
  writeFileSync(join(simulator.folder, 'rubbish.json'), '{"name": "rubbish", "steps": "many"}');
  writeFileSync(join(simulator.folder, 'torn.json'), '{"name": ');
  const { scenarios, unreadable } = await simulator.sandbox.offer();
  assert.deepEqual(
    unreadable.map(({ file }) => file),
    ['rubbish.json', 'torn.json'],
  );
  assert.ok(scenarios.length >= 12);
});

test('at the doors: rubbish is refused, and what belongs to the demo is absent elsewhere', async () => {
  const staff: Staff = await startStaff();
  try {
    const admin = await staff.signIn('admin');
    const asked = [
      ['POST', '/simulator/runs', { persona: '../../etc' }, 400],
      ['POST', '/simulator/runs', { persona: 'marta' }, 503],
      ['POST', `/simulator/runs/${UNKNOWN}/steps`, { step: { do: 'dance' } }, 400],
      ['POST', `/simulator/runs/${UNKNOWN}/steps`, { step: { do: 'write', text: 'x'.repeat(60_000) } }, 400],
      ['POST', `/simulator/runs/${UNKNOWN}/steps`, { step: { do: 'wait', ms: 1e15 } }, 400],
      ['POST', `/simulator/runs/${UNKNOWN}/steps`, { step: { do: 'write', text: 'hi' } }, 404],
      ['POST', `/simulator/runs/${UNKNOWN}/scenario`, { name: '../x', title: 'x', checks: [] }, 400],
      ['POST', '/simulator/scenarios/..%2Fx/open', undefined, 400],
      ['POST', '/demo/phones/marta', { do: 'write', text: 'hi' }, 404],
      ['POST', '/demo/reset', undefined, 404],
      ['POST', '/demo/later', { ms: 3_600_000 }, 404],
      ['POST', '/demo/later', { ms: -1 }, 400],
    ] as const;
    for (const [method, path, body, status] of asked) {
      const answer = await admin.call(method, path, body);
      assert.equal(answer.status, status, `${method} ${path}: ${JSON.stringify(answer.body)}`);
    }
    assert.equal((await admin.call('GET', '/demo')).body.isDemo, false);
    const stranger = openBrowser(staff.url);
    const { status, body } = await stranger.call('POST', '/access/demo', { key: 'a'.repeat(43) });
    assert.deepEqual([status, body.code], [404, 'DEMO_ABSENT']);
  } finally {
    await staff.office.close();
  }
});
