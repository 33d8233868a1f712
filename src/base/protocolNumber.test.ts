import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProtocolNumber, protocolNumber } from './protocolNumber.ts';

const day = new Date('2026-11-21T09:00:00Z');
const number = fc.integer({ min: 1, max: 999_999 }).map((n) => protocolNumber(day, n));

test('a protocol number is day, number of the day and check digit', () => {
  assert.match(protocolNumber(day, 42), /^261121-000042-\d$/);
  assert.ok(isProtocolNumber(protocolNumber(day, 42)));
});

test('every wrong digit is found', () => {
  fc.assert(
    fc.property(number, fc.nat(), fc.integer({ min: 1, max: 9 }), (good, at, by) => {
      const digits = [...good];
      const places = digits.flatMap((digit, index) => (digit === '-' ? [] : [index]));
      const place = places[at % places.length] ?? 0;
      digits[place] = String((Number(digits[place]) + by) % 10);
      assert.equal(isProtocolNumber(digits.join('')), false);
    }),
  );
});

test('every swap of two different neighbours is found', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 7, max: 11 }), (good, at) => {
      const digits = [...good];
      fc.pre(digits[at] !== digits[at + 1]);
      [digits[at], digits[at + 1]] = [digits[at + 1] ?? '', digits[at] ?? ''];
      assert.equal(isProtocolNumber(digits.join('')), false);
    }),
  );
});

test('words and other numbers are no protocol numbers', () => {
  for (const text of ['', 'LP-1042', '261121-42-7', '261121-000042', 'x261121-000042-7']) {
    assert.equal(isProtocolNumber(text), false, text);
  }
});
