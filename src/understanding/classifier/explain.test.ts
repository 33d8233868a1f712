import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { explain } from './explain.ts';
import { makePredictor } from './predict.ts';
import { shopIntents } from './testing/shopIntents.ts';
import { trainClassifier } from './trainClassifier.ts';
import { withProductIntents } from './withProductIntents.ts';

const predictor = makePredictor(trainClassifier(withProductIntents(shopIntents)));

test('an explanation names the words that counted, the slips and the chatter', () => {
  const { words, corrected, leftOut, intents } = explain(
    predictor,
    'Hi there, I want my mony back please 🙏',
  );
  assert.deepEqual(words, ['i', 'want', 'my', 'money', 'back']);
  assert.deepEqual(corrected, [{ from: 'mony', to: 'money' }]);
  assert.deepEqual(leftOut, ['hi', 'there', 'please', '🙏']);
  const [best, second] = intents;
  assert.equal(best?.intent, 'refund');
  assert.ok((best.confidence ?? 0) > 0.8);
  assert.ok((best.threshold ?? 0) > 0.5);
  assert.ok(best.score > (second?.score ?? 0));
  assert.equal(second?.confidence, null);
});

test('its reasons are words, neighbours, pairs, pieces of words and meanings, the weightiest first', () => {
  const [best] = explain(predictor, 'I want my money back').intents;
  const reasons = best?.reasons ?? [];
  assert.ok(reasons.some(({ feature }) => /money|back/.test(feature)));
  assert.ok(reasons.every(({ feature }) => feature !== ''));
  const sizes = reasons.map(({ weight }) => Math.abs(weight));
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => b - a),
  );
});

test('what stands in no example has no intents', () => {
  const { unknownShare, intents, words } = explain(predictor, 'привет как дела');
  assert.deepEqual([unknownShare, intents, words.length], [1, [], 3]);
  assert.deepEqual(explain(predictor, '').intents, []);
});

test('every text can be explained, in finite numbers', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()), (text) => {
      for (const { score, reasons } of explain(predictor, text).intents) {
        assert.ok(Number.isFinite(score));
        assert.ok(reasons.every(({ weight }) => Number.isFinite(weight)));
      }
    }),
    { numRuns: 50 },
  );
});
