import type { JsonObject } from '../base/json.ts';
import type { AddressId, AgentId, LoopId, MessageId, TicketId } from '../base/id.ts';
import type { InboundContent } from './content.ts';

/** All that may move a conversation. Every event waits in the inbox and is taken by a turn. Stored as jsonb. */
export type ConversationEvent =
  | { kind: 'message'; messageId: MessageId; addressId: AddressId; sentAt: string; content: InboundContent }
  /** A person of the business answered from the phone app: it counts as an agent's act and takes over. */
  | { kind: 'echo'; messageId: MessageId; addressId: AddressId }
  /** What came of a call. `call` names the visit that asked; a visit that is over ignores it. */
  | { kind: 'result'; loopId: LoopId; call: string; outcome: string; output: JsonObject }
  /** `fence` is the one under which the timer was set; a timer set again since ignores it. */
  | { kind: 'timer'; loopId: LoopId; name: string; fence: number; event: string }
  /** An outbound message that will not arrive. */
  | { kind: 'undelivered'; messageId: MessageId; loopId: LoopId | null; reason: string }
  /** Something that a system did by itself to what a loop had done: 'refundReversed'. */
  | { kind: 'notice'; loopId: LoopId; name: string; output: JsonObject }
  | { kind: 'act'; agentId: AgentId; act: AgentAct }
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

/** What an agent does with a conversation. Each becomes a turn, so it is fenced, recorded and checked like any other. */
export type AgentAct =
  | { kind: 'takeOver' }
  | { kind: 'handBack' }
  | { kind: 'write'; text: string }
  /** One of the transitions that the loop's state offers to a person: approve, reject, markDone … */
  | { kind: 'move'; loopId: LoopId; name: string; input: JsonObject }
  | { kind: 'closeLoop'; loopId: LoopId; outcome: string };
