import type { RefundFacts } from './refund.ts';

const usual: RefundFacts = {
  proof: 'channel',
  status: 'delivered',
  reason: 'doesNotFit',
  daysSinceDelivery: 5,
  finalSale: false,
  minor: 7_990,
  currency: 'BRL',
  paid: true,
  approvedByPerson: false,
};

const example = (rule: string, decision: string, facts: Partial<RefundFacts>) => ({
  facts: { ...usual, ...facts },
  decision,
  rule,
});

/** Cases that the policy must decide as written, with both sides of every limit. */
export const refundExamples = [
  example('small', 'allow', {}),

  example('unproved', 'person', { proof: 'none' }),
  example('foreignCurrency', 'person', { currency: 'GBP' }),
  example('small', 'allow', { currency: 'USD' }),
  example('cancelled', 'deny', { status: 'cancelled', daysSinceDelivery: null }),
  example('alreadyRefunded', 'deny', { minor: 0 }),
  example('alreadyRefunded', 'deny', { minor: 0, approvedByPerson: true }),
  example('small', 'allow', { minor: 1 }),
  example('notPaidHere', 'person', { paid: false }),
  example('notPaidHere', 'person', { paid: false, approvedByPerson: true }),
  example('notDelivered', 'deny', { status: 'shipped', daysSinceDelivery: null }),
  example('notDelivered', 'deny', { status: 'placed', daysSinceDelivery: null, paid: false }),
  example('oddStatus', 'person', { status: 'returned' }),

  example('small', 'allow', { daysSinceDelivery: 30 }),
  example('tooLate', 'deny', { daysSinceDelivery: 31 }),
  example('tooLate', 'deny', { daysSinceDelivery: 31, reason: 'wrongItem' }),
  example('small', 'allow', { daysSinceDelivery: 31, reason: 'damaged' }),
  example('small', 'allow', { daysSinceDelivery: 90, reason: 'damaged' }),
  example('damagedTooLate', 'deny', { daysSinceDelivery: 91, reason: 'damaged' }),

  example('finalSale', 'deny', { finalSale: true }),
  example('finalSale', 'deny', { finalSale: true, reason: 'changedMind' }),
  example('small', 'allow', { finalSale: true, reason: 'damaged' }),
  example('small', 'allow', { finalSale: true, reason: 'wrongItem' }),

  example('small', 'allow', { minor: 20_000 }),
  example('large', 'approve', { minor: 20_001 }),
  example('large', 'approve', { minor: 1_000_000 }),
  example('veryLarge', 'person', { minor: 1_000_001 }),
  example('small', 'allow', { minor: 30_000, currency: 'JPY' }),
  example('large', 'approve', { minor: 30_001, currency: 'JPY' }),

  example('approvedByPerson', 'allow', { minor: 1_000_001, approvedByPerson: true }),
  example('approvedByPerson', 'allow', { daysSinceDelivery: 31, approvedByPerson: true }),
];
