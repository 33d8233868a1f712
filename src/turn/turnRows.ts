import type { ActivityFact } from '../activity/fact.ts';
import type { Json, JsonObject } from '../base/json.ts';
import type { ClockRow } from '../sla/clockRow.ts';
import type { PartyTime } from '../sla/party.ts';
import type { OrderReturnedRow, OrderToldRow } from './orders/orderRows.ts';
import type { OpenQuestion } from './question/openQuestion.ts';
import type { PendingApproval, Waiting } from './situation.ts';

/** All that one turn writes, as rows: the names of the fields are the names of the columns. */
export interface TurnRows {
  conversation_id: string;
  /** The version that the turn read; it commits only if nobody has committed since. */
  version: number;
  holder_kind: 'assistant' | 'agent' | 'queue';
  holder: string | null;
  epoch: number;
  language: string | null;
  question: OpenQuestion | null;
  elapsed_ms: number;
  taken: string[];
  understood: Understood[];
  changes: Change[];
  blocked: Blocked[];
  loops: LoopRow[];
  messages: MessageRow[];
  effects: EffectRow[];
  requests: RequestRow[];
  timers: TimerRow[];
  timers_cleared: { loop_id: string; name: string }[];
  tickets: TicketRow[];
  tickets_solved: { loop_id: string }[];
  tickets_assigned: TicketAssignedRow[];
  promises: PromiseRow[];
  promises_kept: { loop_id: string }[];
  promises_dropped: { id: string }[];
  approvals: ApprovalRow[];
  /** What an agent wrote and was not let say: it waits for them. */
  unsent: { agent_id: string; text: string }[];
  /** What agents told the assistant on handing back. */
  told: { id: string; loop_id: string | null; text: string; told_by: string }[];
  notices: NoticeRow[];
  consents: { address_id: string; consent: JsonObject }[];
  clocks: ClockRow[];
  /** Of loops that have not moved. */
  loop_waits: { loop_id: string; party_time: PartyTime }[];
  /** What systems told of orders. Empty in most turns. */
  orders_told: OrderToldRow[];
  orders_returned: OrderReturnedRow[];
  facts: ActivityFact[];
}

/** What one message was understood as, by which stage, at what cost: the answer to "why did it say that?" */
export interface Understood {
  event: string;
  stage: 0 | 1 | 2;
  /** 'fixed': words that no stage is asked about: what only a person answers, a wish for a language. */
  verdict: 'sure' | 'between' | 'unsure' | 'fixed';
  commands: Json[];
  confidence: number;
  candidates: Json[];
  signals: Json;
  /** BCP 47: what it was read in. */
  language: string;
  /** Of each local stage. */
  microseconds: Json;
  /** What came of asking a model, and what it cost; null when none was asked. */
  model: Json;
  /** What a voice note says. Untrusted. */
  transcript: string | null;
}

/** What one event changed; or that it changed nothing, and why. */
export type Change =
  | { event: string; loop: string; flow: string; from: string | null; to: string; on: string }
  | {
      event: string;
      none: string;
      /** Of an act that was not done: how the agent is told. */
      refused?: Refusal;
      /** A promise that was found in the agent's words. */
      promise?: PromiseChange;
      /** The approval that waits for a second person. */
      approval?: string;
    };

export type Refusal = 'ACT_REFUSED' | 'HELD_BY' | 'FORBIDDEN';

export interface PromiseChange {
  id: string;
  loopId: string;
  /** The agent's own. */
  words: string;
  dueAt: string;
}

/** Something that the turn wanted to say and a rule stopped. */
export interface Blocked {
  rule: string;
  text: string;
}

export interface LoopRow {
  id: string;
  flow: string;
  flow_version: number;
  value: Json;
  context: JsonObject;
  waiting: Waiting;
  object_kind: string | null;
  object_ref: string | null;
  reason: string;
  protocol_number: string;
  owner_kind: 'assistant' | 'agent' | 'queue' | null;
  owner: string | null;
  waits_for: 'customer' | 'system' | 'person' | 'time' | null;
  next_step: string | null;
  deadline_at: string | null;
  party_time: PartyTime | null;
  opened_at: string;
  outcome: string | null;
  closed_at: string | null;
}

export interface MessageRow {
  id: string;
  address_id: string;
  author: string;
  content: JsonObject;
  fallback: JsonObject | null;
  channel: string;
  loop_id: string | null;
  states_money: boolean;
}

export interface EffectRow {
  id: string;
  loop_id: string;
  operation: string;
  key: string;
  input: JsonObject;
}

export interface RequestRow {
  effect_key: string;
  loop_id: string;
  call: string;
}

export interface TimerRow {
  loop_id: string;
  name: string;
  fence: number;
  event: string;
  due_at: string;
}

export interface TicketRow {
  id: string;
  loop_id: string;
  queue: string;
  number: string;
  priority: string;
  reason: string;
  summary: JsonObject;
  due_at: string;
  asked_queue: string | null;
  assignee: string | null;
  routed_by: string | null;
  needs: JsonObject;
}

/** Something that an agent is told. */
export interface NoticeRow {
  id: string;
  agent_id: string;
  about: string;
  /** Each agent is told once per key. */
  key: string;
  ticket_id: string;
  details: JsonObject;
}

/** Of a ticket that was there before the turn. */
export interface TicketAssignedRow {
  id: string;
  queue: string;
  assignee: string | null;
  routed_by: string | null;
  needs: JsonObject;
  /** The assignee has acted on it. */
  is_taken: boolean;
}

export interface ApprovalRow extends PendingApproval {
  loop_id: string;
  status: 'pending' | 'granted' | 'refused' | 'withdrawn' | 'expired' | 'overtaken';
  decided_by: string | null;
  decided_at: string | null;
}

export interface PromiseRow {
  id: string;
  loop_id: string;
  promise: string;
  made_by: string;
  due_at: string;
}
