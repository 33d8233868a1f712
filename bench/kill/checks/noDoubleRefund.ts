import { REFERENCE } from '../reference.ts';
import type { Check } from './check.ts';

/** A refund that the provider has made or accepted. */
const STANDS = new Set(['succeeded', 'pending']);

export const noDoubleRefund: Check = {
  name: 'noDoubleRefund',
  promise: 'One refund for each intent; never more than was captured, nor than the line cost',
  judge({ ledger, allocations }) {
    const refunds = ledger.flatMap(({ refunds }) => refunds).filter(({ status }) => STANDS.has(status));
    const byIntent = Map.groupBy(refunds, ({ metadata }) => metadata[REFERENCE] ?? 'no reference');
    const byLine = Map.groupBy(refunds, ({ metadata }) => `${metadata.order} ${metadata.line}`);
    const limits = new Map(
      allocations.map(({ orderRef, lineRef, lineLimitMinor }) => [`${orderRef} ${lineRef}`, lineLimitMinor]),
    );
    return [
      ...[...byIntent].flatMap(([intent, made]) =>
        made.length === 1 ? [] : [`the intent ${intent} was refunded ${made.length} times`],
      ),
      ...[...byLine].flatMap(([line, made]) => {
        const sum = made.reduce((total, { amount }) => total + amount, 0);
        return sum <= (limits.get(line) ?? 0) ? [] : [`the line ${line} got ${sum}, more than it cost`];
      }),
      ...ledger.flatMap(({ paymentIntent, captured, refunded }) =>
        refunded <= captured ? [] : [`${paymentIntent} gave back ${refunded} of ${captured}`],
      ),
    ];
  },
};
