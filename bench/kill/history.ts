import type { LedgerEntry } from '../../world/payments/payments.ts';

/** All that the checker judges by: what the outside saw, and what our database holds at the end. Instants are ISO. */
export interface History {
  /** Ids of the messages that customers wrote, and of those among them that were acknowledged. */
  written: string[];
  acknowledged: string[];
  /** What the provider accepted from us. */
  sends: ProviderSend[];
  ledger: LedgerEntry[];
  conversations: { id: string; version: number }[];
  events: EventFacts[];
  turns: TurnFacts[];
  messages: MessageFacts[];
  loops: LoopFacts[];
  timers: { loopId: string; dueAt: string }[];
  /** Loops that a person has a ticket for. */
  tickets: { loopId: string }[];
  effects: EffectFacts[];
  requests: { effectKey: string; loopId: string; told: string | null }[];
  allocations: AllocationFacts[];
}

export interface ProviderSend {
  id: string;
  /** Our message's id, as we gave it. */
  callbackData: string | null;
  status: string;
}

export interface EventFacts {
  id: string;
  conversationId: string;
  key: string;
  kind: string;
  turnNumber: number | null;
}

export interface TurnFacts {
  conversationId: string;
  number: number;
  /** Ids of the events that it tells of. */
  events: string[];
}

export interface MessageFacts {
  id: string;
  conversationId: string;
  direction: 'in' | 'out';
  externalId: string | null;
  status: string;
  statesMoney: boolean;
  nextAttemptAt: string | null;
}

export interface LoopFacts {
  id: string;
  conversationId: string;
  flow: string;
  state: string;
  ownerKind: string | null;
  waitsFor: string | null;
  nextStep: string | null;
  deadlineAt: string | null;
  outcome: string | null;
  isClosed: boolean;
}

export interface EffectFacts {
  id: string;
  loopId: string;
  operation: string;
  key: string;
  state: string;
  outcome: string | null;
  /** What was asked for, in minor units; null for what is no money. */
  minor: number | null;
  /** The provider's id of what was done. */
  refundRef: string | null;
}

export interface AllocationFacts {
  effectId: string;
  paymentRef: string;
  orderRef: string;
  lineRef: string;
  lineLimitMinor: number;
  minor: number;
  state: string;
}
