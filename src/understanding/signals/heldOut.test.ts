import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test, type TestContext } from 'node:test';
import { signalsOf } from './signalsOf.ts';
import { SIGNAL_TEXTS } from './signalTexts.ts';

interface Row {
  text: string;
  language: string;
  frustrated: boolean;
  urgent: boolean;
}

interface Judged {
  probability: number;
  isSo: boolean;
}

const rows = readFileSync(new URL('./testing/heldOut.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row); // our own file

const frustration = rows.map(({ text, frustrated }) => ({
  probability: signalsOf(text).frustration,
  isSo: frustrated,
}));
const urgency = rows.map(({ text, urgent }) => ({ probability: signalsOf(text).urgency, isSo: urgent }));

test('no text that is tested on was learned from', () => {
  const learned = new Set(
    Object.values(SIGNAL_TEXTS)
      .flat()
      .map((text) => text.toLowerCase()),
  );
  assert.deepEqual(
    rows.filter(({ text }) => learned.has(text.toLowerCase())),
    [],
  );
  assert.ok(rows.length >= 300);
});

test('of a frustrated text and another the first has the higher signal, nine times in ten', (t) => {
  assertAtLeast(t, 'AUROC of frustration', auroc(frustration), 0.9);
});

test('of an urgent text and another the first has the higher signal, nine times in ten', (t) => {
  assertAtLeast(t, 'AUROC of urgency', auroc(urgency), 0.9);
});

test('the signals are probabilities: they are off by 0.12 at most', (t) => {
  for (const [name, judged] of [
    ['frustration', frustration],
    ['urgency', urgency],
  ] as const) {
    const error = calibrationError(judged);
    t.diagnostic(`calibration error of ${name}: ${error.toFixed(3)}`);
    assert.ok(error <= 0.12);
  }
});

test('who is taken for frustrated at 0.8 is, 85 times in 100', (t) => {
  const taken = frustration.filter(({ probability }) => probability >= 0.8);
  assert.ok(taken.length >= 30);
  assertAtLeast(t, 'precision at 0.8', taken.filter(({ isSo }) => isSo).length / taken.length, 0.85);
  const all = frustration.filter(({ isSo }) => isSo).length;
  t.diagnostic(`recall at 0.8: ${(taken.filter(({ isSo }) => isSo).length / all).toFixed(3)}`);
});

function assertAtLeast(t: TestContext, name: string, value: number, least: number): void {
  t.diagnostic(`${name}: ${value.toFixed(4)}`);
  assert.ok(value >= least, `${name} is ${value}, expected at least ${least}`);
}

/** How often one that is so has the higher probability than one that is not; equal ones count half. */
function auroc(judged: readonly Judged[]): number {
  const others = judged.filter(({ isSo }) => !isSo);
  const wins = judged
    .filter(({ isSo }) => isSo)
    .flatMap((one) =>
      others.map((other) =>
        one.probability > other.probability ? 1 : one.probability === other.probability ? 0.5 : 0,
      ),
    );
  return average(wins);
}

/** In ten bins: how far the average probability is from the share that is so, weighed by the size of the bin. */
function calibrationError(judged: readonly Judged[]): number {
  const bins = Map.groupBy(judged, ({ probability }) => Math.min(9, Math.floor(probability * 10)));
  const errors = [...bins.values()].map((bin) => {
    const said = average(bin.map(({ probability }) => probability));
    const found = average(bin.map(({ isSo }) => (isSo ? 1 : 0)));
    return (Math.abs(said - found) * bin.length) / judged.length;
  });
  return errors.reduce((sum, each) => sum + each, 0);
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
