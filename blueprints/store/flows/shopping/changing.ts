import { flowKit, nameFact, numberFact, type Fact } from 'loopline/flow';
import { carts } from 'loopline/integration';
import { writeMoney } from '../../writeMoney.ts';
import { lost, shown } from './cartKept.ts';
import { MOST_PIECES, type ShoppingContext } from './context.ts';
import { nextEdit } from './nextLine.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { readCount } from './readCount.ts';
import { asks, hears, silence, unclear } from './said.ts';

const { ask, branch, call, choose, optionList } = flowKit<ShoppingContext>();

/** What a list in a chat can show. */
const ROWS = 10;

const { set, insufficientStock, unknownVariant } = carts.setLine.outputs;

/** How many of it, or none at all. */
export const changingStates = {
  judgingLines: branch({
    cases: [{ when: ({ cart }) => (cart?.lines.length ?? 0) > 1, to: 'choosingLine' }],
    otherwise: 'askingCount',
  }),

  choosingLine: choose({
    say: asks('shopping.chooseLine'),
    list: optionList({
      of: ({ cart, language }) =>
        (cart?.lines ?? []).slice(0, ROWS).map((line) => ({
          ...line,
          price: writeMoney({ minor: line.totalMinor, currency: cart?.currency ?? '' }, language),
        })),
      id: ({ sku }) => sku,
      title: ({ title }) => nameFact(title),
      description: {
        text: 'shopping.lineRow',
        facts: { quantity: ({ quantity }) => numberFact(quantity), price: ({ price }) => nameFact(price) },
      },
      take: ({ sku }) => ({ lineSku: sku }),
      to: 'askingCount',
    }),
    words: hears,
    unclear: unclear('shopping.chooseLine'),
    silence,
    next: 'Customer says which line changes',
  }),

  askingCount: asksCount('shopping.askCount'),
  countUnclear: asksCount('shopping.countUnclear'),
  countBelowZero: asksCount('shopping.countBelowZero'),
  countTooBig: asksCount('shopping.countTooBig'),

  /** Words that are no number, and more than a slip, are a wish. */
  judgingCount: branch({
    cases: [
      {
        when: (context) => count(context) === null && isTalk(context),
        to: 'searching',
        set: ({ count: wish }) => ({ wish, ...judged }),
      },
      { when: (context) => count(context) === null, to: 'countUnclear', set: () => judged },
      { when: (context) => (count(context) ?? 0) < 0, to: 'countBelowZero', set: () => judged },
      { when: (context) => (count(context) ?? 0) > MOST_PIECES, to: 'countTooBig', set: () => judged },
    ],
    otherwise: 'settingLine',
  }),

  settingLine: call({
    operation: carts.setLine,
    input: (context) => ({
      cartRef: context.cart?.ref ?? '-',
      sku: skuOf(context),
      quantity: context.available ?? count(context) ?? 0,
    }),
    key: (context) => `line:${context.cart?.ref}:${skuOf(context)}:${context.edits}`,
    on: {
      set: {
        to: 'judgingCartRead',
        set: (context, heard, at) => changedTo(context, set.parse(heard).cart, at),
      },
      insufficientStock: {
        to: 'judgingFew',
        set: (context, heard, at) => {
          const { cart, available } = insufficientStock.parse(heard);
          return { ...shown(context, cart, at), lineSku: skuOf(context), available };
        },
      },
      unknownVariant: {
        to: 'productGone',
        set: (context, heard, at) => changedTo(context, unknownVariant.parse(heard).cart, at),
      },
      none: { to: 'cartLost', set: lost },
      failed: { to: 'judgingOutage', set: nextEdit },
      manual: { to: 'judgingOutage', set: nextEdit },
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop changes the line',
  }),
};

function asksCount(text: string) {
  const facts = { title: lineTitle, most: () => numberFact(MOST_PIECES) };
  return ask({
    say: asks(text, facts),
    slot: 'count',
    as: 'words',
    to: 'judgingCount',
    unclear: unclear('shopping.countUnclear', facts),
    silence,
    next: 'Customer says how many',
  });
}

const judged = { count: null };

function count({ count: said }: ShoppingContext): number | null {
  return said === null ? null : readCount(said);
}

function isTalk({ count: said }: ShoppingContext): boolean {
  return (said ?? '').trim().split(/\s+/u).length > 2;
}

/** The line that is meant: the one that was chosen, else the first. */
function skuOf({ cart, lineSku }: ShoppingContext): string {
  return lineSku ?? cart?.lines[0]?.sku ?? '-';
}

function lineTitle(context: ShoppingContext): Fact {
  const sku = skuOf(context);
  return nameFact(context.cart?.lines.find((line) => line.sku === sku)?.title ?? '');
}

function changedTo(context: ShoppingContext, cart: NonNullable<ShoppingContext['cart']>, at: string) {
  return { ...shown(context, cart, at), available: null, lineSku: null, ...judged };
}
