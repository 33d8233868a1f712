import { REFERENCE } from '../reference.ts';
import type { History } from '../history.ts';
import type { Check } from './check.ts';

const DONE = new Set(['confirmed', 'reconciled']);
const STANDS = new Set(['succeeded', 'pending']);

export const ledgersAgree: Check = {
  name: 'ledgersAgree',
  promise: 'Our effects and allocations and the refunds of the provider are the same, to the minor unit',
  judge(history) {
    return [...ofEffects(history), ...ofPayments(history)];
  },
};

/** Refund by refund, both ways. */
function ofEffects({ effects, ledger }: History): string[] {
  const ours = new Map(
    effects
      .filter(
        ({ operation, state, outcome }) => isRefund(operation) && DONE.has(state) && outcome === 'refunded',
      )
      .map((effect) => [effect.id, effect]),
  );
  const theirs = ledger.flatMap(({ refunds }) => refunds).filter(({ status }) => STANDS.has(status));
  const known = new Map(theirs.map((refund) => [refund.metadata[REFERENCE] ?? refund.id, refund]));
  return [
    ...[...ours].flatMap(([id, { key, minor }]) => {
      const refund = known.get(id);
      if (!refund) return [`${key} is done for us and not there for the provider`];
      return refund.amount === minor
        ? []
        : [`${key} is ${minor} for us and ${refund.amount} for the provider`];
    }),
    ...[...known].flatMap(([reference, { id, amount }]) =>
      ours.has(reference) ? [] : [`the provider paid ${amount} (${id}) of which we know nothing`],
    ),
  ];
}

/** Payment by payment: what we say that it gave back is what it gave back, and nothing is held any more. */
function ofPayments({ allocations, ledger }: History): string[] {
  const held = allocations.filter(({ state }) => state === 'held');
  const spentOf = Map.groupBy(
    allocations.filter(({ state }) => state === 'spent'),
    ({ paymentRef }) => paymentRef,
  );
  return [
    ...held.map(({ paymentRef, minor }) => `${minor} of ${paymentRef} is still held for a refund`),
    ...ledger.flatMap(({ paymentIntent, refunded }) => {
      const spent = (spentOf.get(paymentIntent) ?? []).reduce((sum, { minor }) => sum + minor, 0);
      return spent === refunded
        ? []
        : [`${paymentIntent} gave back ${spent} for us and ${refunded} in truth`];
    }),
  ];
}

const isRefund = (operation: string) => operation === 'payments.refund';
