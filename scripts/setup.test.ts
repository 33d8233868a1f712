import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

/** A project with the real setup and an npm that notes its calls and installs a Node.js of a few lines. */
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'setup-'));
  mkdirSync(join(root, 'scripts'));
  copyFileSync('scripts/setup.cjs', join(root, 'scripts/setup.cjs'));
  write('scripts/preparePostgres.ts', '');
  write('package-lock.json', lockfile('1.0.0'));
  write('npm.cjs', FAKE_NPM);
});
afterEach(() => rmSync(root, { recursive: true }));

const NODE_PACKAGE = {
  linux: 'node-linux-',
  darwin: process.arch === 'arm64' ? 'node-bin-darwin-' : 'node-darwin-',
};
const BINARY = `node_modules/${NODE_PACKAGE[process.platform === 'darwin' ? 'darwin' : 'linux']}${process.arch}/bin/node`;

/** FAKE_NPM_FAILS makes it fail after half the work, as a lost network does; FAKE_NPM_SLOW holds it until a file is there. */
const FAKE_NPM = `
const fs = require('fs');
fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('${dirname(BINARY)}', { recursive: true });
if (process.env.FAKE_NPM_FAILS) process.exit(7);
fs.writeFileSync('${BINARY}', process.env.FAKE_NODE || '#!/bin/sh\\necho v24.0.0\\n');
fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
(function wait() { if (process.env.FAKE_NPM_SLOW && !fs.existsSync('go')) setTimeout(wait, 10); })();
`;

test('a fresh checkout is installed without install scripts, and Node.js gets its executable bit and its link', () => {
  const { status, stderr } = setUp();
  assert.equal(status, 0, stderr);
  assert.match(stderr, /Installing the dependencies/);
  assert.match(calls()[0] ?? '', /^ci --ignore-scripts .*--include=dev --include=optional/);
  assert.ok(statSync(join(root, BINARY)).mode & 0o100);
  assert.ok(existsSync(join(root, 'node_modules/.bin/node')));
});

test('a second run is quiet and does nothing', () => {
  setUp();
  const { status, stderr } = setUp();
  assert.deepEqual([status, stderr, calls().length], [0, '', 1]);
});

test('a changed lock file is installed again', () => {
  setUp();
  write('package-lock.json', lockfile('2.0.0'));
  assert.equal(setUp().status, 0);
  assert.equal(calls().length, 2);
});

test('an install by hand that has every package of the lock file is kept', () => {
  setUp();
  rmSync(join(root, 'node_modules/.loopline-setup'));
  assert.equal(setUp().status, 0);
  assert.equal(calls().length, 1);
});

test('a failed install is told and tried again by the next run', () => {
  const failed = setUp({ FAKE_NPM_FAILS: '1' });
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /npm could not install the dependencies \(it ended with 7/);
  assert.equal(setUp().status, 0);
  assert.equal(calls().length, 2);
});

test('a Node.js that does not run on this machine is told with the way out', () => {
  const { status, stderr } = setUp({ FAKE_NODE: '#!/no/such/loader\n' });
  assert.equal(status, 1);
  assert.match(stderr, /does not run here.*glibc.*Install Node\.js 24/);
});

test('a Node.js that is too old is told with the version that is needed', () => {
  const { status, stderr } = run([
    '-e',
    `Object.defineProperty(process.versions, 'node', { value: '14.21.3' }); require('./scripts/setup.cjs')`,
  ]);
  assert.equal(status, 1);
  assert.match(stderr, /needs Node\.js 20 or newer.*this is 14\.21\.3/);
  assert.ok(!existsSync(join(root, 'calls')));
});

test('of two setups at once one installs and the other waits', async () => {
  const first = start({ FAKE_NPM_SLOW: '1' });
  await until(() => existsSync(join(root, 'node_modules')));
  const second = start();
  await until(() => second.written().includes('Waiting for another setup'));
  write('go', '');
  assert.deepEqual([await first.ended, await second.ended], [0, 0]);
  assert.equal(calls().length, 1);
});

test('the lock of a setup that was killed is taken over', () => {
  mkdirSync(join(root, '.loopline'));
  write('.loopline/setup.lock', String(spawnSync('true').pid));
  assert.equal(setUp().status, 0);
  assert.ok(!existsSync(join(root, '.loopline/setup.lock')));
});

if (process.getuid?.() !== 0) {
  test('a folder that cannot be written to is told', () => {
    chmodSync(root, 0o555);
    const { status, stderr } = setUp();
    chmodSync(root, 0o755);
    assert.equal(status, 1);
    assert.match(stderr, /EACCES/);
  });
}

function write(file: string, text: string): void {
  writeFileSync(join(root, file), text);
}

function lockfile(version: string): string {
  return JSON.stringify({
    packages: {
      '': {},
      'node_modules/one': { version },
      'node_modules/elsewhere': { version, optional: true },
    },
  });
}

function environment(more: Record<string, string>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    npm_execpath: join(root, 'npm.cjs'),
    npm_node_execpath: process.execPath,
    ...more,
  };
}

function run(
  options: string[],
  more: Record<string, string> = {},
): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, options, { cwd: root, env: environment(more), encoding: 'utf8' });
}

function setUp(more: Record<string, string> = {}): { status: number | null; stderr: string } {
  return run(['scripts/setup.cjs'], more);
}

function start(more: Record<string, string> = {}): { ended: Promise<number | null>; written: () => string } {
  const child = spawn(process.execPath, ['scripts/setup.cjs'], { cwd: root, env: environment(more) });
  let written = '';
  child.stderr.on('data', (bytes: Buffer) => (written += bytes.toString()));
  return { ended: new Promise((resolve) => child.on('close', resolve)), written: () => written };
}

function calls(): string[] {
  return readFileSync(join(root, 'calls'), 'utf8').trim().split('\n');
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}
