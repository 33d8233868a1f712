import assert from 'node:assert/strict';
import { test } from 'node:test';
import { protocolNumber } from '../base/protocolNumber.ts';
import { checkSpeech } from './checkSpeech.ts';

const said = (text: string, author = 'assistant') => ({ author, content: { kind: 'text' as const, text } });
const rules = (text: string, holder: 'assistant' | 'agent' | 'queue' = 'assistant', author = 'assistant') =>
  checkSpeech([said(text, author)], holder).blocked.map(({ rule }) => rule);

test('the assistant is silent while a person speaks, the person is not', () => {
  assert.deepEqual(rules('hello', 'agent'), ['personSpeaks']);
  assert.deepEqual(rules('hello', 'agent', 'agent:ana'), []);
  assert.deepEqual(rules('a colleague will answer', 'queue'), []);
});

test('a card number never leaves, whatever its grouping; other numbers do', () => {
  for (const text of ['4111 1111 1111 1111', 'card 5555-5555-5555-4444.', '378282246310005']) {
    assert.deepEqual(rules(text), ['cardNumber'], text);
  }
  for (const text of [
    'order 4111 1111 1111 1112',
    'protocol 261121-000042-7',
    'R$ 49,90',
    '+55 81 99999-0001',
  ]) {
    assert.deepEqual(rules(text), [], text);
  }
});

test('every protocol number may be said, also those whose sum is that of a card', () => {
  for (let number = 1; number <= 200; number++) {
    const text = `Your number is ${protocolNumber(new Date('2026-11-21T09:00:00Z'), number)}.`;
    assert.deepEqual(rules(text), [], text);
  }
});

test('nothing is said in no words', () => assert.deepEqual(rules('  \n'), ['empty']));
