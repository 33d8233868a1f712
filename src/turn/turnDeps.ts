import type { Clock } from '../base/clock.ts';
import type { Faults } from '../base/faults.ts';
import type { ContactId, ConversationId, EventId, WorkspaceId } from '../base/id.ts';
import type { OneByOne } from '../base/oneByOne.ts';
import type { InboundContent } from '../conversation/content.ts';
import type { Desk } from '../routing/desk.ts';
import type { SlaBook } from '../sla/slaBook.ts';
import type { Classifier } from '../understanding/classifier.ts';
import type { Interpreter, Said } from '../understanding/interpreter.ts';
import type { ProtocolAnswer, ProtocolAsked } from './lookUpProtocol.ts';
import type { ProtocolNumbers } from './protocolNumbers.ts';
import type { Situation } from './situation.ts';
import type { TurnBook } from './turnBook.ts';
import type { TurnRows } from './turnRows.ts';

/** Who else is asked while a turn decides. Each may be missing: the turn has an answer without it. */
export interface Advisers {
  /** Stage 2. Null for a workspace that runs without a model. */
  interpreterOf?(workspaceId: WorkspaceId): Interpreter | null;
  /** From what the business wrote down; null when it is not there: then whoever looks has noted the question. */
  answerOf?(workspaceId: WorkspaceId, asked: QuestionAsked): Promise<KnownAnswer | null>;
  /** What a voice note says; null when it cannot be told. */
  transcribe?(workspaceId: WorkspaceId, voice: VoiceNote): Promise<{ text: string } | null>;
  /** A matter by its protocol number, for the contact who wrote it. */
  lookUpProtocol?(workspaceId: WorkspaceId, asked: ProtocolAsked): Promise<ProtocolAnswer>;
  /** The topic that no assistant may answer by itself; null when the words touch none. */
  sensitiveIn?(text: string): string | null;
}

export interface QuestionAsked {
  conversationId: ConversationId;
  /** As it was written: untrusted. */
  question: string;
  /** The intent that it is an example of; null when it is none that is known. */
  topic: string | null;
  /** BCP 47. */
  language: string;
}

/** What is said to a question, and where it stands: one place at least. */
export interface KnownAnswer {
  text: string;
  sources: readonly { title: string; url: string | null }[];
}

export interface VoiceNote {
  conversationId: ConversationId;
  media: MediaContent;
  /** Where the file lies. */
  from: { channel: string; account: string };
  /** BCP 47: what the contact has been heard to write in; null when nobody knows. A hint. */
  language: string | null;
}

export type MediaContent = Extract<InboundContent, { kind: 'media' }>;

/** What a turn needs. `read` and `commit` join the turns of many conversations into one statement each. */
export interface TurnDeps extends Advisers {
  clock: Clock;
  faults: Faults;
  numbers: ProtocolNumbers;
  bookOf(workspaceId: WorkspaceId): TurnBook;
  classifierOf(workspaceId: WorkspaceId): Classifier;
  /** The working hours and targets, of at least this revision. Asked only when a ticket is open or opened. */
  slaBookOf(workspaceId: WorkspaceId, revision: number): Promise<SlaBook>;
  /** What was said last, oldest first. Read only when a model is asked. */
  historyOf(workspaceId: WorkspaceId, conversationId: ConversationId): Promise<Said[]>;
  read(of: { workspaceId: WorkspaceId; conversationId: ConversationId }): Promise<Situation | null>;
  /** Brings events to the conversation that they belong to. False when all of them belong here. */
  forward(workspaceId: WorkspaceId, conversationId: ConversationId, eventIds: EventId[]): Promise<boolean>;
  /** Who is there, and what the rules say. Read only when a ticket needs an assignee. */
  readDesk(workspaceId: WorkspaceId, contactId: ContactId): Promise<Desk>;
  /** Turns that choose an assignee: one after the other in a workspace, from choosing until it is committed. */
  oneByOne: OneByOne;
  /** False when another turn of the conversation committed first: then nothing was kept. */
  commit(turn: { workspaceId: WorkspaceId; rows: TurnRows }): Promise<boolean>;
  onCommitted(
    workspaceId: WorkspaceId,
    conversationId: ConversationId,
    what: { messages: boolean; effects: boolean },
  ): void;
}
