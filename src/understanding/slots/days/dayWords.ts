/** The days of the week by their folded names, 0 for Sunday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...inOrder('sunday monday tuesday wednesday thursday friday saturday'),
  ...inOrder('domingo segunda terca quarta quinta sexta sabado'),
  ...inOrder('domingo lunes martes miercoles jueves viernes sabado'),
]);

/** Short forms, which are other words in longer texts. 'mar' is left out: a month, a sea, a Tuesday. */
export const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...inOrder('sun mon tue wed thu fri sat'),
  ...inOrder('dom seg ter qua qui sex sab'),
  ...[...inOrder('dom lun _ mie jue vie sab')].filter(([word]) => word !== '_'),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
]);

/** In Spanish these count: 'la segunda'. */
export const ORDINALS_IN_SPANISH = new Set(['segunda', 'quarta', 'quinta', 'sexta']);

/** The months by their folded names, from 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...inOrder('january february march april may june july august september october november december', 1),
  ...inOrder('janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro', 1),
  ...inOrder('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre', 1),
]);

/** Where a sentence looks; null when it looks both ways. */
export type Tense = 'past' | 'ahead';

/** 'It arrived on Friday' looks back, 'I need it delivered on Friday' does not, and 'it came, can you come Friday' both ways. */
export function tenseOf(text: string): Tense | null {
  if (!PAST.test(text)) return 'ahead';
  return AHEAD.test(text) ? null : 'past';
}

const PAST =
  /\b(?:arrived|came|was|were|bought|ordered|received|got|happened|ago|last|supposed|should have|era|eram|deveria|devia|debia|tinha|havia|comprei|chegou|recebi|foi|fiz|pedi|paguei|passad[oa]|veio|ultim[oa]|llego|compre|recibi|regrese|devolvi|fue|pague|pasad[oa]|hice|vino)\b|\b\p{L}{3,}[aeiou]ei\b|\b\p{L}{3,}[bcdfglmnprstv]ei\b/u;

const AHEAD =
  /\b(?:will|want|need|can|could|please|would|should(?! have)|schedule|deliver|vou|vai|quero|pode|podem|preciso|posso|agendar|entregar|entreguem|quiero|puede|pueden|puedo|necesito|voy|entreguen)\b/u;

function inOrder(words: string, first = 0): [string, number][] {
  return words.split(' ').map((word, index) => [word, first + index]);
}
