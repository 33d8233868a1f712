import type { Json } from '../base/json.ts';
import type { Command } from './command.ts';

/** One thing that contacts want, what it comes to, and how they say it. */
export interface Intent {
  /** camelCase, unique in a blueprint: 'trackOrder'. It is the reason that conversations are counted under. */
  readonly name: string;
  readonly means: Meaning;
  /** By BCP 47 tag. Twenty and more for each language make a good classifier; below ten it is guesswork. */
  readonly examples: { readonly [language: string]: readonly string[] };
}

/** What an intent comes to. `start` with fixed slots; `ask` is answered from knowledge, or by a person. */
export type Meaning =
  | Start
  | { readonly ask: true }
  | { readonly smallTalk: SmallTalk }
  | { readonly complain: 1 | 2 | 3 }
  | { readonly wantHuman: true }
  | { readonly cancel: true }
  | { readonly resume: true }
  | { readonly repeat: true }
  | { readonly optOut: true }
  /** What this business does not do: examples of it teach the classifier what to leave alone. */
  | { readonly outOfScope: true };

interface Start {
  readonly start: string;
  readonly slots?: { readonly [slot: string]: Json };
  /** The slot that gets the words themselves, as they were written: 'a blue mug for tea'. */
  readonly words?: string;
  /** The slot that gets the lines of a catalogue order, `[{ sku, quantity }]`. One intent of a business has it. */
  readonly order?: string;
}

export type SmallTalk = Extract<Command, { kind: 'smallTalk' }>['talk'];
