import type { Scene } from '../scene/scene.ts';

/** One way that a refund may go, played on a scene of its own. What must hold is asserted on the way. */
export interface Story {
  /** In a word, for reports: 'answerLost'. */
  readonly name: string;
  /** In a sentence, for people. */
  readonly about: string;
  /** Whose matter it is, and about which order: shown in the six systems. */
  readonly of: { readonly waId: string; readonly orderNumber: string };
  play(scene: Scene): Promise<void>;
}
