import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nagged } from './nagged.ts';

const business = (text: string) => ({ from: 'business' as const, text });
const customer = { from: 'customer' as const, text: 'ok' };

test('the same words for the third time without an answer are found, once', () => {
  const again = [business('pay'), business('hello'), business('pay'), business('pay'), business('pay')];
  assert.deepEqual(nagged(again), ['pay']);
});

test('who answers may be asked the same again', () => {
  assert.deepEqual(
    nagged([business('pay'), business('pay'), customer, business('pay'), business('pay')]),
    [],
  );
});
