import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Capabilities } from '../channels/degrade.ts';
import type { OutboundContent } from '../conversation/content.ts';
import { compileSpeech } from './compileSpeech.ts';
import type { Speech } from './draft.ts';

const CAN: Capabilities = {
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  text: 4_096,
  choicesText: 1_024,
  caption: 1_024,
};
const speech = (content: OutboundContent, over: Partial<Speech> = {}): Speech => ({
  author: 'assistant',
  content,
  template: null,
  loopId: null,
  statesMoney: false,
  ...over,
});
const text = (words: string, over: Partial<Speech> = {}) => speech({ kind: 'text', text: words }, over);
const question = speech({
  kind: 'choices',
  text: 'Right?',
  options: [{ id: 'y', title: 'Yes' }],
  listLabel: 'Options',
});
const contents = (said: Speech[]) => said.map(({ content }) => content);

test('neighbouring texts and the question after them are one message', () => {
  const said = compileSpeech([text('Found it.'), text('Order LP-1042.'), question], CAN, true);
  assert.deepEqual(contents(said), [{ ...question.content, text: 'Found it.\n\nOrder LP-1042.\n\nRight?' }]);
});

test('a text goes into the caption of the document after it', () => {
  const label = speech({ kind: 'document', fileId: 'f', fileName: 'label.pdf', caption: 'Your label.' });
  assert.deepEqual(contents(compileSpeech([text('Done.'), label], CAN, true)), [
    { kind: 'document', fileId: 'f', fileName: 'label.pdf', caption: 'Done.\n\nYour label.' },
  ]);
});

test('an agent and the assistant never speak in one message', () => {
  assert.equal(compileSpeech([text('a', { author: 'agent:ana' }), text('b')], CAN, true).length, 2);
});

test('a message that states money still states it when it is joined', () => {
  const [said] = compileSpeech([text('R$ 49.90 refunded.', { statesMoney: true }), question], CAN, true);
  assert.equal(said?.statesMoney, true);
});

test('outside the window each keeps its own template', () => {
  const template = { kind: 'template' as const, name: 't', language: 'en', parameters: [] };
  const said = compileSpeech([text('a', { template }), text('b', { template })], CAN, false);
  assert.equal(said.length, 2);
});

test('what is too long together stays apart, what is too long alone is split, and says its template once', () => {
  assert.equal(compileSpeech([text('a'.repeat(4_000)), text('b'.repeat(200))], CAN, true).length, 2);
  const template = { kind: 'template' as const, name: 't', language: 'en', parameters: [] };
  const parts = compileSpeech([text('word '.repeat(1_600), { template })], CAN, true);
  assert.ok(parts.length > 1);
  assert.equal(parts.filter((part) => part.template !== null).length, 1);
});
