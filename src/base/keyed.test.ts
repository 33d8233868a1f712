import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeKeyed } from './keyed.ts';

const tick = () => new Promise((resolve) => setImmediate(resolve));

test('a key works once at a time, and once more when it is woken meanwhile', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  const keyed = makeKeyed(
    10,
    async () => {
      most = Math.max(most, ++running);
      runs++;
      await tick();
      running--;
    },
    assert.fail,
  );
  for (let n = 0; n < 5; n++) keyed.wake('a');
  await keyed.idle();
  assert.deepEqual({ most, runs }, { most: 1, runs: 2 });
});

test('no more than the limit run at once, and all run', async () => {
  let running = 0;
  let most = 0;
  const done: string[] = [];
  const keyed = makeKeyed(
    3,
    async (key) => {
      most = Math.max(most, ++running);
      await tick();
      running--;
      done.push(key);
    },
    assert.fail,
  );
  for (let n = 0; n < 20; n++) keyed.wake(String(n));
  await keyed.idle();
  assert.equal(most, 3);
  assert.equal(done.length, 20);
});

test('work that throws is told and frees its key', async () => {
  const errors: string[] = [];
  const keyed = makeKeyed(
    1,
    (key) => Promise.reject(new Error(key)),
    (error) => void errors.push(String(error)),
  );
  keyed.wake('a');
  keyed.wake('b');
  await keyed.idle();
  assert.deepEqual(errors, ['Error: a', 'Error: b']);
});
