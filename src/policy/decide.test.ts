import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import type { JsonObject } from '../base/json.ts';
import { meets, type Condition } from './condition.ts';
import { decide, decisionsOf } from './decide.ts';
import { definePolicy } from './definePolicy.ts';

const returns = definePolicy({
  name: 'returns',
  version: 3,
  facts: z.object({
    days: z.number(),
    windowDays: z.number(),
    finalSale: z.boolean(),
    condition: z.string(),
  }),
  rules: [
    { id: 'final', when: { fact: 'finalSale', eq: true }, decision: 'deny', reason: 'r.final' },
    {
      id: 'late',
      when: { fact: 'days', gt: { fact: 'windowDays' } },
      decision: 'deny',
      reason: 'r.late',
    },
    {
      id: 'faulty',
      when: { fact: 'condition', in: ['damaged', 'wrongItem'] },
      decision: 'allow',
      reason: 'r.faulty',
    },
  ],
  otherwise: { decision: 'approve', reason: 'r.person' },
  examples: [],
});

const facts = { days: 3, windowDays: 30, finalSale: false, condition: 'damaged' };

test('the first rule whose condition is met decides, and is named', () => {
  const rows: [JsonObject, string, string][] = [
    [facts, 'allow', 'faulty'],
    [{ ...facts, days: 31 }, 'deny', 'late'],
    [{ ...facts, days: 30 }, 'allow', 'faulty'],
    [{ ...facts, days: 31, finalSale: true }, 'deny', 'final'],
    [{ ...facts, condition: 'disliked' }, 'approve', 'otherwise'],
  ];
  for (const [given, decision, rule] of rows) {
    const decided = decide(returns, given);
    assert.deepEqual([decided.decision, decided.rule], [decision, rule]);
    assert.deepEqual(decided.facts, given);
    assert.equal(decided.version, 3);
  }
});

test('facts that do not fit are never allowed anything', () => {
  for (const given of [{}, { ...facts, days: '3' }, { ...facts, finalSale: null }]) {
    const decided = decide(returns, given);
    assert.equal(decided.rule, 'factsInvalid');
    assert.equal(decided.decision, 'approve');
  }
});

test('the decisions of a policy are those of its rules and of otherwise', () => {
  assert.deepEqual(decisionsOf(returns), ['deny', 'allow', 'approve']);
});

test('a condition is what its operator says', () => {
  const rows: [Condition, boolean][] = [
    [{ fact: 'days', eq: 3 }, true],
    [{ fact: 'days', ne: 3 }, false],
    [{ fact: 'days', lt: 3 }, false],
    [{ fact: 'days', lte: 3 }, true],
    [{ fact: 'days', gt: 2 }, true],
    [{ fact: 'days', gte: 4 }, false],
    [{ fact: 'condition', in: ['damaged'] }, true],
    [{ fact: 'condition', lt: 9 }, false],
    [{ fact: 'absent', ne: 1 }, false],
    [
      {
        all: [
          { fact: 'days', eq: 3 },
          { fact: 'finalSale', eq: true },
        ],
      },
      false,
    ],
    [
      {
        any: [
          { fact: 'days', eq: 3 },
          { fact: 'finalSale', eq: true },
        ],
      },
      true,
    ],
    [{ not: { fact: 'days', eq: 3 } }, false],
    [{ all: [] }, true],
    [{ any: [] }, false],
  ];
  for (const [condition, expected] of rows)
    assert.equal(meets(condition, facts), expected, JSON.stringify(condition));
});

test('any facts give a decision of the policy, and the same facts the same one', () => {
  const anyFacts = fc.dictionary(
    fc.constantFrom('days', 'windowDays', 'finalSale', 'condition', 'other'),
    fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.constant(null)),
  );
  fc.assert(
    fc.property(anyFacts, (given) => {
      const decided = decide(returns, given);
      assert.ok(decisionsOf(returns).includes(decided.decision));
      assert.deepEqual(decide(returns, given), decided);
    }),
  );
});
