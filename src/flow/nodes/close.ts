import { alsoActions, effectAction, planOfAlso, sayAction, type Also } from '../also.ts';
import type { FlowNode } from '../node.ts';
import { fullWords, type Words } from '../words.ts';

export interface Close<Context> {
  /** How the matter ended, in a word for reports: 'refunded'. */
  readonly outcome: string;
  readonly say?: Words<Context>;
  readonly also?: readonly Also<Context>[];
  /** The promises made in this loop are kept by this end. */
  readonly keepPromises?: boolean;
  /** The loop's open tickets are solved by this end. */
  readonly resolveTickets?: boolean;
}

/** Ends the loop. */
export function close<Context extends object>(close: Close<Context>): FlowNode {
  const { outcome } = close;
  const also = planOfAlso(close.also);
  return {
    type: 'final',
    entry: [
      ...(close.say === undefined ? [] : [sayAction(close.say)]),
      ...alsoActions(close.also),
      ...(close.keepPromises ? [effectAction(() => ({ kind: 'keepPromises' }), 'keepPromises')] : []),
      ...(close.resolveTickets
        ? [effectAction(() => ({ kind: 'resolveTickets', resolution: outcome }), 'resolveTickets')]
        : []),
      effectAction(() => ({ kind: 'close', outcome }), 'close'),
    ],
    meta: {
      plan: {
        kind: 'close',
        says: [
          ...(close.say === undefined ? [] : [{ words: fullWords(close.say), when: 'entry' as const }]),
          ...also.says,
        ],
        promises: also.promises,
        queues: also.queues,
        outcome,
      },
    },
  };
}
