import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareArms, ENOUGH_CONTACTS, newcombe, wilson, type ArmContact } from './compareArms.ts';

/** So many contacts of one arm, of whom the first have bought for so much. */
function arm(
  isHeldOut: boolean,
  contacts: number,
  { buyers, minor = 5_000, currency = 'BRL' }: Bought,
): ArmContact[] {
  return Array.from({ length: contacts }, (_, place) => ({
    isHeldOut,
    orders: place < buyers ? 1 : 0,
    net: new Map(place < buyers ? [[currency, minor]] : []),
  }));
}

interface Bought {
  buyers: number;
  minor?: number;
  currency?: string;
}

const near = (value: number | undefined, expected: number) =>
  assert.ok(Math.abs((value ?? NaN) - expected) < 0.0005, `${value} for ${expected}`);

test('the interval of a share is that of the books', () => {
  // Source: Newcombe, Two-sided confidence intervals for the single proportion (1998), table I, method 3.
  for (const [hits, of, from, to] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    near(wilson(hits, of).from, from);
    near(wilson(hits, of).to, to);
  }
});

test('the interval of a difference of shares is that of the books', () => {
  // Source: Newcombe, Interval estimation for the difference between independent proportions (1998), table II, method 10.
  for (const [[hits, of], [others, ofOthers], from, to] of [
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[10, 10], [0, 20], 0.6791, 1],
  ] as const) {
    const interval = newcombe(wilson(hits, of), wilson(others, ofOthers));
    near(interval.from, from);
    near(interval.to, to);
  }
});

test('below the floor nothing is told, however far apart the arms are', () => {
  const few = compareArms([
    ...arm(false, 5_000, { buyers: 4_000 }),
    ...arm(true, ENOUGH_CONTACTS - 1, { buyers: 0 }),
  ]);
  assert.deepEqual(few.conversion, { value: null, interval: null, verdict: 'tooFew' });
  assert.deepEqual(
    few.revenue.map(({ verdict, value }) => [verdict, value]),
    [['tooFew', null]],
  );
  const none = compareArms([...arm(false, 500, { buyers: 9 }), ...arm(true, 500, { buyers: 0 })]);
  assert.equal(none.conversion.verdict, 'tooFew', 'nine buyers in all');
  const without = compareArms(arm(false, 5_000, { buyers: 2_000 }));
  assert.equal(without.conversion.verdict, 'tooFew', 'nobody is held out: there is nothing to compare with');
  assert.equal(without.holdout.conversion, null);
  assert.equal(compareArms([]).served.conversion, null);
});

test('each currency is compared apart, per contact who came, and needs buyers in both arms', () => {
  const { revenue } = compareArms([
    ...arm(false, 400, { buyers: 80, minor: 10_000 }),
    ...arm(false, 100, { buyers: 10, currency: 'EUR', minor: 700 }),
    ...arm(true, 500, { buyers: 50, minor: 10_000 }),
  ]);
  const [brl, eur] = revenue;
  assert.deepEqual([brl?.currency, brl?.servedPerContact, brl?.holdoutPerContact], ['BRL', 1_600, 1_000]);
  assert.deepEqual([brl?.value, brl?.verdict], [600, 'more']);
  assert.deepEqual([eur?.currency, eur?.servedMinor, eur?.verdict], ['EUR', 7_000, 'tooFew']);
});

test('what is alike is not told apart, and to swap the arms swaps the word', () => {
  const alike = [...arm(false, 1_000, { buyers: 100 }), ...arm(true, 1_000, { buyers: 100 })];
  assert.equal(compareArms(alike).conversion.verdict, 'notTold');
  assert.equal(compareArms(alike).revenue[0]?.verdict, 'notTold');
  const swapped = { more: 'fewer', fewer: 'more', notTold: 'notTold', tooFew: 'tooFew' } as const;
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(400), (a, b, x, y) => {
      const contacts = [
        ...arm(false, a, { buyers: Math.min(a, x) }),
        ...arm(true, b, { buyers: Math.min(b, y) }),
      ];
      const other = contacts.map((each) => ({ ...each, isHeldOut: !each.isHeldOut }));
      const [one, two] = [compareArms(contacts), compareArms(other)];
      assert.equal(swapped[one.conversion.verdict], two.conversion.verdict);
      assert.deepEqual(one.served, two.holdout);
      const { value, interval } = one.conversion;
      if (value !== null && interval) assert.ok(interval.from <= value && value <= interval.to);
    }),
    { numRuns: 200 },
  );
});

/** A small generator of its own, so that each run tries the same. Source: mulberry32, Tommy Ettinger. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test('where both arms buy alike, more than one word in twenty is hardly ever wrong', () => {
  const random = makeRandom(7);
  const draws = 400;
  let wrong = 0;
  for (let draw = 0; draw < draws; draw++) {
    const contacts = Array.from({ length: 1_000 }, (_, place) => {
      const isBuyer = random() < 0.1;
      return { isHeldOut: place < 200, orders: isBuyer ? 1 : 0, net: new Map<string, number>() };
    });
    if (compareArms(contacts).conversion.verdict !== 'notTold') wrong++;
  }
  assert.ok(wrong / draws < 0.08, `${wrong} of ${draws} comparisons of equals saw a difference`);
});
