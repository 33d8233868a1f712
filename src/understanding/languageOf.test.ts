import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './languageOf.ts';

const CASES: [string, string | null][] = [
  ['Hello, I want my money back', 'en'],
  ['hi', 'en'],
  ['Oi', 'pt-BR'],
  ['Olá, quero meu dinheiro de volta', 'pt-BR'],
  ['meu pedido não chegou', 'pt-BR'],
  ['Hola, quiero mi dinero', 'es'],
  ['mi pedido no llegó', 'es'],
  ['LP-1042', null],
  ['ok', null],
  ['', null],
  ['👍', null],
];

for (const [text, language] of CASES) {
  test(`'${text}' is ${language ?? 'in no language in particular'}`, () =>
    assert.equal(languageOf(text), language));
}
