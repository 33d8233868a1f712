import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orderNumbersIn } from './orderNumber.ts';

test('order numbers are found however they are written', () => {
  const rows: [string, string[]][] = [
    ['LP-1042', ['LP-1042']],
    ['lp 1042', ['LP-1042']],
    ['lp1042', ['LP-1042']],
    ['LP: 1042', ['LP-1042']],
    ['LP–1042', ['LP-1042']],
    ['abc 1042', ['ABC-1042']],
    ['my abc-1042 came', ['ABC-1042']],
    ['#1042', ['1042']],
    ['1042', ['1042']],
    ["it's 1042", ['1042']],
    ['1042 obrigado', ['1042']],
    ['meu pedido é 1042', ['1042']],
    ['order number is 1042.', ['1042']],
    ['pedido nº 1042', ['1042']],
    ['nro 1042', ['1042']],
    ['pedido LP 1042 chegou quebrado', ['LP-1042']],
    ['LP-1042, #1042', ['LP-1042']],
    ['LP-1042 and LP-1043', ['LP-1042', 'LP-1043']],
    ['LP-1\u200b042', ['LP-1042']],
    ['١٠٤٢', ['1042']],
  ];
  for (const [said, expected] of rows) assert.deepEqual(orderNumbersIn(said), expected, said);
});

test('spoken order numbers are found as a transcript writes them', () => {
  const rows: [string, string[]][] = [
    ['L P ten forty two', ['LP-1042']],
    ['lp ten forty two', ['LP-1042']],
    ['it is L P one zero four two', ['LP-1042']],
    ["it's L P one zero four two", ['LP-1042']],
    ['one oh four two', ['1042']],
    ['my order number is one thousand forty two', ['1042']],
    ['lp mil quarenta e dois', ['LP-1042']],
    ['um zero quatro dois', ['1042']],
    ['é o um zero quatro meia', ['1046']],
    ['meu pedido é mil e quarenta e dois', ['1042']],
    ['el pedido mil cuarenta y dos', ['1042']],
    ['L P diez cuarenta y dos', ['LP-1042']],
    ['L.P. 10 42', ['LP-1042']],
  ];
  for (const [said, expected] of rows) assert.deepEqual(orderNumbersIn(said), expected, said);
});

test('money, dates, phones and names with numbers are no order numbers', () => {
  const none =
    'R$ 1042|US$ 500|paid 1042,50|on 10/11/2026|my phone is 11987654321|call me at 555 1234|iphone 15|2 units|tamanho 42|' +
    'BR1042X|a1042@x.com|no|in 2020 it was fine|mais 500 reais|two hundred dollars|I have one hundred and two mugs|forty two|' +
    'tudo 300 reais|pedí 110 y enviaron 220|puse 220 sin querer|order two mugs|the two thousand of us|set 2026-11-21|nov 2026-11|meia hora';
  for (const said of none.split('|')) assert.deepEqual(orderNumbersIn(said), [], said);
});
