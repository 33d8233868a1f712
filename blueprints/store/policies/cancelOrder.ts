import { z } from 'zod';
import { definePolicy } from 'loopline/flow';
import { above, CURRENCIES } from './limits.ts';
import { PROOFS } from './proofs.ts';

const facts = z.object({
  proof: z.enum(PROOFS),
  /** As the shop says it: 'paid', 'shipped' … */
  status: z.string(),
  /** What the whole order cost. */
  minor: z.int().min(0),
  currency: z.string(),
  /** A person allowed it: then it does not matter what it cost or whether it is packed. */
  approvedByPerson: z.boolean(),
});

/**
 * Which orders are cancelled, and who decides. `allow`: at once · `approve`: a person says yes first ·
 * `person`: a person decides it all · `deny`: not, with the reason.
 */
export const cancelOrderPolicy = definePolicy({
  name: 'cancelOrder',
  version: 1,
  facts,
  rules: [
    { id: 'unproved', when: { fact: 'proof', eq: 'none' }, ...person('unproved') },
    { id: 'already', when: { fact: 'status', eq: 'cancelled' }, ...deny('already') },
    { id: 'shipped', when: { fact: 'status', eq: 'shipped' }, ...deny('shipped') },
    { id: 'delivered', when: { fact: 'status', in: ['delivered', 'returned'] }, ...deny('delivered') },
    {
      id: 'oddStatus',
      when: { not: { fact: 'status', in: ['placed', 'paid', 'packed'] } },
      ...person('odd'),
    },
    {
      id: 'approvedByPerson',
      when: { fact: 'approvedByPerson', eq: true },
      decision: 'allow',
      reason: 'cancel.allowed',
    },
    { id: 'packed', when: { fact: 'status', eq: 'packed' }, ...person('packed') },
    { id: 'unpaid', when: { fact: 'status', eq: 'placed' }, decision: 'allow', reason: 'cancel.allowed' },
    { id: 'foreignCurrency', when: { not: { fact: 'currency', in: CURRENCIES } }, ...person('odd') },
    { id: 'large', when: above('automatic'), decision: 'approve', reason: 'cancel.approval' },
    { id: 'small', when: { not: above('automatic') }, decision: 'allow', reason: 'cancel.allowed' },
  ],
  otherwise: { decision: 'person', reason: 'cancel.person.odd' },
  units: { minor: { kind: 'money', currencyIn: 'currency' } },
  examples: [
    example({ proof: 'none' }, 'person', 'unproved'),
    example({ status: 'cancelled' }, 'deny', 'already'),
    example({ status: 'shipped' }, 'deny', 'shipped'),
    example({ status: 'shipped', approvedByPerson: true }, 'deny', 'shipped'),
    example({ status: 'delivered' }, 'deny', 'delivered'),
    example({ status: 'returned' }, 'deny', 'delivered'),
    example({ status: 'other' }, 'person', 'oddStatus'),
    example({ status: 'packed', approvedByPerson: true }, 'allow', 'approvedByPerson'),
    example({ status: 'packed' }, 'person', 'packed'),
    example({ status: 'placed', minor: 90_000 }, 'allow', 'unpaid'),
    example({ currency: 'CHF' }, 'person', 'foreignCurrency'),
    example({ minor: 20_001 }, 'approve', 'large'),
    example({ minor: 20_000 }, 'allow', 'small'),
  ],
});

function deny(reason: string) {
  return { decision: 'deny', reason: `cancel.denied.${reason}` };
}

function person(reason: string) {
  return { decision: 'person', reason: `cancel.person.${reason}` };
}

function example(changed: Partial<z.infer<typeof facts>>, decision: string, rule: string) {
  const usual = {
    proof: 'channel' as const,
    status: 'paid',
    minor: 7_990,
    currency: 'BRL',
    approvedByPerson: false,
  };
  return { facts: { ...usual, ...changed }, decision, rule };
}
