import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { SlotKind } from '../flow/effect.ts';
import type { Command } from './command.ts';

/**
 * Stage 2: what was meant by words that the quicker stages leave open. Replaceable: no interpreter at all is a supported
 * way to run.
 */
export interface Interpreter {
  /** Never throws, and never takes longer than its deadline. Gives only commands that are possible. */
  interpret(asked: ToInterpret): Promise<Interpretation>;
}

export interface ToInterpret {
  workspaceId: WorkspaceId;
  conversationId: ConversationId;
  /** As the contact wrote it: untrusted. */
  text: string;
  /** BCP 47. */
  language: string;
  /** The instant of the turn and the business's IANA time zone: 'tomorrow' is a day. */
  now: Date;
  timeZone: string;
  /** The last that was said, oldest first, without `text`. Untrusted. */
  history: readonly Said[];
  /** All that the conversation can take up now. Nothing else is offered, and nothing else is taken. */
  possible: readonly Possible[];
}

export interface Said {
  /** 'note': an agent told it to the assistant when the conversation was handed back; the contact has not seen it. */
  who: 'contact' | 'assistant' | 'agent' | 'note';
  text: string;
}

/**
 * A command that is possible now, described well enough to be chosen. An `affirm` is never among them: a model says no
 * yes for a contact.
 */
export type Possible =
  | { kind: 'start'; intent: string; example: string }
  | { kind: 'ask'; topics: readonly { intent: string; example: string }[] }
  /** `question`: as the contact was asked. The value is read by code from the words that the model points at. */
  | { kind: 'answer'; slot: string; as: SlotKind; question: string }
  | { kind: 'correct'; slot: string; as: SlotKind }
  | { kind: 'correct'; slot: string; options: readonly OptionShown[] }
  | { kind: 'choose'; options: readonly OptionShown[]; question: string }
  /** `about`: the matter in words: 'refund 261121-000042-7'. */
  | { kind: 'cancel' | 'resume'; loop: string; about: string }
  | { kind: 'smallTalk' | 'wantHuman' | 'complain' | 'repeat' | 'outOfScope' };

export interface OptionShown {
  id: string;
  title: string;
}

export interface Interpretation {
  /** Null when nothing usable came: the conversation goes on without it. */
  commands: Command[] | null;
  outcome: InterpretationOutcome;
  /** Null when no model was asked. */
  use: ModelUse | null;
}

export type InterpretationOutcome =
  | 'understood'
  /** Its answer fitted only after it was told what was wrong with it. */
  | 'repaired'
  | 'malformed'
  | 'refused'
  | 'tooLate'
  | 'unavailable'
  /** It failed so often that it is left alone for a while. */
  | 'breakerOpen'
  /** The conversation, or the day, has cost what it may cost. */
  | 'ceilingReached';

/** What asking cost: one row of the ledger. */
export interface ModelUse {
  /** 'openai/gpt-5-mini'. */
  model: string;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  /** Millionths of a US dollar; null when the price of the model is not known. */
  costMicros: number | null;
  elapsedMs: number;
}
