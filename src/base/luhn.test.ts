import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLuhn } from './luhn.ts';

for (const [digits, isRight] of [
  ['4111111111111111', true],
  ['378282246310005', true],
  ['4111111111111112', false],
  ['1411111111111111', false],
] as const)
  test(`the check digit of ${digits} is ${isRight ? 'right' : 'wrong'}`, () =>
    assert.equal(isLuhn(digits), isRight));
