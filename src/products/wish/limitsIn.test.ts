import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { limitsIn } from './limitsIn.ts';

/** What is read of a text, as short as can be compared: 'price 50..100'. */
function read(text: string, language = 'en', currency = 'BRL'): string {
  return limitsIn(text, language, currency)
    .limits.map(
      (limit) =>
        `${limit.kind} ${limit.min ?? ''}..${limit.max ?? ''}${limit.currency === null || limit.currency === currency ? '' : ` ${limit.currency}`}`,
    )
    .join(', ');
}

describe('limits in a text', () => {
  const said: [text: string, limits: string, language?: string, currency?: string][] = [
    ['a dress under 200', 'price ..200'],
    ['no more than 30 dollars', 'price ..30', 'en', 'USD'],
    ["a lamp that doesn't cost more than 60", 'price ..60'],
    ['nothing over 75', 'price ..75'],
    ['around 80', 'price 60..100'],
    ['sofa under 2k', 'price ..2000'],
    ['between fifty and eighty', 'price 50..80'],
    ['$20 - $40', 'price 20..40'],
    ['above $30 but under $60', 'price 30.., price ..60'],
    ['100 or less', 'price ..100'],
    ['lamp $45', 'price ..45'],
    ['vestido até R$ 200', 'price ..200', 'pt-BR'],
    ['R$50-100', 'price 50..100', 'pt-BR'],
    ['não mais que duzentos reais', 'price ..200', 'pt-BR'],
    ['nada acima de 90', 'price ..90', 'pt-BR'],
    ['por 80 reais mais ou menos', 'price 60..100', 'pt-BR'],
    ['R$ 1.299,90 no máximo', 'price ..1299.9', 'pt-BR'],
    ['entre 50 y 100', 'price 50..100', 'es'],
    ['que no pase de 150', 'price ..150', 'es'],
    ['menos de cien', 'price ..100', 'es'],
    ['a partir de 40 reais', 'price 40..', 'es'],
    ['100 euros max', 'price ..100 EUR'],
    ['rated above 4 stars with 150+ reviews', 'rating 4.., reviews 150..', 'en', 'USD'],
    ['4.5/5 or better, 1k+ ratings', 'rating 4.5.., reviews 1000..', 'en', 'USD'],
    ['minimum of 4.3 stars by 1000 plus buyers', 'rating 4.3.., reviews 1000..', 'en', 'USD'],
    ['4,5 estrelas ou mais', 'rating 4.5..', 'pt-BR'],
  ];
  for (const [text, limits, language, currency] of said)
    test(`'${text}' is ${limits}`, () => assert.equal(read(text, language, currency), limits));

  for (const text of [
    'for 6 people',
    'rug 160x230',
    'a 30cm pan',
    'at least 2 drawers',
    'for a 5 year old',
    'size 42',
    'compare 1 and 3',
    'o 2 em azul',
    '128GB',
    'a set of 4 glasses',
  ])
    test(`'${text}' sets none`, () => assert.equal(read(text), ''));

  test('what says the limit is taken out of the text', () => {
    const { rest } = limitsIn('red dress for under R$ 200 please', 'en', 'BRL');
    assert.equal(rest, 'red dress for please');
  });
});
