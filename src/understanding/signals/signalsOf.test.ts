import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { signalsOf } from './signalsOf.ts';

for (const text of [
  'this is the third time I ask and nobody answers!!!',
  'seus idiotas, cadê meu dinheiro',
  'ESTOY HARTO DE ESTA TIENDA 😡',
]) {
  test(`'${text}' is frustrated`, () => assert.ok(signalsOf(text).frustration > 0.6));
}

for (const text of [
  'LOVE IT!!! 😍',
  'não aguento de ansiedade pra receber kkkk',
  'do you have the OSLO TABLE in white',
  '¿dónde está mi pedido por favor?',
  'one of the cups is broken, what do you suggest?',
  'أين طلبي؟ أريد استرداد أموالي من فضلك',
  '注文した商品がまだ届きません',
]) {
  test(`'${text}' is not frustrated`, () => assert.ok(signalsOf(text).frustration < 0.4));
}

for (const text of [
  'urgent, the driver is outside right now',
  'preciso disso hoje, o casamento é amanhã',
  'me urge, la fiesta es esta noche',
]) {
  test(`'${text}' is urgent, and not frustrated`, () => {
    const { urgency, frustration } = signalsOf(text);
    assert.ok(urgency > 0.6 && frustration < 0.4);
  });
}

test('nothing said is calm', () => {
  for (const text of ['', ' ', '\n\t']) assert.deepEqual(signalsOf(text), { frustration: 0, urgency: 0 });
});

test('any text gives two probabilities, and the same ones again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { frustration, urgency } = signalsOf(text);
      for (const value of [frustration, urgency]) assert.ok(value >= 0 && value <= 1);
      assert.deepEqual(signalsOf(text), { frustration, urgency });
    }),
  );
});

/** Seconds are none of its time: a pattern that goes back over the text takes minutes. */
test('a text of 60,000 characters is heard in its time, whatever it says', () => {
  for (const piece of ['a', '! ', 'AAA ', 'why? ', '😡', 'kk ', '\u0301', 'não '])
    for (const text of [piece.repeat(Math.ceil(60_000 / piece.length))]) {
      const from = performance.now();
      signalsOf(text);
      assert.ok(performance.now() - from < 5_000);
    }
});
