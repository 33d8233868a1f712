import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Expectation, OfferedOption } from '../flow/effect.ts';
import { calm, type Candidate, type Classification } from './classifier.ts';
import { impliedAnswer } from './impliedAnswer.ts';
import type { Meaning } from './intent.ts';

const option = (id: string): OfferedOption => ({ id, title: { text: id } });
const reasons: Expectation = { kind: 'choice', options: ['damaged', 'wrongItem', 'other'].map(option) };
const remedies: Expectation = { kind: 'choice', options: ['refund', 'exchange', 'keep'].map(option) };
const meanings: Record<string, Meaning> = {
  refund: { start: 'refund' },
  itemDamaged: { start: 'refund', slots: { reason: 'damaged' } },
  wrongItem: { start: 'refund', slots: { reason: 'wrongItem' } },
  exchangeItem: { start: 'refund', slots: { remedy: 'exchange' } },
  storeHours: { ask: true },
};
const meaningOf = (intent: string) => meanings[intent] ?? null;

function heard(verdict: Classification['verdict'], ...candidates: [string, number][]): Classification {
  const named: Candidate[] = candidates.map(([intent, confidence]) => ({ intent, confidence }));
  return { commands: [{ kind: 'outOfScope' }], confidence: 0.5, verdict, candidates: named, signals: calm };
}

const remedyIsCorrected = [
  { slot: 'remedy', options: ['refund', 'exchange'].map(option) },
  { slot: 'orderNumber', as: 'orderNumber' },
] as const;

function chosen(classification: Classification, expects: Expectation | null, flow = 'refund') {
  const implied = impliedAnswer(classification, { expects, corrects: [], flow, meaningOf });
  return implied?.command.kind === 'choose' ? implied.command.option : null;
}

test('a wish that fills in an open question answers it, also when it is not sure', () => {
  assert.equal(chosen(heard('unsure', ['itemDamaged', 0.45], ['storeHours', 0.2]), reasons), 'damaged');
  assert.equal(chosen(heard('sure', ['exchangeItem', 0.97]), remedies), 'exchange');
  assert.equal(chosen(heard('between', ['refund', 0.6], ['storeHours', 0.3]), remedies), 'refund');
});

test('it answers nothing when it is faint, torn between two options, or surely something else', () => {
  assert.equal(chosen(heard('unsure', ['itemDamaged', 0.2]), reasons), null);
  assert.equal(chosen(heard('unsure', ['itemDamaged', 0.45], ['wrongItem', 0.4]), reasons), null);
  assert.equal(chosen(heard('sure', ['storeHours', 0.98], ['itemDamaged', 0.01]), reasons), null);
});

test('only the flow that asks is answered, and only a choice', () => {
  assert.equal(chosen(heard('unsure', ['itemDamaged', 0.9]), reasons, 'warranty'), null);
  assert.equal(chosen(heard('unsure', ['itemDamaged', 0.9]), { kind: 'yesNo' }), null);
  assert.equal(chosen(heard('unsure', ['itemDamaged', 0.9]), null), null);
});

test('a wish for another answer than was given corrects that, when it is sure', () => {
  const asked = {
    expects: { kind: 'yesNo' },
    corrects: remedyIsCorrected,
    flow: 'refund',
    meaningOf,
  } as const;
  const corrected = (classification: Classification) => impliedAnswer(classification, asked)?.command;
  assert.deepEqual(corrected(heard('sure', ['exchangeItem', 0.98])), {
    kind: 'correct',
    slots: { remedy: 'exchange' },
  });
  assert.equal(corrected(heard('unsure', ['exchangeItem', 0.8])), undefined);
  assert.equal(corrected(heard('sure', ['itemDamaged', 0.98])), undefined);
  assert.equal(corrected(heard('sure', ['storeHours', 0.98])), undefined);
});
