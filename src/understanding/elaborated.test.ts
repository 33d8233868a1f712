import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expectation } from '../flow/effect.ts';
import { calm, type Classification } from './classifier.ts';
import type { Command } from './command.ts';
import { elaborated } from './elaborated.ts';

const yesNo: Expectation = { kind: 'yesNo' };

function heard(verdict: Classification['verdict'], command: Command, intent: string): Classification {
  return {
    commands: [command],
    confidence: 0.97,
    verdict,
    candidates: [{ intent, confidence: 0.97 }],
    signals: calm,
  };
}
const aside = heard('sure', { kind: 'ask', question: '', topic: 'invoiceCopy' }, 'invoiceCopy');
const nothing = heard('unsure', { kind: 'outOfScope' }, 'praise');
const meant = (text: string, classified = nothing, expects: Expectation | null = yesNo) =>
  elaborated(text, classified, expects)?.command.kind ?? null;

test('a yes or a no keeps its meaning with a story behind it', () => {
  const yes =
    'yes I have the receipt|yes 2 charges|sim aparece duas vezes na fatura|sí me salen dos cargos|yes go on';
  const no = "no i don't have a printer|no nobody was home|não tenho impressora em casa|no, no había nadie";
  for (const text of yes.split('|')) assert.equal(meant(text, aside), 'affirm', text);
  for (const text of no.split('|')) assert.equal(meant(text), 'deny', text);
});

test('a choice between yes and no is answered like a question', () => {
  const options = ['yes', 'no'].map((id) => ({ id, title: { text: `refund.${id}` } }));
  const option = (text: string, all: typeof options) =>
    elaborated(text, nothing, { kind: 'choice', options: all })?.command ?? null;
  assert.deepEqual(option('yes it arrived', options), { kind: 'choose', option: 'yes' });
  assert.deepEqual(option('chegou sim, tudo certinho', options), { kind: 'choose', option: 'yes' });
  assert.deepEqual(option('no, nothing came', options), { kind: 'choose', option: 'no' });
  assert.equal(option('yes it arrived', options.slice(1)), null);
});

test('a yes with a condition, a denial, a wish or a question is none', () => {
  const none =
    'yes but tomorrow|sim mas quero trocar|yes if it is free|yes I want my money on another card|sí pero no hoy|' +
    'si llega hoy|yes when it arrives|yes, which card?|sim quero outro|yes not now|ok where is it|simple as that';
  for (const text of none.split('|')) assert.equal(meant(text), null, text);
});

test('what is asked of the conversation itself comes before any answer, and only a yes-or-no question is answered', () => {
  assert.equal(
    meant('no I want a person', heard('sure', { kind: 'wantHuman', reason: null }, 'wantHuman')),
    null,
  );
  assert.equal(meant('yes cancel it', heard('between', { kind: 'clarify', candidates: [] }, 'cancel')), null);
  assert.equal(meant('yes go on', nothing, null), null);
});
