import type {
  AddressId,
  AgentId,
  ContactId,
  ConversationId,
  EventId,
  LoopId,
  MessageId,
  TicketId,
  WorkspaceId,
} from '../base/id.ts';
import type { JsonObject, Json } from '../base/json.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { Notice } from '../flow/notices.ts';
import type { ClockRow } from '../sla/clockRow.ts';
import type { PartyTime } from '../sla/party.ts';
import type { Speech } from './draft.ts';
import type { OpenQuestion } from './question/openQuestion.ts';

/** All that a turn decides on, as it was read at one version of the conversation. */
export interface Situation {
  workspaceId: WorkspaceId;
  conversationId: ConversationId;
  version: number;
  holder: Holder;
  epoch: number;
  language: string | null;
  /** What the conversation itself asked last, above its matters. */
  question: OpenQuestion | null;
  contact: ContactFacts;
  addresses: KnownAddress[];
  /** Open loops, oldest first. */
  loops: StoredLoop[];
  /** What waits, oldest first. */
  events: WaitingEvent[];
  /** Of the working hours and targets. */
  slaRevision: number;
  /** The lot has this contact served by people, so that what the assistant changes can be told. */
  isHeldOut?: boolean;
}

export type Holder =
  { kind: 'assistant' } | { kind: 'agent'; name: string } | { kind: 'queue'; name: string };

export interface ContactFacts {
  id: ContactId;
  name: string | null;
  language: string | null;
  /** Merged: nothing is decided here any more. What comes is brought to the one it was merged into. */
  mergedIntoId: ContactId | null;
}

export interface KnownAddress {
  id: AddressId;
  channel: string;
  account: string;
  phone: string | null;
  email: string | null;
  lastInboundAt: string | null;
  proofLevel: 0 | 1 | 2;
  /** The contact wants no offers here. */
  offersStopped?: boolean;
}

export interface WaitingEvent {
  id: EventId;
  attempts: number;
  receivedAt: string;
  payload: ConversationEvent;
}

/** A loop as it is stored: readable without the flow that moves it. */
export interface StoredLoop {
  id: LoopId;
  flow: string;
  flowVersion: number;
  /** The contact reason that it counts under. */
  reason: string;
  value: Json;
  context: JsonObject;
  waiting: Waiting;
  protocolNumber: string;
  ownerKind: 'assistant' | 'agent' | 'queue';
  waitsFor: 'customer' | 'system' | 'person' | 'time';
  nextStep: string;
  deadlineAt: string;
  openedAt: string;
  movedAt: string;
  tickets: OpenTicket[];
  ticketCount: number;
  /** Null until its first turn is over. */
  partyTime: PartyTime | null;
  promises: OpenPromise[];
}

export interface OpenTicket {
  id: TicketId;
  queue: string;
  /** The queue that the flow named, when a rule chose another. */
  askedQueue: string | null;
  assignee: AgentId | null;
  /** The rule by which its assignee has it; 'fallback': it waits for somebody fit. */
  routedBy: string | null;
  /** Its assignee has acted on it. */
  isTaken: boolean;
  priority: TicketPriority;
  reason: string;
  needs: TicketNeeds;
  /** Those that have not ended. */
  clocks: ClockRow[];
  /** How often its contact has waited for a next response. */
  rounds: number;
}

export type TicketPriority = 'low' | 'normal' | 'high' | 'urgent';

/** What a rule asks of the agent who gets the ticket. */
export interface TicketNeeds {
  rule?: string;
  skills?: readonly string[];
  agent?: AgentId;
}

/** The call and the timers that run, each with the fence it was set under. Whatever else comes is late. */
export interface Waiting {
  call?: string;
  timers?: Record<string, number>;
  /** It was told to wait until another matter rests: its question has not been said. */
  putOff?: true;
  /** How many messages in a row were no answer to it. */
  strays?: number;
  /** The language of the last message to it, when that was not the one that is answered in. */
  heardIn?: string;
  /** A person has said what happens next, until the flow moves on. `epoch`: of the conversation then. */
  step?: { owner: AgentId; by: AgentId; epoch: number };
  /** Agents who answered for the contact: they approve none of the money that comes of it. */
  askedBy?: string[];
  /** What waits for a second person, in the state in which the loop stands. */
  approval?: PendingApproval;
  /** What systems told by themselves while another one was asked; heard as soon as that one has answered. */
  notices?: KeptNotice[];
  /** Where what the loop knows comes from, oldest first. */
  sources?: Source[];
  /** What is said together with what follows at once; each with the instant at which it is said in any case. */
  unsaid?: Speech[];
}

export interface KeptNotice extends Notice {
  /** A loop that does not take it has nothing to do about it. */
  isIdle: boolean;
}

/** One step that taught a loop something: the fields of its context that were last set in it. */
export interface Source {
  /** Of the conversation. */
  turn: number;
  fields: string[];
  message?: MessageId;
  /** Its key. */
  effect?: string;
  agent?: AgentId;
}

/** `promise`: the key of a text, or an agent's own words. `madeBy`: 'assistant', or an agent. */
export interface OpenPromise {
  id: string;
  promise: string;
  dueAt: string;
  madeBy: string;
}

/** An act above the limit of the one who asked for it. The names are those of the table's columns. */
export interface PendingApproval {
  id: string;
  act: string;
  input: JsonObject;
  minor: number;
  currency: string;
  asked_by: string;
  asked_at: string;
  until: string;
}
