import type { Random } from '../../world/random.ts';
import type { Language } from './language.ts';
import { pickWeighted } from './pick.ts';

/** How somebody writes. */
export type Style = 'plain' | 'typos' | 'terse' | 'verbose' | 'voice' | 'slang';

/** What kind of person a customer is: everything about them that is not what they want. */
export interface Persona {
  language: Language;
  style: Style;
  /** How often a button is tapped where one is offered, in [0, 1]; the rest is written. */
  taps: number;
  /** So many misunderstandings are forgiven; after that a person is asked for, or the customer leaves. */
  patience: number;
  /** How often a question comes between, of all answers that they owe. */
  digresses: number;
  /** How often an earlier answer is taken back where that is possible. */
  corrects: number;
  /** How often they put the phone away in the middle. */
  fallsSilent: number;
}

/** Guess: the shares of a shop that sells in the three languages. */
const LANGUAGE_SHARES = [
  { language: 'en', weight: 40 },
  { language: 'pt-BR', weight: 35 },
  { language: 'es', weight: 25 },
] as const;

/** Guess, near the tags of the recorded traffic: about a third of all texts have something odd about them. */
const STYLE_SHARES = [
  { style: 'plain', weight: 44 },
  { style: 'typos', weight: 14 },
  { style: 'terse', weight: 16 },
  { style: 'verbose', weight: 10 },
  { style: 'voice', weight: 8 },
  { style: 'slang', weight: 8 },
] as const;

/** Buttons are tapped in 45 % of the places where they are offered, by some always and by others never. */
const TAP_SHARES = [
  { taps: 0.1, weight: 25 },
  { taps: 0.45, weight: 50 },
  { taps: 0.8, weight: 25 },
];

export function drawPersona(random: Random): Persona {
  return {
    language: pickWeighted(LANGUAGE_SHARES, random).language,
    style: pickWeighted(STYLE_SHARES, random).style,
    taps: pickWeighted(TAP_SHARES, random).taps,
    patience: 1 + Math.floor(random() * 3),
    digresses: 0.05,
    corrects: 0.05,
    fallsSilent: 0.02,
  };
}
