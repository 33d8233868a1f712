import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateFact, moneyFact, nameFact, numberFact, timeFact } from '../../flow/fact.ts';
import type { Fact } from '../../flow/effect.ts';
import { languageFor } from './languageFor.ts';
import { fillPlaceholders, placeholdersOf } from './placeholders.ts';
import { renderFact } from './renderFact.ts';
import { renderText } from './renderText.ts';
import { renderTemplate } from './template.ts';

const settings = {
  timeZone: 'America/Sao_Paulo',
  currency: 'BRL',
  defaultLanguage: 'en',
  texts: {
    paid: {
      en: '{amount} for {order}.',
      'pt-BR': '{order}: {amount}.',
      es: '{amount} por {order}.',
    },
  },
  templates: {
    followup: {
      category: 'utility' as const,
      parameters: ['order', 'amount'],
      body: { en: 'Did {amount} for {order} arrive?', 'pt-BR': 'Chegou {amount} de {order}?' },
      buttons: [{ id: 'yes', title: { en: 'Yes', 'pt-BR': 'Sim' } }],
    },
  },
};

test('a fact is written as its language writes it, in the time zone of the business', () => {
  const late = '2026-11-22T01:30:00.000Z';
  const rows: [Fact, string, string, string][] = [
    [moneyFact({ minor: 4990, currency: 'BRL' }), 'R$49.90', 'R$ 49,90', '49,90 R$'],
    [moneyFact({ minor: -5, currency: 'USD' }), '-$0.05', '-US$ 0,05', '-0,05 US$'],
    [moneyFact({ minor: 500, currency: 'JPY' }), '¥500', 'JP¥ 500', '500 JPY'],
    [dateFact(late), 'Nov 21, 2026', '21 de nov. de 2026', '21 nov 2026'],
    [timeFact(late), 'Nov 21, 2026, 10:30 PM', '21 de nov. de 2026, 22:30', '21 nov 2026, 22:30'],
    [numberFact(12_345.5), '12,345.5', '12.345,5', '12.345,5'],
    [nameFact('LP-1042'), 'LP-1042', 'LP-1042', 'LP-1042'],
  ];
  for (const [fact, ...expected] of rows) {
    const written = ['en', 'pt-BR', 'es'].map((language) => renderFact(fact, language, settings));
    assert.deepEqual(written, expected);
  }
});

test('an amount is written to the last cent, however large', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (minor) => {
      const written = renderFact(moneyFact({ minor, currency: 'BRL' }), 'en', settings);
      const digits = written.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
      assert.equal(digits, String(Math.abs(minor)));
      assert.equal(written.includes('-'), minor < 0);
    }),
  );
});

test('a text is said in the language of the contact, or the nearest that is there', () => {
  const facts = { amount: moneyFact({ minor: 4990, currency: 'BRL' }), order: nameFact('LP-1') };
  const rows: [string | null, string][] = [
    ['pt-BR', 'LP-1: R$ 49,90.'],
    ['pt-PT', 'LP-1: R$ 49,90.'],
    ['pt_BR', 'LP-1: R$ 49,90.'],
    ['es-MX', '49,90 R$ por LP-1.'],
    ['de', 'R$49.90 for LP-1.'],
    [null, 'R$49.90 for LP-1.'],
  ];
  for (const [language, expected] of rows)
    assert.equal(renderText(settings, language, 'paid', facts), expected);
  assert.equal(languageFor('PT-br', ['en', 'pt-BR'], 'en'), 'pt-BR');
});

test('what a contact is called never becomes a placeholder', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const facts = { amount: nameFact(name), order: nameFact('{amount}') };
      assert.equal(renderText(settings, 'en', 'paid', facts), `${name} for {amount}.`);
    }),
  );
});

test('placeholders are found and filled, and two braces are one', () => {
  assert.deepEqual(placeholdersOf('{a} and {b2}, {a}, {{no} { c }'), ['a', 'b2']);
  assert.equal(
    fillPlaceholders('{{a} is {a}', (name) => name.toUpperCase()),
    '{a} is A',
  );
});

test('an unknown key and a missing fact are told with what was given', () => {
  assert.throws(() => renderText(settings, 'en', 'piad', {}), { message: /No text has the key 'piad'/ });
  assert.throws(() => renderText(settings, 'en', 'paid', { amount: numberFact(1) }), {
    code: 'BLUEPRINT_INVALID',
    message: /needs the fact 'order' and was given: amount/,
  });
});

test('a template carries its parameters in the order of the provider, in one line each', () => {
  const facts = { amount: moneyFact({ minor: 4990, currency: 'BRL' }), order: nameFact('LP-1\n\t LP-2') };
  assert.deepEqual(renderTemplate(settings, 'pt', 'followup', facts), {
    content: {
      kind: 'template',
      name: 'followup',
      language: 'pt-BR',
      parameters: ['LP-1 LP-2', 'R$ 49,90'],
      buttonIds: ['yes'],
    },
    text: 'Chegou R$ 49,90 de LP-1\n\t LP-2?',
  });
  const nameless = renderTemplate(settings, 'en', 'followup', { ...facts, order: nameFact(' ') });
  assert.equal(nameless.content.parameters[0], '-');
  assert.throws(() => renderTemplate(settings, 'en', 'gone', {}), /No template is named 'gone'/);
});
