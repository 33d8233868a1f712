import { z } from 'zod';
import { definePolicy } from 'loopline/flow';
import { HOUR_MS } from '../times.ts';

/** How long something lies ready for who has not paid yet. A code of an instant transfer is paid at once or not at all. */
export const EXPIRY_MS = { card: 23 * HOUR_MS, instantTransfer: 4 * HOUR_MS };

/** In minor units, by currency that the store sells in: up to `transfer` by instant transfer, up to `chat` in a chat at all. */
const LIMITS = {
  BRL: { transfer: 1_000_000, chat: 3_000_000 },
  USD: { transfer: 0, chat: 600_000 },
  EUR: { transfer: 0, chat: 600_000 },
};

const facts = z.object({
  /** ISO 3166-1 alpha-2: where it goes. */
  country: z.string(),
  currency: z.string(),
  minor: z.int().min(0),
});

type Facts = z.infer<typeof facts>;

/** How an order may be paid. `any`: by instant transfer or card · `card`: by card alone · `person`: sales arranges it. */
export const paymentPolicy = definePolicy<Facts>({
  name: 'payment',
  version: 1,
  facts,
  rules: [
    {
      id: 'foreignCurrency',
      when: { not: { fact: 'currency', in: Object.keys(LIMITS) } },
      decision: 'person',
      reason: 'checkout.person.currency',
    },
    { id: 'veryLarge', when: above('chat'), decision: 'person', reason: 'checkout.person.large' },
    {
      id: 'instant',
      when: {
        all: [
          { fact: 'country', eq: 'BR' },
          { fact: 'currency', eq: 'BRL' },
          { fact: 'minor', lte: LIMITS.BRL.transfer },
        ],
      },
      decision: 'any',
      reason: 'checkout.anyWay',
    },
  ],
  otherwise: { decision: 'card', reason: 'checkout.cardOnly' },
  units: { minor: { kind: 'money', currencyIn: 'currency' } },
  examples: [
    { facts: { country: 'BR', currency: 'BRL', minor: 7_990 }, decision: 'any', rule: 'instant' },
    { facts: { country: 'BR', currency: 'BRL', minor: 1_000_000 }, decision: 'any', rule: 'instant' },
    { facts: { country: 'BR', currency: 'BRL', minor: 1_000_001 }, decision: 'card', rule: 'otherwise' },
    { facts: { country: 'BR', currency: 'BRL', minor: 3_000_000 }, decision: 'card', rule: 'otherwise' },
    { facts: { country: 'BR', currency: 'BRL', minor: 3_000_001 }, decision: 'person', rule: 'veryLarge' },
    { facts: { country: 'PT', currency: 'EUR', minor: 7_990 }, decision: 'card', rule: 'otherwise' },
    { facts: { country: 'PT', currency: 'EUR', minor: 600_001 }, decision: 'person', rule: 'veryLarge' },
    { facts: { country: 'AR', currency: 'BRL', minor: 7_990 }, decision: 'card', rule: 'otherwise' },
    { facts: { country: 'GB', currency: 'GBP', minor: 7_990 }, decision: 'person', rule: 'foreignCurrency' },
  ],
});

function above(limit: keyof (typeof LIMITS)['BRL']) {
  return {
    any: Object.entries(LIMITS).map(([currency, limits]) => ({
      all: [
        { fact: 'currency' as const, eq: currency },
        { fact: 'minor' as const, gt: limits[limit] },
      ],
    })),
  };
}
