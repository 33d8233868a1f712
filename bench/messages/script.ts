import type { Scene } from '../../demo/scene/scene.ts';

/** One way of a customer from the first word to the end of the matter. */
export interface Script {
  /** In a word: 'refundByButtons'. */
  readonly name: string;
  readonly about: string;
  readonly of: 'refund' | 'order';
  /** The straight way: it is promised by itself, and not only among the others. */
  readonly isHappy: boolean;
  readonly waId: string;
  /** How the matter has ended then: anything else fails the measurement. */
  readonly outcome: string;
  play(scene: Scene, waId: string): Promise<void>;
}
