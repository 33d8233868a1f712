import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '../base/errors.ts';
import { makeBatcher } from './batch.ts';

interface Item {
  key: string;
  name: string;
}

/** A batcher whose runs wait until they are let go, and that keeps what it ran. */
function heldBatcher(lanes = 1, size = 100) {
  const ran: string[] = [];
  const held: (() => void)[] = [];
  const batcher = makeBatcher<Item, string>({
    lanes,
    size,
    key: ({ key }) => key,
    run: async (key, items) => {
      ran.push(`${key}:${items.map(({ name }) => name).join('')}`);
      await new Promise<void>((resolve) => held.push(resolve));
      return items.map(({ name }) => name.toUpperCase());
    },
  });
  return { batcher, ran, letGo: () => held.shift()?.() };
}

const nextTick = () => new Promise((resolve) => setImmediate(resolve));
const item = (name: string, key = 'w') => ({ key, name });

test('a single item runs at once, alone, and gets its own result', async () => {
  const { batcher, ran, letGo } = heldBatcher();
  const result = batcher.add(item('a'));
  await nextTick();
  assert.deepEqual(ran, ['w:a']);
  letGo();
  assert.equal(await result, 'A');
});

test('items that arrive while the lane is busy form the next batch, and each gets its own result', async () => {
  const { batcher, ran, letGo } = heldBatcher();
  const first = batcher.add(item('a'));
  await nextTick();
  const rest = ['b', 'c', 'd'].map((name) => batcher.add(item(name)));
  await nextTick();
  assert.deepEqual(ran, ['w:a']);
  letGo();
  await first;
  await nextTick();
  letGo();
  assert.deepEqual(await Promise.all(rest), ['B', 'C', 'D']);
  assert.deepEqual(ran, ['w:a', 'w:bcd']);
});

test('a batch has no more items than its size', async () => {
  const { batcher, ran, letGo } = heldBatcher(1, 2);
  const all = Promise.all(['a', 'b', 'c'].map((name) => batcher.add(item(name))));
  for (let batch = 0; batch < 2; batch++) {
    await nextTick();
    letGo();
  }
  await all;
  assert.deepEqual(ran, ['w:ab', 'w:c']);
});

test('workspaces never share a batch, and a busy one does not starve a quiet one', async () => {
  const { batcher, ran, letGo } = heldBatcher(1, 2);
  const items = [item('a'), item('b'), item('c'), item('d'), item('x', 'v')];
  const all = Promise.all(items.map((each) => batcher.add(each)));
  for (let batch = 0; batch < 3; batch++) {
    await nextTick();
    letGo();
  }
  await all;
  assert.deepEqual(ran, ['w:ab', 'v:x', 'w:cd']);
});

test('no more batches run at once than there are lanes', async () => {
  const { batcher, ran, letGo } = heldBatcher(2, 1);
  const all = ['a', 'b', 'c'].map((name) => batcher.add(item(name)));
  await nextTick();
  assert.equal(ran.length, 2);
  letGo();
  await all[0];
  await nextTick();
  assert.equal(ran.length, 3);
  letGo();
  letGo();
  await Promise.all(all);
});

test('a batch that deadlocks runs again as a whole', async () => {
  const { add, runs } = failingBatcher((_names, run) => (run < 3 ? sqlError('40P01') : null));
  assert.deepEqual(await Promise.all([add('a'), add('b')]), ['a', 'b']);
  assert.deepEqual(runs, ['ab', 'ab', 'ab']);
});

test('a batch that cannot be serialised fails after five runs', async () => {
  const { add, runs } = failingBatcher(() => sqlError('40001'));
  await assert.rejects(Promise.all([add('a'), add('b')]), { code: '40001' });
  assert.deepEqual(runs, Array(5).fill('ab'));
});

test('of a batch that fails otherwise, only the guilty item fails', async () => {
  const { add, runs } = failingBatcher((names) => (names.includes('b') ? sqlError('22P05') : null));
  const results = await Promise.allSettled([add('a'), add('b'), add('c')]);
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.deepEqual(runs, ['abc', 'a', 'b', 'c']);
});

test('when the database is lost every item fails at once', async () => {
  const lost = new AppError('DATABASE_UNAVAILABLE', 'gone');
  const { add, runs } = failingBatcher(() => lost);
  const results = await Promise.allSettled([add('a'), add('b')]);
  assert.deepEqual(
    results.map((result) => result.status === 'rejected' && result.reason),
    [lost, lost],
  );
  assert.deepEqual(runs, ['ab']);
});

test('a run that gives too few results fails instead of leaving somebody without an answer', async () => {
  const batcher = makeBatcher<string, string>({ lanes: 1, size: 9, key: () => 'w', run: async () => [] });
  await assert.rejects(batcher.add('a'), /1 items gave 0 results/);
});

test('idle tells when nothing waits and nothing runs', async () => {
  const { batcher, ran, letGo } = heldBatcher();
  await batcher.idle();
  const result = batcher.add(item('a'));
  const idle = batcher.idle().then(() => ran.push('idle'));
  await nextTick();
  assert.deepEqual(ran, ['w:a']);
  letGo();
  await Promise.all([result, idle]);
  assert.deepEqual(ran, ['w:a', 'idle']);
});

function failingBatcher(failure: (names: string[], run: number) => Error | null) {
  const runs: string[] = [];
  const batcher = makeBatcher<string, string>({
    lanes: 1,
    size: 100,
    key: () => 'w',
    run: async (_key, names) => {
      runs.push(names.join(''));
      const error = failure(names, runs.length);
      if (error) throw error;
      return names;
    },
  });
  return { add: batcher.add, runs };
}

function sqlError(code: string): Error {
  return Object.assign(new Error('refused'), { code });
}
