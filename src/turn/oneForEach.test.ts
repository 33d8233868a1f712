import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Command } from '../understanding/command.ts';
import { oneForEach } from './oneForEach.ts';

const start = (slots: Record<string, string> = {}): Command => ({ kind: 'start', flow: 'refund', slots });

test('each order that is named is a matter of its own', () => {
  assert.deepEqual(oneForEach(start({ reason: 'damaged' }), 'LP-1042 and LP-1050 arrived broken'), [
    start({ reason: 'damaged', orderNumber: 'LP-1042' }),
    start({ reason: 'damaged', orderNumber: 'LP-1050' }),
  ]);
});

test('one number, none, or one of which another is meant is one matter', () => {
  for (const text of [
    'I want my money back',
    'refund LP-1042',
    'refund LP-1042, not LP-1050',
    'refund LP-1042 instead of LP-1050',
    'devolver o LP-1042 ou o LP-1050',
    'LP-1 LP-2 LP-3 LP-4 LP-5 LP-6 LP-7',
  ])
    assert.deepEqual(oneForEach(start(), text), [start()], text);
  const named = start({ orderNumber: 'LP-1' });
  assert.deepEqual(oneForEach(named, 'LP-1042 and LP-1050'), [named]);
  assert.deepEqual(oneForEach({ kind: 'repeat' }, 'LP-1042 and LP-1050'), [{ kind: 'repeat' }]);
});
