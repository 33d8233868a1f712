import type { FlowInput } from 'loopline/flow';
import type { Cart } from 'loopline/integration';
import { contactOf, next, START, type Step, type Walked } from '../../../testing/walk.ts';
import { openingContext, type ShoppingContext } from '../context.ts';
import { shopping } from '../shopping.ts';
import * as the from './tillAnswers.ts';

/** A way from the cart on, and where it leads. */
export interface TillWalk {
  /** A sentence. */
  readonly name: string;
  readonly contact?: Partial<FlowInput['contact']>;
  readonly cart?: Cart;
  /** What else is known when the cart is shown. */
  readonly knows?: Partial<ShoppingContext>;
  readonly steps: readonly Step[];
  /** The state that it leads to. */
  readonly to: string;
  /** Keys of what is said in the last step. */
  readonly says?: readonly string[];
}

export function tillInput({ contact }: Pick<TillWalk, 'contact'>): FlowInput {
  return { at: START, protocolNumber: '261121-000042-7', contact: contactOf(contact), slots: {} };
}

/** Plays the till for somebody who has just been shown their cart. */
export function tillWalked(walk: Pick<TillWalk, 'contact' | 'cart' | 'knows' | 'steps'>): Walked[] {
  return walk.steps.reduce<Walked[]>(
    (path, step) => [...path, next(shopping, path.at(-1) ?? shown(walk), step)],
    [shown(walk)],
  );
}

function shown({
  contact,
  cart = the.cartFacts({ shippingMinor: 0 }),
  knows,
}: Omit<TillWalk, 'name' | 'to' | 'steps'>): Walked {
  const context = {
    ...openingContext(tillInput({ ...(contact && { contact }) })),
    decisions: [],
    visit: { unclear: 0, unsettled: false, resumed: false },
    cart,
    seen: Object.fromEntries(cart.lines.map(({ sku, unitMinor }) => [sku, unitMinor])),
    seenAt: START,
    ...knows,
  };
  const state = { value: 'showingCart', context: JSON.parse(JSON.stringify(context)) };
  const rest = {
    waitsFor: 'customer' as const,
    nextStep: 'Customer says how the cart goes on',
    deadlineMs: 1,
  };
  const move = {
    state,
    from: null,
    to: 'showingCart',
    changed: true,
    entered: true,
    effects: [],
    rest,
    outcome: null,
  };
  return { at: START, heard: null, move };
}
