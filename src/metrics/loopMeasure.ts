import type { ContactId, ConversationId, LoopId } from '../base/id.ts';

/** What one loop comes to in the measures. Stored as jsonb; instants are milliseconds since 1970. */
export interface LoopMeasure {
  loopId: LoopId;
  conversationId: ConversationId;
  /** Who it is about: of merged contacts the one that is left. */
  contactId: ContactId;
  reason: string;
  flow: string;
  /** Where its first message came from. */
  channel: string;
  language: string;
  /** Of its newest ticket; '' when it had none. */
  queue: string;
  /** The handle of who wrote last for the business in it; '' when no person wrote. */
  agent: string;
  handledBy: 'assistant' | 'people';
  outcome: string | null;
  isResolved: boolean;
  firstMessageAt: number;
  openedAt: number;
  firstAnswerAt: number | null;
  handedOverAt: number | null;
  firstHumanAt: number | null;
  closedAt: number | null;
  /** When the same contact came back for the same reason, within seven days of the end. */
  recontactedAt: number | null;
  /** The seven days after its end are over. */
  isWindowOver: boolean;
  /** The last that happened to it is that its flow could not go on. */
  isStopped: boolean;
  isOpportunity: boolean;
  isWon: boolean;
  /** The assistant wrote in it. */
  isInfluenced: boolean;
  rating: { askedAt: number; score: number | null } | null;
  promises: { dueAt: number; isKept: boolean }[];
  stays: Stay[];
  modelMicros: number;
  /** Calls of models whose price nobody knows. */
  unpricedCalls: number;
  agentMs: number;
  messagesSent: number;
  messagesBilled: number;
  /** What the provider asks for them: millionths of a US dollar. */
  feeMicros: number;
  /** Billed messages whose price nobody knows. */
  unpricedMessages: number;
  /** When time alone changes what stands here; null when nothing does. */
  nextChangeAt: number | null;
}

/** One visit of a state that is over. */
export interface Stay {
  state: string;
  /** Whom the state waits for: 'customer', 'system', 'person', 'time'; 'none' when nobody knows. */
  party: string;
  /** The state it went to. */
  out: string;
  leftAt: number;
  lastedMs: number;
}
