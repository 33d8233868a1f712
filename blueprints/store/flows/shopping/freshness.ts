import { flowKit, nameFact } from 'loopline/flow';
import { catalogue } from 'loopline/integration';
import { writeMoney } from '../../writeMoney.ts';
import type { Change, ShoppingContext } from './context.ts';
import { READ_DEADLINE_MS } from './outage.ts';
import { isOld } from './product.ts';
import { asks, hears, silence, unclear, YOUR_TURN } from './said.ts';

const { branch, call, choose, say } = flowKit<ShoppingContext>();

/** As many as the shop is asked at once. */
const MOST_SKUS = 50;

const { read } = catalogue.readVariants.outputs;

/**
 * Who comes back after more than an hour: what the shop tells now is compared with what they were shown, and each
 * difference is told before anything goes on.
 */
export const freshnessStates = {
  checkingFreshness: branch({
    cases: [{ when: ({ cart, seenAt }, at) => hasLines(cart) && isOld(seenAt, at), to: 'rereadingPrices' }],
    otherwise: 'goingOn',
  }),

  rereadingPrices: call({
    operation: catalogue.readVariants,
    input: ({ cart, language }) => ({
      skus: (cart?.lines ?? []).slice(0, MOST_SKUS).map(({ sku }) => sku),
      language,
    }),
    on: {
      read: {
        to: 'judgingPrices',
        set: (context, heard, at) => {
          const { variants } = read.parse(heard);
          const seen = Object.fromEntries(variants.map(({ sku, unitMinor }) => [sku, unitMinor]));
          return { changes: changesIn(context, variants), seen: { ...context.seen, ...seen }, seenAt: at };
        },
      },
      failed: 'judgingOutage',
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop tells what the things in the cart cost now',
  }),

  judgingPrices: branch({
    cases: [{ when: has(isDearer), to: 'tellingPrices' }],
    otherwise: 'judgingShortages',
  }),
  tellingPrices: say({ say: told('shopping.pricesChanged', isDearer), to: 'judgingShortages' }),

  judgingShortages: branch({
    cases: [{ when: has(isShort), to: 'tellingShortages' }],
    otherwise: 'judgingGone',
  }),
  tellingShortages: say({ say: told('shopping.linesSoldOut', isShort), to: 'judgingGone' }),

  judgingGone: branch({ cases: [{ when: has(isGone), to: 'tellingGone' }], otherwise: 'judgingChanges' }),
  tellingGone: say({ say: told('shopping.linesGone', isGone), to: 'judgingChanges' }),

  judgingChanges: branch({
    cases: [{ when: ({ changes }) => changes.length > 0, to: 'acceptingChanges' }],
    otherwise: 'goingOn',
  }),

  acceptingChanges: choose({
    say: asks('shopping.acceptChanges'),
    options: [
      {
        id: 'goOn',
        title: 'shopping.goOn',
        way: {
          to: 'clearing',
          set: ({ changes }) => ({ leaving: changes.filter(isLeaving).map(({ sku }) => sku), changes: [] }),
        },
      },
      {
        id: 'cart',
        title: 'shopping.seeCart',
        way: {
          to: 'clearing',
          set: ({ changes }) => ({
            leaving: changes.filter(isLeaving).map(({ sku }) => sku),
            changes: [],
            goal: 'cart' as const,
          }),
        },
      },
    ],
    words: hears,
    unclear: unclear('shopping.acceptChanges'),
    silence,
    next: 'Customer has read what is different',
  }),

  /** All is as it was told: where the words, or a button, lead. */
  goingOn: branch({
    cases: [
      { when: ({ waiting }) => waiting.length > 0, to: 'judgingCart' },
      { when: ({ goal }) => goal === 'browse', to: 'readingCategories' },
      { when: ({ goal, cart }) => goal === 'checkout' && hasLines(cart), to: 'startingCheckout' },
      { when: ({ goal }) => goal === 'cart' || goal === 'checkout', to: 'judgingCartKnown' },
    ],
    otherwise: 'searching',
  }),
};

export function hasLines(cart: ShoppingContext['cart']): boolean {
  return cart !== null && cart.lines.length > 0;
}

function changesIn(
  { cart, seen }: ShoppingContext,
  variants: readonly { sku: string; unitMinor: number; stock: number | null }[],
): Change[] {
  return (cart?.lines ?? []).slice(0, MOST_SKUS).flatMap(({ sku, title, unitMinor, quantity }): Change[] => {
    const now = variants.find((each) => each.sku === sku);
    const was = seen[sku] ?? unitMinor;
    if (now === undefined) return [{ sku, title, was, now: null, isSoldOut: true }];
    const isSoldOut = now.stock !== null && now.stock < quantity;
    return now.unitMinor === was && !isSoldOut ? [] : [{ sku, title, was, now: now.unitMinor, isSoldOut }];
  });
}

function isDearer({ was, now }: Change): boolean {
  return now !== null && now !== was;
}

function isShort({ now, isSoldOut }: Change): boolean {
  return now !== null && isSoldOut;
}

function isGone({ now }: Change): boolean {
  return now === null;
}

function isLeaving(change: Change): boolean {
  return isShort(change) || isGone(change);
}

function has(kind: (change: Change) => boolean) {
  return ({ changes }: ShoppingContext) => changes.some(kind);
}

function told(text: string, kind: (change: Change) => boolean) {
  const lines = ({ changes, cart, language }: ShoppingContext) => {
    const write = (minor: number) => writeMoney({ minor, currency: cart?.currency ?? '' }, language);
    return changes
      .filter(kind)
      .map(({ title, was, now }) =>
        now === null || now === was ? title : `${title}: ${write(was)} → ${write(now)}`,
      )
      .join('\n');
  };
  return {
    text,
    facts: { lines: (context: ShoppingContext) => nameFact(lines(context)) },
    template: YOUR_TURN,
  };
}
