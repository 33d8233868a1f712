import type { AgentId, ConversationId } from '../base/id.ts';
import type { ClockRow } from './clockRow.ts';

/** A clock that the sweep looks at, with what it takes to act on it. */
export interface SweptClock {
  row: ClockRow;
  conversation_id: ConversationId;
  number: string;
  queue: string;
  assignee: AgentId | null;
}

/** Of the event that a rung posts, and of what it tells: each rung of each clock acts once. */
export function rungKey({ ticket_id: ticketId, kind, round }: ClockRow, atMs: number): string {
  return `ladder:${ticketId}:${kind}:${round}:${atMs}`;
}
