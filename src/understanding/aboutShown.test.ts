import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAboutShown } from './aboutShown.ts';

const ABOUT = `cheaper|something cheaper, please|do you have a bit cheaper ones?|more options|compare the first two|in white, size M|in size L|
  under 100|less than R$ 200|the cheapest one|mais barato|tem mais barato?|vocês têm algo mais barato?|quero ver mais opções|mostre mais|
  compare os dois primeiros|em branco, tamanho M|tamanho 38|até 100 reais|o mais barato|más barato|algo más barato|muéstrame más|
  más opciones|compara los dos primeros|en blanco, talla M|talla M|menos de 100|hasta 250 pesos|el más barato`;
const NOT = `found it cheaper elsewhere|achei mais barato em outra loja|i want my money back|which size do i need?|the size M does not fit|
  no more messages|not interested any more|stop|i have waited more than 100 days|em andamento|compare prices with my order|more|two|
  quero devolver o mais caro|what is the largest size?`;
const each = (texts: string) => texts.split('|').map((text) => text.trim());

test('what is said of a list in few words is about the list', () => {
  for (const text of each(ABOUT)) assert.equal(isAboutShown(text), true, text);
});

test('what says something else is not, whatever words are in it', () => {
  for (const text of each(NOT)) assert.equal(isAboutShown(text), false, text);
});

test('long and strange texts are answered at once', () => {
  for (const text of ['', '🙂', 'more '.repeat(5_000), 'in a '.repeat(19), `${'show me '.repeat(12)}more`])
    assert.equal(isAboutShown(text), false, text.slice(0, 20));
});
