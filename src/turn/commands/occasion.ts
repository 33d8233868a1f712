import type { EventId } from '../../base/id.ts';
import type { Signals } from '../../understanding/classifier.ts';
import type { Draft, DraftLoop } from '../draft.ts';
import type { TurnBook } from '../turnBook.ts';
import type { TurnDeps } from '../turnDeps.ts';

/** What a command is carried out on, and what it was heard in. */
export interface Occasion {
  readonly deps: TurnDeps;
  readonly book: TurnBook;
  readonly draft: Draft;
  /** The event that brought the words. */
  readonly id: EventId;
  /** The loop that the words were said to; null when none waits for them. */
  readonly loop: DraftLoop | null;
  /** The words: untrusted. Empty when there are none. */
  readonly text: string;
  readonly signals: Signals;
  /** False when nobody is sure what was meant. */
  readonly isSure: boolean;
  /** Which stage understood it. */
  readonly stage: 0 | 1 | 2;
}
