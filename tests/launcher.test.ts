import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

/** The real launcher beside a command line that does what a test needs. */
let root: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), 'launcher-'));
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, 'src/cli'), { recursive: true });
  copyFileSync('bin/loopline.cjs', join(root, 'bin/loopline.cjs'));
  writeFileSync(
    join(root, 'src/cli/main.ts'),
    `process.once('SIGTERM', () => process.exit(4));
    if (process.argv[2] === 'wait') setInterval(() => {}, 1_000);
    else process.exitCode = Number(process.argv[2]);
    console.log('started');`,
  );
});
after(() => rmSync(root, { recursive: true }));

test('the command line answers through its launcher', () => {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { status, stdout } = spawnSync(process.execPath, ['bin/loopline.cjs', '--version'], {
    encoding: 'utf8',
  });
  assert.deepEqual([status, stdout.trim()], [0, version]);
});

test('the launcher passes arguments on and ends as the command line ended', () => {
  assert.equal(spawnSync(process.execPath, [join(root, 'bin/loopline.cjs'), '3']).status, 3);
});

test('a signal that is sent to the launcher reaches the command line', async () => {
  const launcher = spawn(process.execPath, [join(root, 'bin/loopline.cjs'), 'wait']);
  await once(launcher.stdout, 'data');
  launcher.kill('SIGTERM');
  const [code] = await once(launcher, 'exit');
  assert.equal(code, 4);
});
