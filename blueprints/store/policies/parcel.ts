import { z } from 'zod';
import { definePolicy } from 'loopline/flow';

/** Days that a parcel may be late before a person looks for it. */
const PATIENCE_DAYS = 5;
/** Days in which an order should have left the store, and after which a person finds out why it has not. */
const PACKING_DAYS = 4;
const PACKING_PATIENCE_DAYS = 10;
/** How often a late parcel is looked at again without anything having moved. */
const MOST_LOOKS = 3;

const facts = z.object({
  /** As the carrier says it; 'notShipped' while it is in the store. */
  parcel: z.enum([
    'notShipped',
    'announced',
    'inTransit',
    'outForDelivery',
    'delivered',
    'returned',
    'problem',
  ]),
  /** Whole days after the day when it should have been there; null when the carrier names none. */
  daysOverdue: z.int().min(0).nullable(),
  /** Whole days since the order was placed. */
  daysSinceOrder: z.int().min(0),
  /** The customer says that it did not arrive. */
  missed: z.boolean(),
  /** How often it was looked at again already. */
  looks: z.int().min(0),
});

/** Where an order is: `tell` it, `late`: apologise and offer to watch it, or `person`: somebody looks for it. */
export const parcelPolicy = definePolicy({
  name: 'parcel',
  version: 1,
  facts,
  rules: [
    { id: 'problem', when: { fact: 'parcel', in: ['problem', 'returned'] }, ...to('person') },
    {
      id: 'deliveredElsewhere',
      when: {
        all: [
          { fact: 'parcel', eq: 'delivered' },
          { fact: 'missed', eq: true },
        ],
      },
      ...to('person'),
    },
    { id: 'delivered', when: { fact: 'parcel', eq: 'delivered' }, ...to('tell') },
    { id: 'looked', when: { fact: 'looks', gte: MOST_LOOKS }, ...to('person') },
    { id: 'veryLate', when: { fact: 'daysOverdue', gt: PATIENCE_DAYS }, ...to('person') },
    { id: 'late', when: { fact: 'daysOverdue', gt: 0 }, ...to('late') },
    { id: 'neverPacked', when: unpackedFor(PACKING_PATIENCE_DAYS), ...to('person') },
    { id: 'packedLate', when: unpackedFor(PACKING_DAYS), ...to('late') },
  ],
  otherwise: { ...to('tell') },
  units: { daysOverdue: { kind: 'days' }, daysSinceOrder: { kind: 'days' } },
  examples: [
    example({ parcel: 'problem' }, 'person', 'problem'),
    example({ parcel: 'returned' }, 'person', 'problem'),
    example({ parcel: 'delivered', missed: true }, 'person', 'deliveredElsewhere'),
    example({ parcel: 'delivered', daysOverdue: 9 }, 'tell', 'delivered'),
    example({ looks: 3 }, 'person', 'looked'),
    example({ daysOverdue: 6 }, 'person', 'veryLate'),
    example({ daysOverdue: 5 }, 'late', 'late'),
    example({ daysOverdue: 0 }, 'tell', 'otherwise'),
    example({ missed: true }, 'tell', 'otherwise'),
    example({ parcel: 'notShipped', daysSinceOrder: 11 }, 'person', 'neverPacked'),
    example({ parcel: 'notShipped', daysSinceOrder: 5 }, 'late', 'packedLate'),
    example({ parcel: 'notShipped', daysSinceOrder: 4 }, 'tell', 'otherwise'),
  ],
});

function to(decision: string) {
  return { decision, reason: `parcel.${decision}` };
}

function unpackedFor(days: number) {
  return {
    all: [
      { fact: 'parcel' as const, eq: 'notShipped' },
      { fact: 'daysSinceOrder' as const, gt: days },
    ],
  };
}

function example(changed: Partial<z.infer<typeof facts>>, decision: string, rule: string) {
  const usual = {
    parcel: 'inTransit' as const,
    daysOverdue: null,
    daysSinceOrder: 2,
    missed: false,
    looks: 0,
  };
  return { facts: { ...usual, ...changed }, decision, rule };
}
