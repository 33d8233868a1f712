import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWords } from '../understanding/classifier/readWords.ts';
import { maskPersonal } from './maskPersonal.ts';

for (const [said, kept] of [
  ['where is LP-1042?', 'where is LP-0000?'],
  ['call me on +55 (11) 98765-4321 please', 'call me on +00 (00) 00000-0000 please'],
  ['my CPF is 123.456.789-09', 'my CPF is 000.000.000-00'],
  ['card 4111 1111 1111 1111', 'card 0000 0000 0000 0000'],
  ['write to ana.souza+shop@mail.example.com now', 'write to name@example.com now'],
  [
    'see https://shop.example/o/77?token=abc and www.x.com/me',
    'see https://example.com and https://example.com',
  ],
  ['two lamps, size 42, 10% off', 'two lamps, size 42, 10% off'],
  ['delivered on 21/11/2026', 'delivered on 00/00/0000'],
  ['it was R$ 1.299,90', 'it was R$ 0.000,00'],
  ['número ١٢٣٤', 'número 0000'],
  ['  a\n\tb  ', 'a b'],
  ['', ''],
] as const) {
  test(`'${said.trim()}' is kept as '${kept}'`, () => {
    assert.equal(maskPersonal(said), kept);
  });
}

test('a classifier reads a masked order number as it reads the number', () => {
  for (const said of ['where is LP-1042?', 'my phone 987654', 'total 1.299,90']) {
    assert.deepEqual(readWords(maskPersonal(said)), readWords(said));
  }
});

test('what is endless is cut, and no letter is cut in half', () => {
  const kept = maskPersonal('😀'.repeat(1_000));
  assert.equal([...kept].length, 300);
  assert.ok(kept.isWellFormed());
});
