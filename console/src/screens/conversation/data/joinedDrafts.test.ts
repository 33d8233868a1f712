import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joined, type Draft } from './joinedDrafts.ts';

const NOTHING: Draft = { text: '', at: 0, isJoined: true };
const begun = (text: string, at: number): Draft => ({ text, at, isJoined: true });
const early = (text: string, at: number): Draft => ({ text, at, isJoined: false });
const saved = (text: string, at: number) => ({ text, savedAt: new Date(at).toISOString() });

test('what was begun here stands when the server has nothing, or the same, or an older state of it', () => {
  const mine = begun('Hello Daniel', 5_000);
  const untouched = { opened: mine, now: mine };
  assert.equal(joined(untouched, undefined), 'Hello Daniel');
  assert.equal(joined(untouched, saved('Hello Daniel', 7_000)), 'Hello Daniel');
  assert.equal(joined(untouched, saved('Hel', 4_000)), 'Hello Daniel');
  assert.equal(joined(untouched, saved('Something else', 4_000)), 'Hello Daniel');
});

test('what was saved from elsewhere later stands in a field that nobody touched', () => {
  const mine = begun('Hello', 5_000);
  assert.equal(joined({ opened: mine, now: mine }, saved('Good morning', 9_000)), 'Good morning');
  assert.equal(joined({ opened: NOTHING, now: NOTHING }, saved('Good morning', 9_000)), 'Good morning');
});

test('words typed before the other draft was known stand below it: neither is lost', () => {
  const now = early('and one thing more', 9_500);
  assert.equal(
    joined({ opened: NOTHING, now }, saved('Good morning', 9_000)),
    'Good morning\nand one thing more',
  );
  assert.equal(
    joined({ opened: now, now }, saved('Good morning', 9_000)),
    'Good morning\nand one thing more',
  );
});

test('going on with a draft that the server has too is one draft', () => {
  const opened = begun('Hello', 5_000);
  const now = early('Hello Daniel', 9_000);
  assert.equal(joined({ opened, now }, saved('Hello', 7_000)), 'Hello Daniel');
  assert.equal(joined({ opened: now, now }, saved('Hello', 7_000)), 'Hello Daniel');
});

test('what was sent or wiped out before the server was asked does not come back', () => {
  const opened = begun('Hello', 5_000);
  assert.equal(joined({ opened, now: early('', 9_000) }, saved('Hello', 7_000)), '');
});
