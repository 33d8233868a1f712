import { dateFact, flowKit, nameFact } from 'loopline/flow';
import { customers } from 'loopline/integration';
import { MINUTE_MS } from '../../times.ts';
import type { ShoppingContext } from './context.ts';
import { asks, hears, silence, unclear } from './said.ts';

const { branch, call, choose } = flowKit<ShoppingContext>();

const { one } = customers.find.outputs;

const browse = {
  id: 'browse',
  title: 'shopping.browse',
  way: { to: 'checkingFreshness', set: () => ({ goal: 'browse' as const }) },
};
const person = { id: 'person', title: 'talkToPerson', way: 'withSales' };

/** Who is it, and what do they look for? Who comes with a wish is not greeted first: it is looked for at once. */
export const greetStates = {
  starting: branch({
    cases: [
      { when: ({ contact }) => contact.phone !== null || contact.email !== null, to: 'findingCustomer' },
    ],
    otherwise: 'judgingOpening',
  }),

  /** A greeting by name is a courtesy: it holds nobody up. */
  findingCustomer: call({
    operation: customers.find,
    input: ({ contact }) => ({ phone: contact.phone, email: contact.email }),
    on: {
      one: { to: 'judgingOpening', set: (_, heard) => ({ customer: one.parse(heard).customer }) },
      several: 'judgingOpening',
      none: 'judgingOpening',
      failed: 'judgingOpening',
    },
    deadline: { afterMs: MINUTE_MS, to: 'judgingOpening' },
    next: 'The shop tells who the customer is',
  }),

  judgingOpening: branch({
    cases: [
      { when: hasSaidWhat, to: 'goingOn' },
      { when: ({ customer }) => Boolean(customer?.name && customer.lastOrderAt), to: 'greetingReturning' },
    ],
    otherwise: 'greeting',
  }),

  greeting: choose({
    say: asks('shopping.greet'),
    options: [browse, person],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer says what they look for',
  }),

  greetingReturning: choose({
    say: asks('shopping.greetReturning', {
      name: ({ customer }) => nameFact(firstName(customer?.name ?? '')),
      lastOrder: ({ customer }, at) => dateFact(customer?.lastOrderAt ?? at),
    }),
    options: [browse, person],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer says what they look for',
  }),

  /** Words that were no wish for a product, three times in a row: a person understands more. */
  judgingUnclear: branch({
    cases: [
      { when: ({ goal, misses }) => goal === 'look' && misses === 1, to: 'readingCategories' },
      { when: ({ misses }) => misses >= 3, to: 'withSales' },
      {
        when: ({ misses, hits, customer }) =>
          misses === 1 && hits.length === 0 && Boolean(customer?.name && customer.lastOrderAt),
        to: 'greetingReturning',
      },
      { when: ({ misses, hits }) => misses === 1 && hits.length === 0, to: 'greeting' },
    ],
    otherwise: 'unclearWish',
  }),

  unclearWish: choose({
    say: asks('shopping.greetAgain'),
    options: [browse, person],
    words: hears,
    unclear: unclear('shopping.greetAgain'),
    silence,
    next: 'Customer says in other words what they look for',
  }),
};

function hasSaidWhat({ wish, goal, waiting }: ShoppingContext): boolean {
  return wish !== null || goal !== 'search' || waiting.length > 0;
}

function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}
