import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskEmail, sameEmail } from './email.ts';

test('an address is the same in any case and with spaces around it', () => {
  assert.equal(sameEmail(' Maria@Example.com', 'maria@example.com '), true);
  assert.equal(sameEmail('maria@example.com', 'maria@example.org'), false);
});

test('nothing is not the address of anybody', () => {
  assert.equal(sameEmail('', ' '), false);
  assert.equal(sameEmail('none', 'none'), false);
});

test('a masked address shows one letter and the domain', () => {
  assert.equal(maskEmail('maria@example.com'), 'm•••@example.com');
  assert.equal(maskEmail('@example.com'), null);
  assert.equal(maskEmail('maria'), null);
});
