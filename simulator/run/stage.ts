import type { Scene } from '../../demo/scene/scene.ts';
import type { Random } from '../../world/random.ts';
import type { Mind } from '../talk/mind.ts';

/** One message of a customer, with what it means. */
export interface Sent {
  /** The provider's id. */
  externalId: string;
  waId: string;
  /** The n-th customer of the day. */
  customer: number;
  goal: string;
  kind: 'tap' | 'text';
  text: string;
  means: readonly string[];
  /** Sent while the day ran: its times are real. */
  isTimed: boolean;
  /** Of the person whom it was sent to, nothing came within the customer's patience. */
  gaveUpWaiting: boolean;
}

/** One customer under way. */
export interface Life {
  n: number;
  mind: Mind;
  /** Of this customer alone: what others do changes nothing in it. */
  random: Random;
  /** Messages of the business that were read. */
  read: number;
  isOver: boolean;
  isSilent: boolean;
}

export interface Stage {
  scene: Scene;
  lives: Life[];
  sent: Sent[];
  pace: Pace;
  /** Null: nobody learns what was meant, for there is no model. */
  oracle:
    | ((sent: Pick<Sent, 'text' | 'means'>, titles: Readonly<Record<string, string>>, life: Life) => void)
    | null;
  /** Whether times are real now. */
  isTimed(): boolean;
}

/** All in real milliseconds. */
export interface Pace {
  /** The whole day. */
  dayMs: number;
  /** How long a customer reads and types, at least and at most. */
  thinkMs: readonly [number, number];
  /** After so long without another message the assistant has said all. */
  quietMs: number;
  /** Who hears nothing for so long counts as not answered. */
  answerMs: number;
  /** Who was promised a person looks for so long. */
  personMs: number;
}
