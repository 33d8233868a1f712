import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { counted, decimalOf, minorOf } from './decimalAmount.ts';

describe('amounts as shops write them', () => {
  test('are read digit by digit', () => {
    assert.equal(minorOf('79.90', 'BRL'), 7_990);
    assert.equal(minorOf('79.9', 'BRL'), 7_990);
    assert.equal(minorOf('80', 'BRL'), 8_000);
    assert.equal(minorOf('71.955', 'BRL'), 7_196);
    assert.equal(minorOf('71.9549', 'BRL'), 7_195);
    assert.equal(minorOf('-10.01', 'BRL'), -1_001);
    assert.equal(minorOf('1e-7', 'BRL'), 0);
    assert.ok(Object.is(minorOf('-0.001', 'BRL'), 0));
  });

  test('have as many places as their currency, whatever the shop shows', () => {
    assert.equal(minorOf('1500', 'JPY'), 1_500);
    assert.equal(minorOf('1500.00', 'JPY'), 1_500);
    assert.equal(minorOf('1.234', 'KWD'), 1_234);
    assert.equal(decimalOf(1_500, 'JPY'), '1500');
    assert.equal(decimalOf(5, 'BRL'), '0.05');
    assert.equal(decimalOf(1_234, 'KWD'), '1.234');
  });

  test('that cannot be counted are none', () => {
    const none = ['', 'NaN', '1,50', 'R$ 5', '1e3', '.5', ' 1', '1e+21', '99999999999999999.00'];
    for (const text of none) assert.equal(minorOf(text, 'BRL'), null, text);
    assert.ok(Number.isNaN(counted('1,50', 'BRL')));
  });

  test('go there and back without loss', () => {
    const currency = fc.constantFrom('BRL', 'JPY', 'KWD', 'CLF', 'USD');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 50 }), currency, (minor, code) => {
        assert.equal(minorOf(decimalOf(minor, code), code), minor);
      }),
    );
  });
});
