import type { Commitment } from './draftWords.ts';

/** What a draft may lean on. */
export interface DraftBounds {
  /** BCP 47, of the contact: the draft is in it. English, Portuguese and Spanish can be checked; nothing else is let out. */
  language: string;
  /** Names of the facts that code fills in: `{deliveryDays}`. */
  placeholders: readonly string[];
  /** Addresses that may be named, and all that lies below them. */
  links: readonly string[];
  /** What an obligation or an act of this turn stands for. */
  backed: readonly Commitment[];
  longest: number;
  /** Where names may come from: what the business wrote down. */
  known: readonly string[];
  /** What the model was told and nobody else is. */
  secrets: readonly string[];
}

/** One thing that is wrong, in words that can be told to the model. */
export interface DraftProblem {
  rule: DraftRule;
  reason: string;
}

export type DraftRule =
  | 'empty'
  | 'tooLong'
  | 'invisible'
  | 'markup'
  | 'placeholder'
  | 'link'
  | 'digit'
  | 'currency'
  | 'percent'
  | 'number'
  | 'day'
  | 'commitment'
  | 'script'
  | 'language'
  | 'name'
  | 'secret';

export function found(rule: DraftRule, is: boolean, reason: string): DraftProblem[] {
  return is ? [{ rule, reason }] : [];
}
