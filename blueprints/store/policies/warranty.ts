import { z } from 'zod';
import { definePolicy } from 'loopline/flow';
import { FURNITURE_WARRANTY_MONTHS, WARRANTY_MONTHS } from '../knowledge/facts.ts';
import { PROOFS } from './proofs.ts';

/** In the favour of the customer: no month is longer. */
const DAYS_OF_MONTH = 31;
const COVERED_DAYS = WARRANTY_MONTHS * DAYS_OF_MONTH;
const FURNITURE_DAYS = FURNITURE_WARRANTY_MONTHS * DAYS_OF_MONTH;

const facts = z.object({
  proof: z.enum(PROOFS),
  status: z.string(),
  /** Whole days; null while it is not delivered. */
  daysSinceDelivery: z.int().min(0).nullable(),
  /** A person takes it as a case of warranty whatever the days say. */
  allowedByPerson: z.boolean(),
});

/** Who may claim the warranty. After the usual months a person looks whether it is furniture, which has more. */
export const warrantyPolicy = definePolicy({
  name: 'warranty',
  version: 1,
  facts,
  rules: [
    { id: 'unproved', when: { fact: 'proof', eq: 'none' }, ...person('unclear') },
    {
      id: 'allowedByPerson',
      when: { fact: 'allowedByPerson', eq: true },
      decision: 'allow',
      reason: 'warranty.covered',
    },
    {
      id: 'notDelivered',
      when: { fact: 'daysSinceDelivery', eq: null },
      decision: 'deny',
      reason: 'warranty.denied.notDelivered',
    },
    { id: 'oddStatus', when: { not: { fact: 'status', eq: 'delivered' } }, ...person('unclear') },
    {
      id: 'over',
      when: { fact: 'daysSinceDelivery', gt: FURNITURE_DAYS },
      decision: 'deny',
      reason: 'warranty.denied.over',
    },
    { id: 'perhapsFurniture', when: { fact: 'daysSinceDelivery', gt: COVERED_DAYS }, ...person('furniture') },
    {
      id: 'covered',
      when: { fact: 'daysSinceDelivery', lte: COVERED_DAYS },
      decision: 'allow',
      reason: 'warranty.covered',
    },
  ],
  otherwise: person('unclear'),
  units: { daysSinceDelivery: { kind: 'days' } },
  examples: [
    example({ proof: 'none' }, 'person', 'unproved'),
    example({ daysSinceDelivery: 900, allowedByPerson: true }, 'allow', 'allowedByPerson'),
    example({ daysSinceDelivery: null }, 'deny', 'notDelivered'),
    example({ status: 'returned' }, 'person', 'oddStatus'),
    example({ daysSinceDelivery: FURNITURE_DAYS + 1 }, 'deny', 'over'),
    example({ daysSinceDelivery: FURNITURE_DAYS }, 'person', 'perhapsFurniture'),
    example({ daysSinceDelivery: COVERED_DAYS + 1 }, 'person', 'perhapsFurniture'),
    example({ daysSinceDelivery: COVERED_DAYS }, 'allow', 'covered'),
    example({ daysSinceDelivery: 0 }, 'allow', 'covered'),
  ],
});

function person(reason: string) {
  return { decision: 'person', reason: `warranty.person.${reason}` };
}

function example(changed: Partial<z.infer<typeof facts>>, decision: string, rule: string) {
  const usual = {
    proof: 'channel' as const,
    status: 'delivered',
    daysSinceDelivery: 200,
    allowedByPerson: false,
  };
  return { facts: { ...usual, ...changed }, decision, rule };
}
