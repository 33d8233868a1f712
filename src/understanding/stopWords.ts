import { squeeze } from './fold.ts';

/** Words that are everywhere and tell little, in English, Portuguese and Spanish; folded and squeezed. */
export const STOP_WORDS: ReadonlySet<string> = squeezed(
  'a an the i my me you it is are was be to of in on for with and or do does did have has can could please this that ' +
    'o os as um uma eu meu minha me voce e de do da dos das no na em para pra com por que se ja ao foi esta este isso ' +
    'el la los las un una yo mi tu su es en y del al con por que se ya lo le fue eso esta ' +
    'quero quiero want would like gostaria queria quisiera favor',
);

/** A text that denies what a phrase says, or the other way round, means something else. */
export const NEGATIONS: ReadonlySet<string> = squeezed(
  "not no don't dont nao nunca never sem sin without nem ni",
);

function squeezed(words: string): Set<string> {
  return new Set(words.split(' ').map(squeeze));
}
