import type { Split } from './split.ts';

/** A classifier that takes part in the comparison. */
export interface Contestant {
  name: string;
  train(split: Split): Promise<Trained>;
}

export interface Trained {
  /** Bytes of the model as it is kept; null: it is not known. */
  bytes: number | null;
  /** Above it, what is said counts as sure; chosen without the test rows. Null: the contestant chooses none. */
  isSure: ((said: Said) => boolean) | null;
  say(text: string): Said | Promise<Said>;
}

export interface Said {
  intent: string;
  /** Ways to tell how sure it is, the higher the surer; a contestant is judged by the one that serves it best. */
  confidences: readonly number[];
}
