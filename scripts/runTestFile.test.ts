import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runTestFile } from './runTestFile.ts';
import { testFiles } from './testFiles.ts';

/** A run inside a run is refused by node:test unless it does not know that it is inside. */
const CONTEXT = 'NODE_TEST_CONTEXT';

let folder: string;
let context: string | undefined;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
  context = process.env[CONTEXT];
  delete process.env[CONTEXT];
});
after(() => {
  if (context !== undefined) process.env[CONTEXT] = context;
  rmSync(folder, { recursive: true });
});

const HEAD = `import { test, describe, before } from 'node:test';\n`;
const LIMITS = { testMs: 500, fileMs: 3_000 };

test('tests are counted, groups are not, and a failure is told with its cause', async () => {
  const file = write(
    'mixed',
    `test('fine', () => {});
    describe('group', () => { test('also fine', () => {}); test('bad', () => { throw new Error('the cause'); }); });`,
  );
  const { passed, failed, report } = await runTestFile(file, LIMITS);
  assert.deepEqual([passed, failed], [2, 1]);
  assert.match(report, /FAILED {2}bad[\s\S]*the cause/);
});

test('a file that cannot be loaded is one failure, told with what it wrote', async () => {
  const { passed, failed, report } = await runTestFile(
    write('broken', `throw new Error('at load');`),
    LIMITS,
  );
  assert.deepEqual([passed, failed], [0, 1]);
  assert.match(report, /the file as a whole[\s\S]*at load/);
});

test('a failing hook is a failure', async () => {
  const text = `describe('group', () => { before(() => { throw new Error('hook'); }); test('never', () => {}); });`;
  const { passed, failed } = await runTestFile(write('hook', text), LIMITS);
  assert.equal(passed, 0);
  assert.ok(failed > 0);
});

test('a test that takes too long is a failure', async () => {
  const slow = write(
    'slow',
    `test('slow', () => new Promise((resolve) => setTimeout(resolve, 60_000).unref()));`,
  );
  const { failed } = await runTestFile(slow, LIMITS);
  assert.ok(failed > 0);
});

test('a file that leaves something open is ended and counts as a failure', async () => {
  const file = write('open', `test('fine', () => {}); setInterval(() => {}, 1_000);`);
  const { passed, failed, report } = await runTestFile(file, LIMITS);
  assert.deepEqual([passed, failed], [1, 1]);
  assert.match(report, /was left open/);
});

test('a test that is skipped or left to do is a failure: it proves nothing', async () => {
  const file = write('skipped', `test('skipped', { skip: true }, () => {}); test.todo('to do');`);
  const { passed, failed } = await runTestFile(file, LIMITS);
  assert.deepEqual([passed, failed], [0, 2]);
});

test('a file, a folder, a pattern or a part of a path choose test files, and an ask that finds none is refused', () => {
  const own = 'scripts/runTestFile.test.ts';
  for (const ask of [own, `./${own}`, 'runTestFile', 'scripts/**/runTest*.ts'])
    assert.deepEqual(testFiles([ask]), [own]);
  assert.ok(testFiles(['scripts']).every((file) => file.startsWith('scripts/')));
  assert.ok(testFiles([]).includes(own));
  assert.throws(() => testFiles(['scripts', 'nowhere']), /No test file is named by 'nowhere'/);
});

function write(name: string, text: string): string {
  const file = join(folder, `${name}.test.ts`);
  writeFileSync(file, HEAD + text);
  return file;
}
