import { flowKit } from 'loopline/flow';
import { carts } from 'loopline/integration';
import { lost, shown } from './cartKept.ts';
import type { ShoppingContext } from './context.ts';
import { READ_DEADLINE_MS } from './outage.ts';

const { branch, call, wait } = flowKit<ShoppingContext>();

/** Between two writes to one cart, so that a long list does not run as fast as the machine can. */
export const PAUSE_MS = 1_000;

const { set, insufficientStock, unknownVariant } = carts.setLine.outputs;

/** What cannot be had any more leaves the cart, a line after the other. */
export const clearingStates = {
  clearing: branch({
    cases: [{ when: ({ leaving, cart }) => leaving.length > 0 && cart !== null, to: 'removingLine' }],
    otherwise: 'goingOn',
  }),

  removingLine: call({
    operation: carts.setLine,
    input: ({ cart, leaving }) => ({ cartRef: cart?.ref ?? '-', sku: leaving[0] ?? '-', quantity: 0 }),
    key: ({ cart, leaving, edits }) => `line:${cart?.ref}:${leaving[0]}:${edits}`,
    on: {
      set: { to: 'clearingOn', set: (context, heard, at) => removed(context, set.parse(heard).cart, at) },
      insufficientStock: {
        to: 'clearingOn',
        set: (context, heard, at) => removed(context, insufficientStock.parse(heard).cart, at),
      },
      unknownVariant: {
        to: 'clearingOn',
        set: (context, heard, at) => removed(context, unknownVariant.parse(heard).cart, at),
      },
      none: { to: 'cartLost', set: lost },
      failed: { to: 'judgingOutage', set: ({ edits }) => ({ edits: edits + 1 }) },
      manual: { to: 'judgingOutage', set: ({ edits }) => ({ edits: edits + 1 }) },
    },
    deadline: { afterMs: READ_DEADLINE_MS, to: 'judgingOutage' },
    next: 'The shop takes out what cannot be had any more',
  }),

  clearingOn: wait({
    for: { afterMs: PAUSE_MS },
    to: 'clearing',
    on: { cancel: 'cancelled' },
    next: 'Take out the next line',
  }),
};

function removed(context: ShoppingContext, cart: NonNullable<ShoppingContext['cart']>, at: string) {
  return { ...shown(context, cart, at), leaving: context.leaving.slice(1) };
}
