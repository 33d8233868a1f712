import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { checkPolicy } from './checkPolicy.ts';
import type { Policy } from './policy.ts';

const sound: Policy = {
  name: 'limits',
  version: 1,
  facts: z.object({ minor: z.number() }),
  rules: [{ id: 'small', when: { fact: 'minor', lte: 100 }, decision: 'allow', reason: 'p.small' }],
  otherwise: { decision: 'approve', reason: 'p.person' },
  examples: [
    { facts: { minor: 100 }, decision: 'allow', rule: 'small' },
    { facts: { minor: 101 }, decision: 'approve', rule: 'otherwise' },
  ],
};

test('a sound policy has nothing wrong with it', () => {
  assert.deepEqual(checkPolicy(sound), []);
});

test('each fault of a policy is told in its own words', () => {
  const small = sound.rules.slice(0, 1);
  const rows: [Partial<Policy>, RegExp][] = [
    [{ examples: [] }, /no examples/],
    [
      { examples: [{ facts: { minor: 1 }, decision: 'approve', rule: 'small' }] },
      /example 1 should be 'approve'/,
    ],
    [{ examples: sound.examples.slice(1) }, /rule 'small' has no example/],
    [{ rules: [...small, ...small] }, /two rules have the id 'small'/],
    [{ otherwise: { decision: 'allow', reason: 'p.person' } }, /'otherwise' allows/],
    [{ facts: z.object({ amount: z.number() }) }, /reads 'minor', which is no fact; known facts: amount/],
    [{ facts: z.record(z.string(), z.number()) }, /not an object schema/],
  ];
  for (const [fault, expected] of rows) {
    const problems = checkPolicy({ ...sound, ...fault });
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `${expected} in ${problems.join('; ')}`,
    );
  }
});
