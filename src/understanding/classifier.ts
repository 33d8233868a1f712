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
  /** The best intents, best first, for the record and for asking which was meant. */
  candidates: Candidate[];
}

export interface Candidate {
  /** The name of a flow, or a global intent. */
  intent: string;
  confidence: number;
}
