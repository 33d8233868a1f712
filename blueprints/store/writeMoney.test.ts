import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeMoney } from './writeMoney.ts';

test('amounts are written as the language does, to the minor unit', () => {
  const rows = [
    ['R$ 79,90', { minor: 7_990, currency: 'BRL' }, 'pt-BR'],
    ['R$79.90', { minor: 7_990, currency: 'BRL' }, 'en'],
    ['79,90 R$', { minor: 7_990, currency: 'BRL' }, 'es'],
    ['$0.05', { minor: 5, currency: 'USD' }, 'en'],
    ['€1,234.50', { minor: 123_450, currency: 'EUR' }, 'en'],
    ['¥12,800', { minor: 12_800, currency: 'JPY' }, 'en'],
  ] as const;
  for (const [written, money, language] of rows) assert.equal(writeMoney(money, language), written);
});
