import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuidOf } from './uuidOf.ts';

test('a name is one UUID of version 5, the same each time, and another name another', () => {
  assert.equal(uuidOf('a'), uuidOf('a'));
  assert.notEqual(uuidOf('a'), uuidOf('b'));
  for (const name of ['', 'a', 'ü'.repeat(500)])
    assert.match(uuidOf(name), /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
