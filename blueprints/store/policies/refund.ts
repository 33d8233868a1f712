import { z } from 'zod';
import { definePolicy } from 'loopline/flow';
import { above, CURRENCIES } from './limits.ts';
import { PROOFS } from './proofs.ts';
import { refundExamples } from './refundExamples.ts';

export const REASONS = ['damaged', 'wrongItem', 'doesNotFit', 'changedMind', 'other'] as const;

/** Days after delivery in which something can be returned. */
export const RETURN_DAYS = 30;
/** The same for what arrived damaged. */
export const DAMAGED_DAYS = 90;

const facts = z.object({
  proof: z.enum(PROOFS),
  /** As the shop says it: 'delivered', 'cancelled' … */
  status: z.string(),
  reason: z.enum(REASONS),
  /** Whole days; null while it is not delivered. */
  daysSinceDelivery: z.int().min(0).nullable(),
  finalSale: z.boolean(),
  /** What of the line has not been given back yet. */
  minor: z.int().min(0),
  currency: z.string(),
  /** Whether it was paid through our payment provider. */
  paid: z.boolean(),
  /** A person allowed it: then days and amounts do not matter any more. */
  approvedByPerson: z.boolean(),
});

export type RefundFacts = z.infer<typeof facts>;

/**
 * Who gets money back or an exchange, and who decides.
 * `allow`: at once · `approve`: a person says yes first · `person`: a person decides it all · `deny`: not, with the reason.
 */
export const refundPolicy = definePolicy<RefundFacts>({
  name: 'refund',
  version: 1,
  facts,
  rules: [
    { id: 'unproved', when: { fact: 'proof', eq: 'none' }, ...person('unproved') },
    {
      id: 'foreignCurrency',
      when: { not: { fact: 'currency', in: CURRENCIES } },
      ...person('currency'),
    },
    { id: 'cancelled', when: { fact: 'status', eq: 'cancelled' }, ...deny('cancelled') },
    { id: 'alreadyRefunded', when: { fact: 'minor', eq: 0 }, ...deny('alreadyRefunded') },
    {
      id: 'notPaidHere',
      when: { all: [{ fact: 'paid', eq: false }, { not: { fact: 'daysSinceDelivery', eq: null } }] },
      ...person('notPaidHere'),
    },
    {
      id: 'approvedByPerson',
      when: {
        all: [
          { fact: 'approvedByPerson', eq: true },
          { fact: 'paid', eq: true },
        ],
      },
      decision: 'allow',
      reason: 'refund.allowed',
    },
    { id: 'notDelivered', when: { fact: 'daysSinceDelivery', eq: null }, ...deny('notDelivered') },
    { id: 'oddStatus', when: { not: { fact: 'status', eq: 'delivered' } }, ...person('oddStatus') },
    {
      id: 'finalSale',
      when: {
        all: [{ fact: 'finalSale', eq: true }, { not: { fact: 'reason', in: ['damaged', 'wrongItem'] } }],
      },
      ...deny('finalSale'),
    },
    {
      id: 'damagedTooLate',
      when: {
        all: [
          { fact: 'reason', eq: 'damaged' },
          { fact: 'daysSinceDelivery', gt: DAMAGED_DAYS },
        ],
      },
      ...deny('tooLate'),
    },
    {
      id: 'tooLate',
      when: {
        all: [
          { fact: 'reason', ne: 'damaged' },
          { fact: 'daysSinceDelivery', gt: RETURN_DAYS },
        ],
      },
      ...deny('tooLate'),
    },
    { id: 'veryLarge', when: above('approved'), ...person('veryLarge') },
    { id: 'large', when: above('automatic'), decision: 'approve', reason: 'refund.approval' },
    { id: 'small', when: { not: above('automatic') }, decision: 'allow', reason: 'refund.allowed' },
  ],
  otherwise: { decision: 'person', reason: 'refund.person.unclear' },
  units: { minor: { kind: 'money', currencyIn: 'currency' }, daysSinceDelivery: { kind: 'days' } },
  examples: refundExamples,
});

function deny(reason: string) {
  return { decision: 'deny', reason: `refund.denied.${reason}` };
}

function person(reason: string) {
  return { decision: 'person', reason: `refund.person.${reason}` };
}
