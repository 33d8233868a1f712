import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createTestDatabase } from '../src/db/testDatabase.ts';
import { SEED } from '../world/seed/facts.ts';
import { runCli, spawnCli } from './harness/runCli.ts';
import { startProduct } from './harness/startProduct.ts';

const folder = mkdtempSync(join(tmpdir(), 'loopline-cli-'));
after(() => rmSync(folder, { recursive: true }));

const NO_DATABASE = { DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' };

test('help names every command and exit code; what is not understood ends with 2', async () => {
  const help = await runCli(['--help'], { folder });
  assert.equal(help.code, 0);
  for (const word of ['start', 'check', 'ask', 'migrate', 'show', 'tail', 'Exit codes']) {
    assert.match(help.out, new RegExp(word));
  }
  for (const words of [
    ['nonsense'],
    ['show'],
    ['start', '--port', 'high'],
    ['start', '--role', 'boss'],
    [],
  ]) {
    const { code, out, err } = await runCli(words, { folder });
    assert.deepEqual([words, code, out], [words, 2, '']);
    assert.match(err, /--help/);
  }
  for (const command of ['start', 'check', 'ask', 'migrate', 'show', 'tail']) {
    const { code, out } = await runCli([command, '--help'], { folder });
    assert.deepEqual([command, code], [command, 0]);
    assert.match(out, /--json/);
  }
});

test('the blueprint that comes with the product holds', async () => {
  const plain = await runCli(['check'], { folder });
  assert.equal(plain.code, 0);
  assert.match(plain.out, /^store: holds/);
  const json = await runCli(['check', '--json'], { folder });
  assert.deepEqual(JSON.parse(json.out), [{ blueprint: 'store', holds: true, violations: [], notes: [] }]);
});

test('a blueprint that does not hold ends with 1, and each violation names flow, state, reason and fix', async () => {
  const file = join(folder, 'broken.mjs');
  const parcels = pathToFileURL('src/blueprint/testing/parcelBlueprint.ts').href;
  writeFileSync(
    file,
    `import { parcelBlueprint } from '${parcels}';
     export default { ...parcelBlueprint, templates: {}, queues: [] };`,
  );
  const plain = await runCli(['check', file], { folder });
  assert.equal(plain.code, 1);
  assert.match(plain.out, /fix: /);
  const { code, out } = await runCli(['check', file, '--json'], { folder });
  assert.equal(code, 1);
  const [report]: { holds: boolean; violations: Record<string, unknown>[] }[] = JSON.parse(out);
  assert.equal(report?.holds, false);
  assert.ok(report.violations.length >= 2);
  for (const violation of report.violations) {
    assert.deepEqual(Object.keys(violation).sort(), ['fix', 'flow', 'reason', 'rule', 'state']);
  }
});

test('a file that exports no blueprint is refused in one line, with its stack only when asked', async () => {
  const { code, err } = await runCli(['check', 'missing.ts'], { folder });
  assert.equal(code, 1);
  assert.match(err, /^loopline: CONFIG_INVALID: .*missing\.ts cannot be used.*\n$/);
  const verbose = await runCli(['check', 'missing.ts', '--verbose'], { folder });
  assert.match(verbose.err, /\n +at /);
});

test('a database that is not there ends with 3, in JSON when asked', async () => {
  for (const words of [['migrate'], ['show', '261121-000001-3'], ['tail'], ['start']]) {
    const { code, err } = await runCli(words, { folder, env: NO_DATABASE });
    assert.deepEqual([words, code], [words, 3]);
    assert.match(err, /DATABASE_UNAVAILABLE/);
  }
  const { err } = await runCli(['tail', '--json'], { folder, env: NO_DATABASE });
  const { error } = JSON.parse(err);
  assert.equal(error.code, 'DATABASE_UNAVAILABLE');
});

test('migrate tells what it will do, does it once, and the dry run does nothing', async () => {
  const base = await createTestDatabase({ migrated: false });
  const options = { folder, env: { DATABASE_URL: base.ownerUrl } };
  const tables = async () =>
    (await base.superuser.query(`select from pg_tables where schemaname = 'public'`)).rowCount;

  const early = await runCli(['tail'], options);
  assert.equal(early.code, 1);
  assert.match(early.err, /MIGRATION_PENDING/);

  const dry = await runCli(['migrate', '--dry-run'], options);
  assert.equal(dry.code, 0);
  assert.match(dry.out, /Would run \d+.*\n {2}0001 people\n/s);
  assert.equal(await tables(), 0);

  const real = await runCli(['migrate', '--json'], options);
  const { applied, pending, ran } = JSON.parse(real.out);
  assert.deepEqual(applied, []);
  assert.deepEqual(ran, pending);
  assert.notEqual(await tables(), 0);

  const again = await runCli(['migrate'], options);
  assert.match(again.out, /up to date/);
  await base.drop();
});

test('show tells a matter and tail its turns, to people and to programs', async () => {
  const product = await startProduct();
  const options = { folder, env: { DATABASE_URL: product.base.ownerUrl } };
  const { waId } = SEED.marta;
  await product.write(waId, 'I want my money back');
  const { protocolNumber } = (await product.matterOf(waId)).loop;

  const unsaid = await runCli(['show', protocolNumber], options);
  assert.equal(unsaid.code, 1);
  assert.match(unsaid.err, /WORKSPACE_UNKNOWN.*store/);

  const inStore = ['--workspace', 'store'];
  const shown = await runCli(['show', protocolNumber, ...inStore], options);
  assert.equal(shown.code, 0);
  assert.match(shown.out, /state +supposingOrder\n.*owner +assistant\n.*waits for +customer/s);
  assert.match(shown.out, /orders\.find +confirmed/);
  assert.match(shown.out, /I want my money back/);
  const { loop } = JSON.parse((await runCli(['show', protocolNumber, '--json', ...inStore], options)).out);
  assert.equal(loop.state, 'supposingOrder');

  const unknown = await runCli(['show', '261121-999999-0', ...inStore], options);
  assert.equal(unknown.code, 1);
  assert.match(unknown.err, /LOOP_NOT_FOUND/);

  const following = spawnCli(['tail', '--follow', ...inStore], options);
  await following.shows(/turn 2 .*supposingOrder/);
  await product.write(waId, 'yes');
  await following.shows(new RegExp(`turn 3 .*${protocolNumber}: supposingOrder → choosingReason`));
  following.child.kill('SIGINT');
  const { code, out } = await following.ended;
  assert.equal(code, 0);
  assert.equal(out.match(/turn 2 /g)?.length, 1);

  const lines = (await runCli(['tail', '--json', '--lines', '2', ...inStore], options)).out
    .trim()
    .split('\n');
  assert.deepEqual(
    lines.map((line) => JSON.parse(line).number),
    [2, 3],
  );
  await product.close();
});
