import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMoney, moneyIn } from './money.ts';

const base = { now: new Date('2026-11-21T09:00:00Z'), timeZone: 'America/Sao_Paulo' };
const read = (said: string, language: string, currency: string | null = 'BRL') => {
  const found = findMoney(said, { ...base, language, currency });
  return found === null ? null : `${found.value.currency} ${found.value.minor}`;
};

test('an amount is read with its currency, in three languages', () => {
  const rows: [string, string, string][] = [
    ['R$ 1.234,56', 'pt-BR', 'BRL 123456'],
    ['R$1234.56', 'pt-BR', 'BRL 123456'],
    ['R$ 1.234', 'pt-BR', 'BRL 123400'],
    ['r$50', 'pt-BR', 'BRL 5000'],
    ['vinte reais', 'pt-BR', 'BRL 2000'],
    ['vinte reais e cinquenta centavos', 'pt-BR', 'BRL 2050'],
    ['20 reais', 'pt-BR', 'BRL 2000'],
    ['foi uns 200 reais', 'pt-BR', 'BRL 20000'],
    ['200 pila', 'pt-BR', 'BRL 20000'],
    ['50 conto', 'pt-BR', 'BRL 5000'],
    ['2 mil reais', 'pt-BR', 'BRL 200000'],
    ['2,5 mil reais', 'pt-BR', 'BRL 250000'],
    ['50 centavos', 'pt-BR', 'BRL 50'],
    ['cento e vinte reais', 'pt-BR', 'BRL 12000'],
    ['49,90', 'pt-BR', 'BRL 4990'],
    ['até 100', 'pt-BR', 'BRL 10000'],
    ['US$ 20', 'pt-BR', 'USD 2000'],
    ['US$ 20', 'en', 'USD 2000'],
    ['20 dollars', 'en', 'USD 2000'],
    ['20 bucks', 'en', 'USD 2000'],
    ['1,234.56 USD', 'en', 'USD 123456'],
    ['€ 15', 'en', 'EUR 1500'],
    ['15€', 'es', 'EUR 1500'],
    ['£9.99', 'en', 'GBP 999'],
    ['1k dollars', 'en', 'USD 100000'],
    ['twenty dollars and fifty cents', 'en', 'USD 2050'],
    ['I paid R$ 49,90 for it', 'en', 'BRL 4990'],
    ['BRL 49.90', 'en', 'BRL 4990'],
    ['veinte dólares', 'es', 'USD 2000'],
    ['R$ 50, not R$ 60', 'en', 'BRL 5000'],
  ];
  for (const [said, language, expected] of rows) assert.equal(read(said, language), expected, said);
});

test('what a currency shares its name with means the business, if it is one of them', () => {
  const rows: [string, string, string | null, string | null][] = [
    ['$20', 'en', 'USD', 'USD 2000'],
    ['$20', 'en', 'CAD', 'CAD 2000'],
    ['$ 1.500', 'es', 'ARS', 'ARS 150000'],
    ['200 pesos', 'es', 'MXN', 'MXN 20000'],
    ['200 pesos', 'es', 'BRL', null],
    ['200 mangos', 'es', 'ARS', 'ARS 20000'],
    ['$20', 'en', 'BRL', null],
    ['$20', 'en', null, null],
    ['R$ 20', 'pt-BR', null, 'BRL 2000'],
    ['50', 'en', null, null],
    ['50', 'en', 'USD', 'USD 5000'],
    ['1234', 'en', 'JPY', 'JPY 1234'],
    ['12.50', 'en', 'JPY', null],
    ['1,234.56', 'en', 'USD', 'USD 123456'],
    ['50', 'en', 'not a code', null],
  ];
  for (const [said, language, own, expected] of rows) assert.equal(read(said, language, own), expected, said);
});

test('what is no amount, or not one amount, is none', () => {
  const rows =
    '0|R$ 0|-20|R$ -20|- R$ 20|20 or 30 reais|R$ 20 e R$ 30|3 dias|LP-1042|1.2.3|11/12/2026||muito caro|tamanho 42|50%|de graça|meu pedido 1042|R$ 99999999999999999';
  for (const said of rows.split('|')) assert.equal(read(said, 'pt-BR'), null, said);
});

test('beside other things an amount counts only with its currency', () => {
  const found = (said: string) =>
    moneyIn(said, { ...base, language: 'en', currency: 'BRL' }).map(({ value }) => value.minor);
  assert.deepEqual(found('order LP-1042 was R$ 49,90 and came on 12/10'), [4990]);
  assert.deepEqual(found('I bought 3 units of 2 kg'), []);
});
