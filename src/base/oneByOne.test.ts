import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeOneByOne } from './oneByOne.ts';

test('work of one key runs in the order it was asked for, one after the other, whatever fails', async () => {
  const oneByOne = makeOneByOne();
  const told: string[] = [];
  const work = (name: string, fails = false) =>
    oneByOne('a', async () => {
      told.push(`${name} begins`);
      await Promise.resolve();
      told.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const results = await Promise.allSettled([work('first'), work('second', true), work('third')]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  const names = ['first', 'second', 'third'];
  assert.deepEqual(
    told,
    names.flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});

test('work of another key does not wait', async () => {
  const oneByOne = makeOneByOne();
  let release = () => {};
  const blocked = oneByOne('a', () => new Promise<void>((resolve) => (release = resolve)));
  assert.equal(await oneByOne('b', async () => 'through'), 'through');
  release();
  await blocked;
});
