import type { World } from '../../world/startWorld.ts';
import type { ProviderSend } from './history.ts';
import type { Street } from '../store/street.ts';
import type { LedgerEntry } from '../../world/payments/payments.ts';

/** What the town knows at the end: what was written, what was acknowledged, what arrived, what was paid. */
export interface TownHistory {
  written: string[];
  acknowledged: string[];
  sends: ProviderSend[];
  ledger: LedgerEntry[];
  webhooks: ReturnType<Street['counts']>;
}

export function readTown({ graph, payments }: World, street: Street): TownHistory {
  const messages = graph.messages();
  return {
    written: messages.filter(({ from }) => from === 'customer').map(({ id }) => id),
    acknowledged: street.acknowledged(),
    sends: messages
      .filter(({ from }) => from === 'business')
      .map(({ id, callbackData, status }) => ({ id, callbackData, status })),
    ledger: payments.ledger(),
    webhooks: street.counts(),
  };
}
