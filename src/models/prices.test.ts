import assert from 'node:assert/strict';
import { test } from 'node:test';
import { costOf, PRICES, speechCostOf } from './prices.ts';

const tokens = { input: 10_000, cachedInput: 0, writtenInput: 0, output: 1_000 };

test('a call costs its tokens, in millionths of a dollar', () => {
  assert.equal(costOf('openai/gpt-5-mini', tokens), 4_500);
  assert.equal(costOf('anthropic/claude-haiku-4-5', tokens), 15_000);
});

test('input that the provider had kept is cheaper, input that it was paid to keep dearer', () => {
  assert.equal(costOf('openai/gpt-5-mini', { ...tokens, cachedInput: 8_000 }), 2_700);
  assert.equal(costOf('anthropic/claude-haiku-4-5', { ...tokens, writtenInput: 8_000 }), 17_000);
});

test('a dated name has the price of the name without its date', () => {
  assert.equal(costOf('openai/gpt-5-mini-2025-08-07', tokens), 4_500);
  assert.equal(costOf('anthropic/claude-haiku-4-5-20251001', tokens), 15_000);
});

test('what is not in the table has no price, and costs are never less than nothing', () => {
  assert.equal(costOf('compatible/qwen3:8b', tokens), null);
  assert.equal(costOf('toString', tokens), null);
  assert.equal(costOf('openai/gpt-5-mini', { input: 5, cachedInput: 50, writtenInput: 0, output: 0 }), 2);
});

test('every price is one of millions of tokens: cached input is never dearer than fresh', () => {
  for (const [model, { input, cachedInput, writtenInput, output }] of Object.entries(PRICES)) {
    assert.ok(cachedInput > 0 && cachedInput < input && input <= writtenInput && input < output, model);
  }
});

test('speech costs its minutes; of an unknown length or model nobody knows', () => {
  assert.equal(speechCostOf('whisper-1', 30_000), 3_000);
  assert.equal(speechCostOf('whisper-1', null), null);
  assert.equal(speechCostOf('faster-whisper-large-v3', 30_000), null);
});
