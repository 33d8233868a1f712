import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIGURE_NAMES, type Figure } from './figures.ts';
import { suggest, type Compared } from './suggest.ts';

const share = (numerator: number, denominator: number): Figure => ({
  value: denominator === 0 ? null : numerator / denominator,
  p90: null,
  numerator,
  denominator,
});

function figures(some: { [name: string]: Figure }): Compared['assistant'] {
  const none = Object.fromEntries(FIGURE_NAMES.map((name) => [name, share(0, 0)]));
  return { ...none, ...some } as Compared['assistant']; // one for each name
}

function adviceOf(assistant: { [name: string]: Figure }, people: { [name: string]: Figure }) {
  const made = suggest({ reason: 'refund', assistant: figures(assistant), people: figures(people) });
  return made && [made.advice, made.because];
}

test('what the numbers suggest, case by case', () => {
  const few = { resolution: share(9, 9), recontact: share(9, 9) };
  assert.equal(adviceOf(few, { resolution: share(10, 10) }), null, 'too little happened');
  const comesBack = { resolution: share(40, 50), recontact: share(15, 50) };
  assert.deepEqual(adviceOf(comesBack, { resolution: share(50, 50), recontact: share(5, 50) }), [
    'toPeople',
    'recontact',
  ]);
  assert.notDeepEqual(
    adviceOf(comesBack, { resolution: share(50, 50), recontact: share(15, 50) })?.[0],
    'toPeople',
    'with people they come back as often',
  );
  const disliked = { resolution: share(40, 50), recontact: share(0, 50), csat: share(6, 12) };
  assert.deepEqual(adviceOf(disliked, { resolution: share(50, 50), csat: share(11, 12) }), [
    'toPeople',
    'csat',
  ]);
  assert.deepEqual(
    adviceOf({ ...disliked, csat: share(3, 6) }, { resolution: share(50, 50), csat: share(11, 12) }),
    ['tryMore', 'recontact'],
    'six ratings tell nothing',
  );
  const good = { resolution: share(90, 90), recontact: share(2, 90), csat: share(19, 20) };
  assert.deepEqual(adviceOf(good, { resolution: share(10, 10) }), ['keepAssistant', 'share']);
  assert.deepEqual(adviceOf(good, { resolution: share(200, 200), csat: share(18, 20) }), ['tryMore', 'both']);
});
