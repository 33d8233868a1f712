import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOUR_MS, worldClock } from './clock.ts';
import { makeFaults } from './faults.ts';
import { seededRandom } from './random.ts';
import { makeSchedule } from './schedule.ts';
import { openStore } from './store.ts';

function makeTestSchedule(options: { frozen: boolean }) {
  const clock = worldClock({ ...options, startAt: new Date('2026-11-21T09:00:00Z') });
  const schedule = makeSchedule(clock, openStore(':memory:'));
  const done: string[] = [];
  schedule.define<string>('say', (word, dueAt) => void done.push(`${word}@${dueAt.getUTCHours()}`));
  schedule.define<string>('chain', (word, dueAt) => {
    done.push(word);
    schedule.add({ kind: 'say', dueAt: new Date(dueAt.getTime() + HOUR_MS), payload: `${word}+1` });
  });
  schedule.start();
  const at = (hours: number) => new Date(clock.now().getTime() + hours * HOUR_MS);
  return { clock, schedule, done, at };
}

test('one jump of time fires everything that fell due, in its order, also what fires only then', async () => {
  const { clock, schedule, done, at } = makeTestSchedule({ frozen: true });
  schedule.add({ kind: 'say', dueAt: at(3), payload: 'late' });
  schedule.add({ kind: 'chain', dueAt: at(1), payload: 'early' });
  schedule.add({ kind: 'say', dueAt: at(9), payload: 'never' });
  clock.advance(5 * HOUR_MS);
  await schedule.settled();
  assert.deepEqual(done, ['early', 'early+1@11', 'late@12']);
  assert.equal(schedule.waiting().length, 1);
  await schedule.stop();
});

test('on a running clock work falls due by itself', async () => {
  const { schedule, at } = makeTestSchedule({ frozen: false });
  const word = new Promise((resolve) => schedule.define<string>('tell', resolve));
  schedule.add({ kind: 'tell', dueAt: new Date(at(0).getTime() + 20), payload: 'now' });
  assert.equal(await word, 'now');
  await schedule.stop();
});

test('what a work throws is thrown to whoever waits', async () => {
  const { schedule, at } = makeTestSchedule({ frozen: true });
  schedule.add({ kind: 'unknown', dueAt: at(0), payload: null });
  await assert.rejects(schedule.settled(), /No work is named 'unknown'/);
  await schedule.stop();
});

test('the same seed strikes the same requests; skip, times, path and method narrow a fault', () => {
  const strikes = () => {
    const faults = makeFaults('test', ['500'], seededRandom(7));
    faults.set({ kind: '500', rate: 0.3 });
    return Array.from({ length: 50 }, () => faults.take('500') !== null);
  };
  assert.deepEqual(strikes(), strikes());
  const faults = makeFaults('test', ['500', 'down'], seededRandom(7));
  faults.set({ kind: '500', skip: 1, times: 2, path: '/a', method: 'post' });
  const take = (path: string, method: string) => faults.take('500', { path, method }) !== null;
  assert.deepEqual(
    [
      take('/b', 'POST'),
      take('/a', 'GET'),
      take('/a', 'POST'),
      take('/a', 'POST'),
      take('/a', 'POST'),
      take('/a', 'POST'),
    ],
    [false, false, false, true, true, false],
  );
  assert.throws(() => faults.set({ kind: 'refusal' }), /test has no fault 'refusal'/);
});
