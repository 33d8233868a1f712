import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskPhone, samePhone } from './phone.ts';

const SAME = [
  ['+55 (81) 99999-0001', '5581999990001', 'however it is written'],
  ['5581999990001', '558199990001', 'Brazil with and without the ninth digit'],
  ['0055 81 99999 0001', '+5581999990001', 'with 00 instead of +'],
  ['5491123456789', '541123456789', 'Argentina with and without the 9'],
  ['5215512345678', '525512345678', 'Mexico with and without the 1'],
] as const;
for (const [one, other, why] of SAME) {
  test(`one telephone: ${why}`, () => assert.equal(samePhone(one, other), true));
}

const DIFFERENT = [
  ['5581999990001', '5581999990002', 'another last digit'],
  ['999990001', '5581999990001', 'a part of the number'],
  ['5581999990001', '5511999990001', 'another area'],
  ['558133334444', '5581933334444', 'a Brazilian landline has no ninth digit'],
  ['', '', 'two numbers that are missing'],
  ['unknown', 'unknown', 'two words'],
  ['12345', '12345', 'two extensions'],
  ['1234567890123456', '1234567890123456', 'more digits than E.164 has'],
] as const;
for (const [one, other, why] of DIFFERENT) {
  test(`not one telephone: ${why}`, () => assert.equal(samePhone(one, other), false));
}

test('a masked number shows its last four digits', () => {
  assert.equal(maskPhone('+55 81 99999-0001'), '•••0001');
  assert.equal(maskPhone('1234'), null);
});
