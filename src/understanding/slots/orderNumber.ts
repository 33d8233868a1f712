import { fold } from '../fold.ts';

/**
 * The order numbers in a text, each once: letters and digits joined by a dash ('LP-1042'), bare digits as they are.
 * Bare digits count when they are marked ('#1042', 'order 1042') or are all that is said.
 */
export function orderNumbersIn(text: string): string[] {
  const folded = fold(text);
  const prefixed = [...folded.matchAll(PREFIXED)]
    .filter(([, letters = '', gap]) => gap !== ' ' || !isWord(letters))
    .map(([, letters = '', , digits = '']) => `${letters}-${digits}`.toUpperCase());
  const marked = [...folded.matchAll(MARKED)].map(([, digits = '']) => digits);
  const alone = ALONE.exec(folded)?.[1];
  const bare = [...marked, ...(alone === undefined ? [] : [alone])].filter(
    (digits) => !prefixed.some((number) => number.endsWith(`-${digits}`)),
  );
  return [...new Set([...prefixed, ...bare])];
}

/** Letters, then digits, joined or parted by a dash or a space. */
const PREFIXED = /(?<![\p{L}\p{N}@.'-])([a-z]{1,4})( ?[-#]? ?)(\d{3,10})(?![\p{L}\p{N}@]|[.,]\d)/gu;

/** 'My order is 1042' has no prefix 'is', and 'R$ 500' is money. */
function isWord(letters: string): boolean {
  return letters.length === 1 || WORDS_BEFORE_NUMBERS.has(letters);
}

const WORDS_BEFORE_NUMBERS = new Set(
  (
    'is its at it in on to of my by for was has and the call code year cost paid pay only over about from after since ' +
    'eh meu minha de do da dos das em no na um uma por para com sem foi era ano dia rua apto cep casa so ate que sao ' +
    'el la los las en es mi su con sin del al fue son ano rs us usd brl eur ars mxn cop kg cm ml mm tam nr num no nro ' +
    'fone tel cpf nif rg nf oi hi ola ok sim yes si'
  ).split(' '),
);

const MARKED =
  /(?:#|(?<!\p{L})n[o.]?[:.]?\s|\b(?:order|pedido|orden|compra|number|numero|num)\b[\s:#]*(?:(?:is|e|es|number|numero|num|n[o.]?)\b[\s:.#]*)*)(\d{3,10})(?![\p{L}\p{N}@]|[.,]\d)/gu;

const ALONE =
  /^(?:(?:it'?s|is|its|e|es|eh|o|a|el|the|my|meu|mi|number|numero|aqui|here|ok|oi|hi|hola|esta|segue|sim|yes|si)[\s:,.!]+)*(\d{3,10})(?:[\s,.!]+(?:please|thanks|thank you|obrigad[oa]|por favor|gracias))*[\s.!]*$/u;
