import type { Move } from 'loopline/flow';
import { lastOf, next, walk, type Heard, type Step, type Walked } from '../../../testing/walk.ts';
import { refund } from '../refund.ts';
import * as the from '../../../testing/answers.ts';
import { inputOf } from './walk.ts';

/** Numbers in [0, 1) that are the same for the same seed. Source: the constants of Numerical Recipes. */
export function chance(seed: number): () => number {
  // Neighbouring seeds begin far apart.
  let state = (seed * 2_654_435_761) % 2 ** 32;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A walk in which whatever may happen happens by chance, until the matter ends or `most` steps are done. */
export function randomWalk(random: () => number, most: number): Walked[] {
  const orderNumber = random() < 0.5 ? { orderNumber: 'LP-1042' } : {};
  const path = walk(refund, inputOf(orderNumber), []);
  while (path.length < most && lastOf(path).move.rest !== null) {
    path.push(next(refund, lastOf(path), pick(random, stepsFrom(lastOf(path).move))));
  }
  return path;
}

/** All that may happen where a matter rests. Silence is rarer than an answer. */
export function stepsFrom({ to, rest }: Move): Step[] {
  const silence: Step[] = [{ after: rest?.deadlineMs ?? 0 }];
  switch (rest?.waitsFor) {
    case 'system':
      return [...Array.from({ length: 3 }, () => resultsOf(to)).flat(), ...silence];
    case 'person':
      return [
        ...(rest.acts ?? []).map(({ name }) => the.act(name, { orderNumber: 'LP-1050' })),
        ...silence,
        { type: 'resume' },
      ];
    case 'customer':
      return [
        ...Array.from({ length: 15 }, () => answersTo(rest)).flat(),
        ...correctionsOf(rest),
        the.cancel,
        the.unclear,
        { type: 'resume' },
        ...silence,
      ];
    default:
      return silence;
  }
}

function answersTo({ expects }: NonNullable<Move['rest']>): Step[] {
  switch (expects?.kind) {
    case 'choice':
      return expects.options.map(({ id }) => the.choose(id));
    case 'yesNo':
      return [the.yes, the.yes, the.no];
    case 'slot':
      return [the.answer({ [expects.slot]: expects.as === 'email' ? 'marta@example.com' : 'LP-1042' })];
    default:
      return [];
  }
}

function correctionsOf({ corrects = [] }: NonNullable<Move['rest']>): Step[] {
  return corrects.flatMap((each): Step[] => {
    const values = 'as' in each ? [VALUES[each.slot] ?? 'other'] : each.options.map(({ id }) => id);
    return values.map((value) => ({ type: 'correct', slots: { [each.slot]: value } }));
  });
}

const VALUES: { [slot: string]: string } = { orderNumber: 'LP-1050', proofEmail: 'marta@example.com' };

const ORDERS = [
  the.orderFacts(),
  the.orderFacts(),
  the.orderFacts(),
  the.jacket,
  the.twoLines,
  the.orderFor(20_001),
  the.orderFor(1_000_001),
  the.orderFor(0),
  the.orderFacts({ deliveredAt: null, status: 'shipped' }),
  the.orderFacts({ lines: [] }),
  the.orderFacts({ paymentRef: null }),
];

const BY_OPERATION: { [operation: string]: Heard[] } = {
  'orders.find': [...ORDERS.map(the.one), the.several(the.orderFacts(), the.jacket), the.none],
  'orders.findByNumber': [...ORDERS.map((order) => the.found(true, order)), the.found(false), the.none],
  'orders.read': [...ORDERS.map(the.read), the.none],
  'orders.requestExchange': [the.exchangeCreated, the.exchangeNotPossible, the.manual],
  'payments.refund': [the.refunded(), the.refunded(7_990, 'pending'), the.refused, the.manual],
  'returns.create': [the.labelled, the.unlabelled, the.manual],
  'orders.markRefunded': [the.marked, the.alreadyMarked, the.stale, the.manual],
  'mail.send': [the.mailSent, the.manual],
  'crm.logOutcome': [the.logged, the.ambiguous, the.manual],
};

function resultsOf(state: string): Step[] {
  const operation = refund.plans.get(state)?.call?.contract.name ?? '';
  return [...(BY_OPERATION[operation] ?? []), the.failed];
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing may happen here: the walk stands still');
  return item;
}
