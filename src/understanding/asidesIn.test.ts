import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asidesIn } from './asidesIn.ts';
import { calm, type Classification } from './classifier.ts';
import type { Command } from './command.ts';

const surely = (command: Command): Classification => ({
  commands: [command],
  confidence: 0.99,
  verdict: 'sure',
  candidates: [],
  signals: calm,
});
const ask = (question: string): Command => ({ kind: 'ask', topic: 'reorder', question });

test('what refers back to the thing at hand is an answer, and what asks for it is a question', () => {
  for (const said of ['the same one again', 'o mesmo de novo', 'la misma otra vez'])
    assert.deepEqual(asidesIn(surely(ask(said)), {}).instead, [], said);
  for (const said of ['can I order the same again?', 'when do you close', 'opening hours'])
    assert.deepEqual(asidesIn(surely(ask(said)), {}).instead, [ask(said)], said);
});

test('who wants once more what it is about, answers', () => {
  const start: Command = { kind: 'start', flow: 'refund', slots: {} };
  assert.deepEqual(asidesIn(surely(start), { flow: 'refund' }).instead, []);
  assert.deepEqual(asidesIn(surely(start), { flow: 'orderStatus' }).instead, [start]);
});
