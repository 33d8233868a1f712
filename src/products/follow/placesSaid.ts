import { cardinalOf, ordinalOf } from '../../understanding/numberWords.ts';

/** Which of those shown, and how many pieces. */
export interface PlacesSaid {
  /** From 0, in the order in which they were said. */
  places: number[];
  quantity: number | null;
}

/** What stands before a bare number that is a place: 'number 2', 'o 2', 'compare 1'. */
const LABELS = new Set(
  'number num numero no nr n option opcao opcion item the o a el la do da del de compare comparar compara entre between and e y com con with vs versus ou or'.split(
    ' ',
  ),
);
const UNITS = new Set(
  'units unit pieces pcs unidades unidade pecas unid piezas un x pairs pares times vezes veces'.split(' '),
);

/**
 * The places and the quantity in what is said of a list: 'add two of the first' → first, two; 'compare 1 and 3' → first
 * and third; '2' → second; with one thing shown '2' is how many.
 * @param isList Places are what is asked for: 'compare 1, 2 and 3'.
 */
export function placesSaid(folded: string, count: number, isList = false): PlacesSaid {
  const words = folded.match(/#|[\p{L}\p{N}]+/gu) ?? [];
  const ordinals: number[] = [];
  const numbers: { value: number; at: number }[] = [];
  for (const [at, word] of words.entries()) {
    const ordinal = isOrdinalHere(words, at) ? ordinalOf(word, count) : null;
    if (ordinal !== null) ordinals.push(ordinal);
    else if (!SKIPPED.has(word)) {
      const value = cardinalOf(word);
      if (value !== null && value > 0) numbers.push({ value, at });
    }
  }
  const labelled = numbers.filter(({ value, at }) => isPlace(words, at) && value <= count);
  const said =
    ordinals.length > 0 || isList
      ? [...ordinals, ...(isList ? numbers.map(({ value }) => value) : [])]
      : placesOf(words, numbers, { labelled, count });
  const places = [...new Set(said)].filter((place) => place >= 1 && place <= count).map((place) => place - 1);
  const counted = numbers.filter(({ value }) => !(ordinals.length === 0 && said.includes(value)));
  return { places, quantity: isList ? null : (counted[0]?.value ?? null) };
}

/** In English 'a', in Portuguese 'um': articles more often than numbers. 'One' is what 'the blue one' ends in. */
const SKIPPED = new Set(['a', 'um', 'uma', 'un', 'una', 'uno', 'one']);

/** 'Second' of 'a second' is time; the Monday of Portuguese is 'segunda-feira'. */
function isOrdinalHere(words: readonly string[], at: number): boolean {
  return words[at + 1] !== 'feira' && !/^\d+$/.test(words[at] ?? '');
}

function isPlace(words: readonly string[], at: number): boolean {
  const before = words[at - 1] ?? '';
  return before === '#' || (LABELS.has(before) && !UNITS.has(words[at + 1] ?? ''));
}

function placesOf(
  words: readonly string[],
  numbers: readonly { value: number; at: number }[],
  { labelled, count }: { labelled: readonly { value: number }[]; count: number },
): number[] {
  if (labelled.length > 0) return labelled.slice(-1).map(({ value }) => value);
  const [only, another] = numbers;
  if (only === undefined || another !== undefined || count <= 1) return [];
  const others = words.filter((word) => !ASIDE.has(word) && !/^\d+$/.test(word) && cardinalOf(word) === null);
  return others.length === 0 ? [only.value] : [];
}

/** With these a lone number is still a place: '2 please', 'quero ver o 2'. */
const ASIDE = new Set(
  'please pls por favor show me see i want ill take ok yes sim si quero ver o a the el la mostra muestrame vou querer quiero dame thanks obrigado gracias number numero'.split(
    ' ',
  ),
);
