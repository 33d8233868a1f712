import type { Money } from '../base/money.ts';
import type { Sums } from './readSums.ts';

/** What the loops cost that came to an end in a period, and what is not known about it. */
export interface CostReport {
  closed: number;
  resolved: number;
  /** Of models: millionths of a US dollar. */
  model: { micros: number; perResolvedMicros: number | null };
  people: { agentMs: number; amount: Money | null; perResolved: Money | null };
  /** `feeMicros`: what the provider asks for those it bills, in millionths of a US dollar. */
  messages: {
    sent: number;
    perResolved: number | null;
    billed: number;
    billedPerResolved: number | null;
    feeMicros: number;
    feeMicrosPerResolved: number | null;
  };
  /** 'modelPrices', 'hourCosts', 'messagePrices': parts of the costs that are missing above. */
  unknown: string[];
}

const HOUR_MS = 3_600_000;

/**
 * What all loops cost that ended, by the number of those that were resolved: what an unresolved one cost is part of the
 * price of the others. Amounts in different currencies are not added.
 */
export function costReport({ counts }: Sums, hourCosts: Money | null): CostReport {
  const { closed, resolved, modelMicros, unpricedCalls, agentMs } = counts;
  const { messagesSent, messagesBilled, feeMicros, unpricedMessages } = counts;
  const per = (amount: number) => (resolved === 0 ? null : amount / resolved);
  const minor = hourCosts === null ? null : Math.round((agentMs * hourCosts.minor) / HOUR_MS);
  const money = (amount: number | null): Money | null =>
    amount === null || hourCosts === null
      ? null
      : { minor: Math.round(amount), currency: hourCosts.currency };
  return {
    closed,
    resolved,
    model: { micros: modelMicros, perResolvedMicros: per(modelMicros) },
    people: { agentMs, amount: money(minor), perResolved: money(minor === null ? null : per(minor)) },
    messages: {
      sent: messagesSent,
      perResolved: per(messagesSent),
      billed: messagesBilled,
      billedPerResolved: per(messagesBilled),
      feeMicros,
      feeMicrosPerResolved: per(feeMicros),
    },
    unknown: [
      ...(unpricedCalls > 0 ? ['modelPrices'] : []),
      ...(hourCosts === null && agentMs > 0 ? ['hourCosts'] : []),
      ...(unpricedMessages > 0 ? ['messagePrices'] : []),
    ],
  };
}
