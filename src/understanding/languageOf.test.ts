import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eld } from 'eld/large';
import fc from 'fast-check';
import { scoreLanguages } from './languageGrams.ts';
import { languageOf, stickyLanguage } from './languageOf.ts';

const CASES: { readonly [language: string]: string } = {
  en:
    "Hello, I want my money back|hi|where is my order|it arrived broken|can I change the address|didn't arrive yet|thanks|yes please|" +
    'order LP-1042 never came|how much is delivery to Boston|I want to talk to someone|wher is my ordr|do you ship to canada',
  'pt-BR':
    'Oi|Olá, quero meu dinheiro de volta|meu pedido não chegou|cadê meu pedido|nao chegou ainda|quero falar com um atendente|' +
    'obrigada|bom dia|qual o prazo de entrega|veio quebrado e rasgado|vc pode me ajudar|quanto custa o frete|onde está a caneca',
  es:
    'Hola, quiero mi dinero|mi pedido no llegó|dónde está mi pedido|gracias|buenos días|quiero hablar con una persona|' +
    'llegó roto y sucio|cuánto cuesta el envío|necesito ayuda|todavía no ha llegado|puedo cambiar la dirección',
};

test('what is plainly written in a language is known, also with slips and without accents', () => {
  for (const [language, all] of Object.entries(CASES))
    for (const said of all.split('|')) assert.equal(languageOf(said), language, said);
});

test('what is in no language in particular is none', () => {
  const none =
    'LP-1042|ok|ok ok ok||👍|1|Ana|ana@example.com|Maria Silva|kkkk|https://x.com/the/order|???|PIX';
  for (const said of none.split('|')) assert.equal(languageOf(said), null, said);
});

test('the table gives the answers of the large database that it was made of', () => {
  eld.setLanguageSubset(['en', 'pt', 'es']);
  const texts = Object.values(CASES).flatMap((all) => all.split('|'));
  for (const said of texts) {
    const scores = scoreLanguages(said);
    const found = eld.detect(said).language;
    if (found === '') continue;
    const ours = found === 'pt' ? scores['pt-BR'] : found === 'es' ? scores.es : scores.en;
    assert.equal(ours, Math.max(scores.en, scores['pt-BR'], scores.es), said);
  }
});

test('a contact is answered in another language after five words of it, or two messages', () => {
  const rows: [string | null, string, string | null, string | null][] = [
    [null, 'Oi', null, 'pt-BR'],
    ['pt-BR', 'thanks', null, 'pt-BR'],
    ['pt-BR', 'thanks', 'en', 'en'],
    ['pt-BR', 'where is my order please tell me', null, 'en'],
    ['pt-BR', 'where is my order', null, 'pt-BR'],
    ['en', 'hola', 'pt-BR', 'en'],
    ['en', 'hola', 'es', 'es'],
    ['en', 'LP-1042', 'es', 'en'],
    ['en', 'quero saber quando chega meu pedido', null, 'pt-BR'],
  ];
  for (const [known, said, before, language] of rows)
    assert.equal(stickyLanguage(known, said, before)?.language ?? null, language, `${known ?? ''}: ${said}`);
  assert.equal(stickyLanguage(null, '👍', null), null);
  assert.equal(stickyLanguage('pt-BR', 'thanks', null)?.guess, 'en');
});

test('whatever is written, the language is one of the product or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (said) => {
      assert.ok([null, 'en', 'pt-BR', 'es'].includes(languageOf(said)));
    }),
  );
  assert.equal(languageOf('where is my order '.repeat(5000)), 'en');
});
