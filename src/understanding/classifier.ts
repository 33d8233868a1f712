import type { Command } from './command.ts';

/**
 * Stage 1: what a contact wants, from the words alone. Local, quick and pure; made from a blueprint's examples.
 * Replaceable: whatever fits this contract may take its place.
 */
export interface Classifier {
  /**
   * Never throws. Several intents in one message give several commands. What is out of scope gives `outOfScope`,
   * what is unsure `clarify` with the two best.
   * @param text As the contact wrote it: untrusted.
   * @param language BCP 47, as far as it is known.
   */
  classify(text: string, language: string): Classification;
}

export interface Classification {
  commands: Command[];
  /** That the first command is what was meant, in [0, 1]. */
  confidence: number;
  /**
   * 'sure': the commands are what was meant. 'between': one of two, the command is `clarify` between them.
   * 'unsure': the command is `outOfScope`, and whoever knows more is asked.
   */
  verdict: 'sure' | 'between' | 'unsure';
  /** The best intents, best first, for the record and for asking which was meant. */
  candidates: Candidate[];
  signals: Signals;
}

/** How it was said, beside what: each in [0, 1], calibrated: of the texts with 0.7, seven in ten are so. */
export interface Signals {
  frustration: number;
  urgency: number;
}

export const calm: Signals = { frustration: 0, urgency: 0 };

export interface Candidate {
  /** The name of an intent: of the blueprint, or of the product. */
  intent: string;
  confidence: number;
}
