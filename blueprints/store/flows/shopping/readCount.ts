/** 'Three', 'tres', 'um': small numbers as people write them, in the languages of the store. */
const WORDS: ReadonlyMap<string, number> = new Map(
  [
    [
      'none',
      'zero',
      'cero',
      'nenhum',
      'nenhuma',
      'ninguno',
      'ninguna',
      'remove',
      'delete',
      'remover',
      'tirar',
      'tira',
      'quitar',
      'quita',
    ],
    ['one', 'um', 'uma', 'uno', 'una', 'un'],
    ['two', 'dois', 'duas', 'dos'],
    ['three', 'tres'],
    ['four', 'quatro', 'cuatro'],
    ['five', 'cinco'],
    ['six', 'seis'],
    ['seven', 'sete', 'siete'],
    ['eight', 'oito', 'ocho'],
    ['nine', 'nove', 'nueve'],
    ['ten', 'dez', 'diez'],
  ].flatMap((words, value) => words.map((word) => [word, value] as const)),
);

/**
 * How many are meant, also none and less than none: '-1' is a number, and refused as such. Null when the words hold no
 * number, or several.
 */
export function readCount(words: string): number | null {
  const said = words
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(?<=\d)[.,\s](?=\d{3}(?!\d))/gu, '');
  const digits = said.match(/[-−]?\d+(?:[.,]\d+)?/gu) ?? [];
  const named = said.split(/[^\p{L}]+/u).flatMap((word) => WORDS.get(word) ?? []);
  const numbers =
    digits.length > 0 ? digits.map((each) => Number(each.replace('−', '-').replace(',', '.'))) : named;
  const [only, another] = numbers;
  return only !== undefined && another === undefined && Number.isInteger(only) ? only : null;
}
