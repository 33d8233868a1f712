import type { JsonObject } from '../base/json.ts';
import type { AddressId, AgentId, LoopId, MessageId, TicketId } from '../base/id.ts';
import type { Acting, AgentAct } from './agentAct.ts';
import type { InboundContent } from './content.ts';

/** All that may move a conversation. Every event waits in the inbox and is taken by a turn. Stored as jsonb. */
export type ConversationEvent =
  | { kind: 'message'; messageId: MessageId; addressId: AddressId; sentAt: string; content: InboundContent }
  /** A person of the business answered from the phone app: it counts as an agent's act and takes over. */
  | { kind: 'echo'; messageId: MessageId; addressId: AddressId }
  /** What came of a call. `call` names the visit that asked; a visit that is over ignores it. */
  | {
      kind: 'result';
      loopId: LoopId;
      call: string;
      outcome: string;
      output: JsonObject;
      /** The key of the effect that it came of. */
      effect?: string;
    }
  /** `fence` is the one under which the timer was set; a timer set again since ignores it. */
  | { kind: 'timer'; loopId: LoopId; name: string; fence: number; event: string }
  /** An outbound message that will not arrive. */
  | { kind: 'undelivered'; messageId: MessageId; loopId: LoopId | null; reason: string }
  /**
   * Something that a system did by itself to what a loop had done: 'refundReversed', 'paymentChanged'.
   * `isIdle`: a loop that does not take it has nothing to do about it, and no person either.
   */
  | { kind: 'notice'; loopId: LoopId; name: string; output: JsonObject; isIdle?: boolean }
  /** A loop ended a while ago: time to ask how it was, by the flow of this name. */
  | { kind: 'ratingTime'; loopId: LoopId; flow: string }
  /** Without `by` the product itself acts: then only what needs no permission is done. */
  | { kind: 'act'; agentId: AgentId; act: AgentAct; by?: Acting }
  | Assign;

/**
 * A ticket gets another assignee, and the conversation its holder with it when the ticket is what it is held for.
 * `ticketId` null: the conversation itself, which an agent holds without a ticket, is let go.
 * `by`: an agent's handle, or 'routing', 'clock', 'automation' …; `rule`: why, for whoever asks later.
 */
export interface Assign {
  kind: 'assign';
  ticketId: TicketId | null;
  /** 'reroute': whom the rules and who is there give it to. */
  to: { agent: AgentId } | { queue: string } | 'reroute';
  by: string;
  rule: string;
}
