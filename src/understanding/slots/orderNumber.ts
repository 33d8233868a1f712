import { fold } from '../fold.ts';
import type { Found } from './found.ts';
import { spokenOrderNumbers } from './spokenOrderNumber.ts';

/**
 * The order numbers in a text, each once: letters and digits joined by a dash ('LP-1042'), bare digits as they are.
 * Bare digits count when they are marked ('#1042', 'order 1042') or are all that is said.
 */
export function orderNumbersIn(text: string): string[] {
  return [...new Set(findOrderNumbers(text).map(({ value }) => value))];
}

/** The same, with their places. Spoken ones too: 'L P ten forty two', 'um zero quatro dois'. */
export function findOrderNumbers(text: string): Found<string>[] {
  const folded = fold(text);
  const prefixed = prefixedIn(folded);
  const bare = bareIn(folded).filter(
    ({ value, to }) => !prefixed.some((one) => one.value.endsWith(`-${value}`) || one.to === to),
  );
  const written = [...prefixed, ...bare];
  const spoken = written.length > 0 ? [] : spokenOrderNumbers(folded);
  return [...written, ...spoken].filter(({ to }) => !MEASURES.test(folded.slice(to, to + 14)));
}

function prefixedIn(folded: string): Found<string>[] {
  return [...folded.matchAll(PREFIXED)]
    .filter(({ 0: said, 1: letters = '', 2: gap }) => gap !== ' ' || !isWord(letters, said === folded))
    .map(({ 0: said, 1: letters = '', 3: digits = '', index }) => ({
      value: `${letters}-${digits}`.toUpperCase(),
      from: index,
      to: index + said.length,
    }));
}

function bareIn(folded: string): Found<string>[] {
  const alone = folded.length > LONGEST_ALONE ? null : ALONE.exec(folded);
  const matches = [...folded.matchAll(MARKED), ...(alone === null ? [] : [alone])];
  return matches.map(({ 0: said, 1: digits = '', index }) => {
    const from = index + said.lastIndexOf(digits);
    return { value: digits, from, to: from + digits.length };
  });
}

/** Letters, then digits, joined or parted by a dash or a space; spelled letters may have spaces or points between. */
const PREFIXED = /(?<![\p{L}\p{N}@.'-])([a-z]{1,4})( ?[-–#:]? ?)(\d{3,10})(?![\p{L}\p{N}@]|[.,/:-]\d)/gu;

/** 'My order is 1042' has no prefix 'is', 'R$ 500' is money; what can be spoken is a prefix only when it stands alone. */
function isWord(letters: string, isAlone: boolean): boolean {
  if (letters.length === 1 || WORDS_BEFORE_NUMBERS.has(letters)) return true;
  return !isAlone && letters.length > 2 && /[aeiouy]/u.test(letters);
}

const WORDS_BEFORE_NUMBERS = new Set(
  (
    'is its at it in on to of my by for was has and the call code year cost paid pay only over about from after since ' +
    'more less than just like near were had have with this that next last last room ext zip unit lot page size up or not ' +
    'eh meu minha de do da dos das em no na um uma por para com sem foi era ano dia rua apto cep casa so ate que sao ' +
    'mais tudo hoje meus sala deu tem uns umas ou nao aos ao as os ap bloco lote cada deve pra dei vale ' +
    'el la los las en es mi su con sin del al fue son ano rs us usd brl eur ars mxn cop kg cm ml mm tam nr num no nro ' +
    'fone tel cpf nif rg nf oi hi ola ok sim yes si mas hay unos tras cada av sr sra mil id pin sms'
  ).split(' '),
);

const MARKED =
  /(?:#|(?<!\p{L})n[o.]?[:.]?\s|\b(?:order|pedido|orden|compra|number|numero|num|nro)\b[\s:#]{0,3}(?:(?:is|e|es|number|numero|num|n[o.]?)\b[\s:.#]{0,3}){0,4})(\d{3,10})(?![\p{L}\p{N}@]|[.,/:-]\d)/gu;

const LONGEST_ALONE = 120;

const ALONE =
  /^(?:(?:it'?s|is|its|e|es|eh|o|a|el|the|my|meu|mi|number|numero|aqui|here|ok|oi|hi|hola|esta|segue|sim|yes|si)[\s:,.!]+)*(\d{3,10})(?:[\s,.!]+(?:please|thanks|thank you|obrigad[oa]|por favor|gracias))*[\s.!]*$/u;

/** What follows money and measures: 'lot 500 reais'. */
const MEASURES =
  /^ ?(?:reais|real|dollars?|dolar(?:es)?|pesos?|euros?|usd|brl|units?|unidade?s?|days?|dias?|kg|g|cm|mm|ml|km|percent|%|am|pm)(?!\p{L})/u;
