/** A text of a customer with what was meant by it, kept to measure understanding by. Never trained on. */
export interface RecordedUtterance {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** What the assistant had asked before; absent when it had asked nothing. */
  readonly expects?: object | undefined;
  /** Names of intents, in the order of the words; with `expects` also words of the closed grammar: 'affirm'. */
  readonly means: readonly string[];
}
