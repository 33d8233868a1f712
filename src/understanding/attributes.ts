import type { JsonObject } from '../base/json.ts';

/** The one size and the one colour that a folded text names: `{ size: '42', colour: 'blue' }`. */
export function attributesIn(folded: string): JsonObject {
  const sizes = new Set(
    [...folded.matchAll(SIZE)].map((match) => (match[1] ?? match[2] ?? '').toUpperCase()),
  );
  const colours = new Set(
    (folded.match(/\p{L}+(?! friday)/gu) ?? [])
      .map((word) => COLOURS.get(word))
      .filter((colour) => colour !== undefined),
  );
  return { ...only('size', sizes), ...only('colour', colours) };
}

function only(slot: string, values: ReadonlySet<string>): JsonObject {
  const [first] = values;
  return values.size === 1 && first !== undefined ? { [slot]: first } : {};
}

/** Behind its word: 'size M', 'tamanho 42', 'talla 38,5', 'tam. GG'; or before it: 'the M size'. */
const SIZE =
  /\b(?:size|sized|tamanho|tam|talla|talle)\b[ .:]{0,2}(?:is |e |es |a |an |um |uma |un |una |o |el |la )?(x{0,3}[sl]|[mpg]|pp|gg|xgg?|\d{2}(?:[.,]5)?|\d[.,]5)\b(?![-\d])|\b(x{0,3}[sl]|m|\d{2}) sized?\b/gu;

/** By their folded names in three languages, in all their endings. */
const COLOURS: ReadonlyMap<string, string> = new Map([
  ...called('black', 'black preto preta pretos pretas negro negra negros negras'),
  ...called('white', 'white branco branca brancos brancas blanco blanca blancos blancas'),
  ...called('red', 'red vermelho vermelha vermelhos vermelhas rojo roja rojos rojas'),
  ...called('blue', 'blue azul azuis azules'),
  ...called('green', 'green verde verdes'),
  ...called('yellow', 'yellow amarelo amarela amarelos amarelas amarillo amarilla amarillos amarillas'),
  ...called('pink', 'pink rosa rosas rosado rosada'),
  ...called('purple', 'purple violet roxo roxa roxos roxas lilas morado morada morados moradas violeta'),
  ...called('orange', 'orange laranja naranja'),
  ...called('brown', 'brown marrom marrons marron marrones castanho castanha'),
  ...called('grey', 'grey gray cinza cinzas gris grises'),
  ...called('beige', 'beige bege'),
  ...called('gold', 'golden dourado dourada dorado dorada'),
  ...called('silver', 'silver prateado prateada plateado plateada'),
]);

function called(colour: string, names: string): [string, string][] {
  return names.split(' ').map((name) => [name, colour]);
}
