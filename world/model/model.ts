import type { PeerControls } from '../peer.ts';

export type ModelOptions = { port?: number; apiKey: string };

/**
 * How the model answers until it is told otherwise; with `times`, for so many calls, and then by its script again; with
 * `only`, where words are asked for, and by its script elsewhere.
 */
export type Mode = { times?: number | undefined; only?: 'drafts' | undefined } & (
  | { mode: 'scripted' }
  /** Answers by its script after `ms` of real time; null: never. */
  | { mode: 'slow'; ms: number | null }
  | { mode: 'malformed'; how?: Malformed | undefined }
  | { mode: 'refusing' }
  | { mode: 'down'; how?: 'reset' | '503' | undefined }
  /** Proposes the worst that still looks like an answer. */
  | { mode: 'hostile' }
);

export type Malformed = 'broken' | 'truncated' | 'wrongSchema' | 'prose' | 'empty';

/** When the newest words of the contact fit, the answer is made of these. The newest rule that fits is taken. */
export type Rule = {
  when: { contains: string } | { equals: string };
  /** Handles are looked up in the lists of the prompt, by a piece of the line that describes them. */
  take?: readonly { like: string; words?: string | undefined }[] | undefined;
  /** The words of a draft. */
  say?: string | undefined;
};

/** What was asked of the model, and what it answered. */
export type ModelRequest = {
  id: string;
  at: string;
  path: string;
  model: string;
  system: string;
  prompt: string;
  /** The JSON schema that was asked for. */
  schema: unknown;
  /** Null: it gave none. */
  answer: string | null;
  mode: Mode['mode'];
};

/** The language model, seen from inside the world. */
export interface Model extends PeerControls {
  setMode(mode: Mode): void;
  addRule(rule: Rule): void;
  /** What these texts mean, by the names of intents: for a simulator that knows what its customers want. */
  teach(meanings: Readonly<Record<string, readonly string[]>>): void;
  /** What is said in recordings from now on. */
  setSpeech(text: string): void;
  /** Oldest first. */
  requests(): ModelRequest[];
  forget(): void;
}
