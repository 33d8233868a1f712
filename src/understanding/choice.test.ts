import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readChoice, type ShownOption } from './choice.ts';

const MUGS: ShownOption[] = [
  { id: 'blue', title: 'Blue mug', description: 'R$ 49,90' },
  { id: 'red', title: 'Red mug', description: 'R$ 39,90' },
  { id: 'chair', title: 'Garden chair', description: 'R$ 1.299,00 · arrives on Friday' },
];
const TWO = MUGS.slice(0, 2);

const check = (options: readonly ShownOption[], rows: [string | null, string][]) => {
  for (const [id, all] of rows)
    for (const said of all.split('|')) assert.equal(readChoice(said, options), id, said);
};

test('an option is chosen by its place, in digits, words, letters and emoji, with slips', () => {
  check(MUGS, [
    [
      'blue',
      '1|1.|1)|#1|1️⃣|①|one|um|uno|first|the first one|1st|o primeiro|a primeira|el primero|primer|frist|a|A)|letter a|opção 1|the top one',
    ],
    [
      'red',
      '2|2️⃣|two|dois|duas|dos|second|the second one|secnd|o segundo|segndo|la segunda|b|b)|B.|letra b|opción 2|number two please|the middle one|o do meio|el del medio|I think I would take the second one|acho que vou querer a segunda',
    ],
    [
      'chair',
      '3|3️⃣|three|last|the last one|o último|a última|la última|terceiro|tercera|c|c)|the bottom one|a de baixo|ok, the third',
    ],
  ]);
});

test('an option is chosen by its title, a part of it, its price or a fact below it', () => {
  check(MUGS, [
    [
      'blue',
      'Blue mug|blue|the blue one|bleu mug|the 49,90 one|R$ 49,90|49.90|o de 49,90|the blue one please',
    ],
    [
      'red',
      'red|red mug|I want the red one|R$ 39,90|the cheapest|o mais barato|la más barata|the cheapest one',
    ],
    [
      'chair',
      'chair|garden|the gardn chair|1.299,00|R$ 1299|the most expensive|a mais cara|the one that arrives on friday',
    ],
  ]);
});

test('an order is chosen by its number as it is spoken, and an e-mail by however it is written', () => {
  const orders = ['LP-1042', 'LP-1043'].map((title) => ({ id: title, title }));
  check(orders, [
    ['LP-1042', "it's L P one zero four two|um zero quatro dois|el uno cero cuatro dos|1042"],
    [null, 'LP-1044|nine nine nine nine'],
  ]);
  const rows = orders.map((each) => ({ ...each, description: 'Clay mug' }));
  check(
    [...rows, { id: 'another', title: 'Another order' }],
    [
      ['LP-1043', 'the last one|o último|la última'],
      ['another', '3|another order|the third'],
    ],
  );
  const proofs = ['Give the e-mail', 'Another number'].map((title) => ({ id: title, title }));
  check(proofs, [['Give the e-mail', 'the email|I can give you the e-mail|EMAIL']]);
});

test('what is denied is taken away, and chosen is what is left alone', () => {
  check(TWO, [
    [
      'red',
      'not the first|not the blue one|não o primeiro|o primeiro não|no la primera|not the first, the other one|not blue but red|the red, not the blue',
    ],
    ['blue', 'not the red one|not the second|não a segunda|el segundo no'],
  ]);
  check(MUGS, [
    ['red', 'not the first, the second|red, not blue|não o primeiro, o segundo'],
    [null, 'not the first|not the chair|não o primeiro'],
  ]);
});

test('what fits none, several, or is more than a choice, chooses none', () => {
  check(MUGS, [
    [
      null,
      'both|ambos|os dois|las dos|the two|all|todos|either|tanto faz|cualquiera|any|none|nenhum|1 and 2|1 e 2|mug|4|0|d|10|the fifth|hello||👍|' +
        'the other one|o outro|blue or red|the chair if it is new|not|no|R$ 10,00|what is the price of the second?|' +
        'I want to talk to a person about the chair please, it is really very urgent|second of may|the two mugs|penny|' +
        "I'll take two|vou levar dois|quero 2|which chair is better|how much is the garden chair|swap my order for another chair",
    ],
  ]);
});

test('the penultimate of four is the third, and between two there is no middle', () => {
  const four = ['a1', 'a2', 'a3', 'a4'].map((id) => ({ id, title: `Title ${id}` }));
  assert.equal(readChoice('o penúltimo', four), 'a3');
  assert.equal(readChoice('second to last', four), 'a3');
  assert.equal(readChoice('the middle one', four), null);
});

test('stars are counted in words, too', () => {
  const stars = ['★', '★★', '★★★', '★★★★', '★★★★★'].map((title, at) => ({ id: String(at + 1), title }));
  for (const [text, id] of [
    ['4', '4'],
    ['5 stars', '5'],
    ['three stars', '3'],
    ['duas estrelas', '2'],
    ['te doy cinco estrellas', null],
    ['cinco estrellas', '5'],
  ] as const)
    assert.equal(readChoice(text, stars), id, text);
});

test('whatever is said of whatever options, the choice is one of them or none', () => {
  const words = fc.array(
    fc.constantFrom(...'not the first 2 blue mug red other no a b last R$ 49,90 chair , both'.split(' ')),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        words.map((all) => all.join(' ')),
        fc.string({ unit: 'binary' }),
      ),
      (said) => {
        const id = readChoice(said, MUGS);
        assert.ok(id === null || MUGS.some((option) => option.id === id));
      },
    ),
  );
  assert.equal(readChoice('the second '.repeat(6000), MUGS), null);
});
