import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindFacts } from './bindFacts.ts';
import { checkDraft } from './checkDraft.ts';

const bind = (text: string, language = 'en') => {
  const { extracts, facts } = bindFacts([{ title: 'Help', text }], language);
  const values = Object.values(facts).map((fact) => (fact.kind === 'name' ? fact.value : fact.kind));
  return { text: extracts[0]?.text, values };
};

for (const [language, text, values] of [
  ['en', 'It takes 3 to 5 working days inside Brazil.', ['3 to 5 working days']],
  ['en', 'Shipping is R$ 24,90, and free from US$ 299.50.', ['R$ 24,90', 'US$ 299.50']],
  ['en', 'Monday to Saturday between 8:00 and 20:00', ['Monday to Saturday', '8:00 and 20:00']],
  ['en', 'Two people, up to the third floor; ten days.', ['Two people', 'third floor', 'ten days']],
  [
    'en',
    'See https://shop.example/help, or a@shop.example.',
    ['https://shop.example/help', 'a@shop.example'],
  ],
  ['en', '5% less, half of it, next week.', ['5%', 'half', 'next week']],
  ['pt-BR', 'Leva dez dias úteis, até 25 de dezembro.', ['dez dias úteis', '25 de dezembro']],
  ['pt-BR', 'De R$ 50 a R$ 1.000 chega por e-mail.', ['R$ 50 a R$ 1.000']],
  ['es', 'De lunes a viernes, dos personas.', ['lunes a viernes', 'dos personas']],
  ['en', 'You can return clothes that you have not worn.', []],
] as const) {
  test(`facts are taken out whole: '${text}'`, () => assert.deepEqual(bind(text, language).values, values));
}

test('what is left of an extract has nothing that a draft may not write by itself', () => {
  const left = bind(
    'It takes 3 to 5 working days, costs R$ 24,90 and comes on Friday: https://shop.example.',
  );
  assert.equal(left.text, 'It takes {fact1}, costs {fact2} and comes on {fact3}: {fact4}.');
  const bounds = {
    language: 'en',
    placeholders: ['fact1', 'fact2', 'fact3', 'fact4'],
    links: [],
    backed: [],
  };
  assert.deepEqual(checkDraft(left.text, { ...bounds, longest: 400, known: [], secrets: [] }), []);
});

test('the same fact has one name in all extracts, and braces of an extract name nothing', () => {
  const { extracts, facts } = bindFacts(
    [
      { title: 'Within 30 days', text: 'You have 30 days {fact1} {secret}.' },
      { title: 'Damage', text: 'You have 90 days, not 30 days.' },
    ],
    'en',
  );
  assert.deepEqual(
    extracts.map(({ title, text }) => [title, text]),
    [
      ['Within {fact1}', 'You have {fact1} {fact2} secret.'],
      ['Damage', 'You have {fact3}, not {fact1}.'],
    ],
  );
  assert.deepEqual(facts, {
    fact1: { kind: 'name', value: '30 days' },
    fact2: { kind: 'name', value: 'fact1' },
    fact3: { kind: 'name', value: '90 days' },
  });
});

test('of very many facts the first forty can be said, and the others stay what nobody may write', () => {
  const { text, values } = bind(Array.from({ length: 60 }, (_, at) => `(${at} kg)`).join(' '));
  assert.equal(values.length, 40);
  assert.match(text ?? '', /\(\{fact40\}\) \(40 kg\)/);
});
