import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { makeRunFolder, removeRunFolder } from './runFolder.ts';

const memory = mkdtempSync(join(tmpdir(), 'memory-'));
after(() => rmSync(memory, { recursive: true, force: true }));

/** Above what any system gives. */
const DEAD = 2 ** 30;

test('a run has a folder of its own, and what a killed run left is removed', () => {
  const left = join(memory, `loopline-test-${DEAD}`);
  const foreign = join(memory, 'somebody-else');
  for (const folder of [left, foreign]) mkdirSync(folder);
  const folder = makeRunFolder(memory, 1);
  assert.ok(folder !== null && existsSync(folder));
  assert.deepEqual([existsSync(left), existsSync(foreign)], [false, true]);
  removeRunFolder(folder);
  assert.ok(!existsSync(folder));
});

test('without such a place, or without room in it, there is none', () => {
  assert.equal(makeRunFolder(join(memory, 'missing'), 1), null);
  assert.equal(makeRunFolder(memory, Number.MAX_SAFE_INTEGER), null);
});
