import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { InputOf } from '../integrations/ports/definePort.ts';
import { products } from '../integrations/ports/products.ts';
import type { ProductSpace } from './catalogue/productSpace.ts';
import { searchProducts } from './searchProducts.ts';
import { smallSpace } from './testing/smallShop.ts';

let space: ProductSpace;
before(async () => {
  space = await smallSpace();
});

type Last = InputOf<typeof products.search>['last'];

function ask(text: string, language = 'en', last: Last = null) {
  const answer = searchProducts(space, { text, language, currency: 'BRL', last });
  // What is answered is what the port promises.
  products.search.answers[answer.outcome].parse(answer.output);
  return answer;
}

function found(text: string, language = 'en', last: Last = null) {
  const answer = ask(text, language, last);
  assert.equal(answer.outcome, 'found', `'${text}' is ${answer.outcome}`);
  assert.ok(answer.outcome === 'found');
  const { output } = answer;
  return { ...output, refs: output.hits.map(({ productRef }) => productRef) };
}

function after(text: string, language = 'en'): NonNullable<Last> {
  const { filters, page, refs } = found(text, language);
  return { filters, page, shownRefs: refs };
}

describe('a new wish', () => {
  const wishes: [text: string, refs: string[], language?: string][] = [
    ['red dress under 200', ['dress-linen', 'dress-gone']],
    ['vestido vermelho até R$ 200', ['dress-linen', 'dress-gone'], 'pt-BR'],
    ['couch', ['sofa-linen', 'sofa-velvet']],
    ['a sofa for three people', ['sofa-velvet']],
    ['sneekers size 42', ['trainers']],
    ['zapatillas negras talla 42', ['trainers'], 'es'],
    ['quiero un vestido para una boda', ['dress-long'], 'es'],
    ['dress with no stripes in stock', ['dress-long']],
    ['vestido sem estampa disponível', ['dress-long'], 'pt-BR'],
    ['glass vase', ['vase-glass']],
    ['wine glasses', ['glasses']],
    ['blue dress', ['dress-long']],
    ['an Alba dress', ['dress-long']],
    ['manta de la', ['blanket'], 'pt-BR'],
    ['vestido', ['dress-long', 'dress-linen', 'dress-gone'], 'en'],
    ['something for a wedding under 150', ['glasses']],
    ['Sofas and chairs', ['sofa-linen', 'sofa-velvet', 'armchair']],
    ['calçados', ['trainers', 'shirt-dress-shoes'], 'pt-BR'],
  ];
  for (const [text, refs, language] of wishes)
    test(`'${text}' finds ${refs.join(', ')}`, () => {
      const answer = found(text, language);
      assert.deepEqual(answer.refs.toSorted(), refs.toSorted());
      assert.deepEqual(answer.relaxed, []);
    });

  test('what is sold out comes last, though it is cheapest', () => {
    assert.deepEqual(found('cheap dress').refs, ['dress-linen', 'dress-long', 'dress-gone']);
  });

  test('only the variants that fit are offered', () => {
    const [hit] = found('red dress size M for a wedding').hits;
    assert.deepEqual(
      hit?.variants.map(({ sku }) => sku),
      ['dress-long/red/M'],
    );
  });

  test('the filters tell values in the language of the asking', () => {
    assert.deepEqual(found('vestido vermelho P', 'pt-BR').filters.facets, {
      cor: ['vermelho'],
      tamanho: ['P'],
    });
  });

  test('when nothing fits, a limit is let go and named', () => {
    const answer = found('sofa under 1000');
    assert.deepEqual(answer.relaxed, ['maxMinor']);
    assert.deepEqual(answer.refs, ['sofa-linen', 'sofa-velvet']);
  });

  test('a price in another currency and a rating are let go and named', () => {
    assert.deepEqual(found('vase under 30 euros rated 4 stars').relaxed, ['maxMinor', 'rating']);
  });

  test('what nobody sells is none, not everything of its colour', () => {
    assert.equal(ask('red unicorn saddle').outcome, 'none');
  });

  for (const text of ['hello', 'where is my order', 'thank you', 'show me more', 'ok'])
    test(`'${text}' is no wish`, () => assert.equal(ask(text).outcome, 'unclear'));

  test('long and strange texts are answered', () => {
    for (const text of ['a'.repeat(2_000), '😀😀', '   ', '%_"\'; drop table', '(((((', 'ﷺ'.repeat(300)])
      assert.ok(['unclear', 'none', 'found'].includes(ask(text).outcome));
  });
});

describe('words that go on from what was shown', () => {
  const picked = (text: string, language: string, last: Last) => {
    const answer = ask(text, language, last);
    assert.ok(answer.outcome === 'picked', `'${text}' is ${answer.outcome}`);
    const { hit, sku, quantity, isWanted } = answer.output;
    return { ref: hit.productRef, sku, quantity, isWanted };
  };

  const picks: [text: string, language: string, expected: object][] = [
    ['the second', 'en', { place: 1, sku: null, quantity: null, isWanted: false }],
    ['2', 'en', { place: 1, sku: null, quantity: null, isWanted: false }],
    ['o segundo', 'pt-BR', { place: 1, sku: null, quantity: null, isWanted: false }],
    ['add two of the first', 'en', { place: 0, sku: null, quantity: 2, isWanted: true }],
    ['agrega dos de la primera', 'es', { place: 0, sku: null, quantity: 2, isWanted: true }],
    ['coloca 3 do último no carrinho', 'pt-BR', { place: 2, sku: null, quantity: 3, isWanted: true }],
    ["I'd like to see the last one", 'en', { place: 2, sku: null, quantity: null, isWanted: false }],
  ];
  for (const [text, language, expected] of picks)
    test(`'${text}' picks one of those shown`, () => {
      const last = after('dress');
      const { ref, ...rest } = picked(text, language, last);
      assert.deepEqual({ place: last.shownRefs.indexOf(ref), ...rest }, expected);
    });

  test('a variant is told when the words tell it', () => {
    const last = { ...after('dress'), shownRefs: ['dress-long', 'dress-linen'] };
    assert.equal(picked('the second in black, size M', 'en', last).sku, 'dress-linen/black/M');
    assert.equal(picked('quero o segundo tamanho M preto', 'pt-BR', last).sku, 'dress-linen/black/M');
    assert.equal(picked('me llevo el primero en rojo talla S', 'es', last).sku, 'dress-long/red/S');
  });

  test('with one product before them, options are about it', () => {
    const last = { ...after('dress'), shownRefs: ['dress-long'] };
    assert.equal(picked('in red, size S', 'en', last).sku, 'dress-long/red/S');
    assert.deepEqual(picked("I'll take it", 'en', last), {
      ref: 'dress-long',
      sku: null,
      quantity: null,
      isWanted: true,
    });
  });

  test('names and what a thing is like pick it', () => {
    const last = after('sofa');
    assert.equal(picked('the velvet one', 'en', last).ref, 'sofa-velvet');
    assert.equal(picked('o de linho', 'pt-BR', last).ref, 'sofa-linen');
    assert.equal(picked('the cheapest one', 'en', last).ref, 'sofa-linen');
    assert.equal(picked('add the two-seat linen sofa', 'en', last).ref, 'sofa-linen');
  });

  const comparisons: [text: string, language: string][] = [
    ['compare 1 and 2', 'en'],
    ['compara o primeiro e o segundo', 'pt-BR'],
    ['qué diferencia hay entre la primera y la segunda', 'es'],
    ['which one is better?', 'en'],
    ['1 and 2', 'en'],
    ['compare them', 'en'],
  ];
  for (const [text, language] of comparisons)
    test(`'${text}' compares`, () => {
      const answer = ask(text, language, after('sofa'));
      assert.ok(answer.outcome === 'compare');
      assert.deepEqual(
        answer.output.hits.map(({ productRef }) => productRef),
        ['sofa-linen', 'sofa-velvet'],
      );
    });

  test('cheaper is below the cheapest of those shown', () => {
    const last = { ...after('dress'), shownRefs: ['dress-long'] };
    for (const [text, language] of [
      ['cheaper', 'en'],
      ['mais barato', 'pt-BR'],
      ['algo más barato', 'es'],
    ] as const)
      assert.deepEqual(found(text, language, last).refs, ['dress-linen', 'dress-gone']);
  });

  test('when nothing is cheaper, the same is told with the cheapest first', () => {
    const answer = found('cheaper', 'en', after('sofa'));
    assert.deepEqual([answer.relaxed, answer.refs], [['maxMinor'], ['sofa-linen', 'sofa-velvet']]);
  });

  test('a value narrows what was looked for, or takes the place of its like', () => {
    const last = after('red dress');
    assert.deepEqual(found('in size M', 'en', last).filters.facets, { colour: ['red'], size: ['M'] });
    assert.deepEqual(found('in black', 'en', last).filters.facets, { colour: ['black'] });
    assert.deepEqual(found('não vermelho', 'pt-BR', last).refs.toSorted(), ['dress-linen', 'dress-long']);
    assert.equal(found('até 250', 'pt-BR', last).filters.maxMinor, 25_000);
  });

  test('another thing begins anew', () => {
    assert.deepEqual(found('and armchairs?', 'en', after('red dress')).filters.facets, {});
  });

  for (const text of ['can I see others?', 'tem outro?', 'otros', 'mostra mais', 'something else'])
    test(`'${text}' asks for more`, () => assert.equal(ask(text, 'en', after('sofa')).outcome, 'none'));

  test('more than there is is none', () => {
    assert.equal(ask('show me more', 'en', after('sofa')).outcome, 'none');
  });

  test('what is no wish stays unclear', () => {
    assert.equal(ask('what are your opening hours', 'en', after('sofa')).outcome, 'unclear');
  });
});
