import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SendFailure } from '../channel.ts';
import { answerFailure } from './answerFailure.ts';
import { failureOf } from './failure.ts';

/** Every code of the provider's list that a send can meet, by what it calls for. */
const CODES: { [remedy in SendFailure['remedy']]: number[] } = {
  hold: [
    0, 3, 10, 190, 200, 250, 299, 131005, 368, 131031, 131037, 131042, 131044, 131045, 131048, 131064, 133010,
    133016,
  ],
  retry: [1, 2, 131000, 131016, 131057, 132069, 133004],
  throttleAccount: [4, 80007, 130429],
  throttleContact: [131056],
  fix: [
    33, 100, 131008, 131009, 131021, 131030, 131051, 131053, 131062, 131063, 132000, 132001, 132005, 132007,
    132008, 132012, 132015, 132016, 132018, 132068, 135000,
  ],
  contact: [130403, 130472, 130497, 131026, 131049, 131050, 137000, 138006],
  window: [131047],
};

for (const [remedy, codes] of Object.entries(CODES)) {
  test(`codes that call for '${remedy}', whatever the HTTP status says`, () => {
    for (const code of codes) {
      for (const status of [undefined, 400, 429, 500]) {
        const failure = failureOf({ code, message: 'x' }, status);
        assert.equal(failure?.remedy, remedy, `code ${code} with ${status}`);
        assert.equal(failure?.code, String(code));
      }
    }
  });
}

test('the subcode decides when the code alone does not', () => {
  assert.equal(failureOf({ code: 100, error_subcode: 33 }, 400)?.remedy, 'hold');
  assert.equal(failureOf({ code: 100, error_subcode: 2494010 }, 400)?.remedy, 'fix');
  assert.equal(failureOf({ code: 190, error_subcode: 463 }, 401)?.code, '190/463');
});

test('an unknown code is judged by what comes with it', () => {
  for (const [error, status, remedy] of [
    [{ code: 999_999, is_transient: true }, 400, 'retry'],
    [{ code: 999_999 }, 429, 'throttleAccount'],
    [{ code: 999_999 }, 403, 'hold'],
    [{ code: 999_999 }, 503, 'retry'],
    [{ code: 999_999 }, 400, 'fix'],
    [{ code: 999_999 }, undefined, 'fix'],
  ] as const) {
    assert.equal(failureOf(error, status)?.remedy, remedy);
  }
});

test('what is no error is none', () => {
  for (const value of [null, undefined, 'no', [], {}, { code: 'x' }, { code: null }]) {
    assert.equal(failureOf(value, 400), null);
  }
});

test('a failure holds no phone number, no user id and no e-mail address', () => {
  const details =
    'Recipient +1 (555) 014-2233 or 5511987654321 or US.90817263544738291043 or marta@example.test is not allowed';
  const failure = failureOf({ code: 131030, error_data: { details }, fbtrace_id: 'AbCdEf' }, 400);
  assert.equal(failure?.detail, 'Recipient … or … or … or … is not allowed (HTTP 400), trace AbCdEf');
});

test('an answer without an error to read is unknown from a gateway, and refused from anybody else', () => {
  const answer = (status: number, retryAfterMs: number | null = null) =>
    answerFailure({ kind: 'answer', status, retryAfterMs, body: null });
  for (const status of [408, 500, 502, 503, 504]) assert.equal(answer(status), null);
  assert.equal(answer(404)?.remedy, 'fix');
  assert.equal(answer(401)?.remedy, 'hold');
  assert.equal(answer(302)?.remedy, 'hold');
  assert.deepEqual(answer(429, 7_000), {
    code: 'HTTP 429',
    detail: 'HTTP 429 without an error of the Graph API',
    remedy: 'throttleAccount',
    afterMs: 7_000,
  });
});
