import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minorOfStore } from './minorOfStore.ts';

test('an amount of the Store API has the places that the shop shows', () => {
  assert.equal(minorOfStore('7990', 2, 'BRL'), 7_990);
  assert.equal(minorOfStore('80', 0, 'BRL'), 8_000);
  assert.equal(minorOfStore('5', 2, 'BRL'), 5);
  assert.equal(minorOfStore('150000', 2, 'JPY'), 1_500);
});

test('what is no such amount is none', () => {
  for (const text of ['', '1.5', '-1']) assert.equal(minorOfStore(text, 2, 'BRL'), null, text);
});
