import { fold } from '../fold.ts';
import { theOnly, undenied, type Found } from './found.ts';
import { numbersIn, type NumberFound } from './numbersIn.ts';
import { findOrderNumbers } from './orderNumber.ts';

/**
 * The one quantity in a text that answers how many: '2', 'dois', 'uma dúzia', '1.500 unidades'. Null when there is
 * none, when there are several, and for what is no count: 0, -2, 2.5, '3 dias', 'uma pergunta', a million and more.
 */
export function findQuantity(text: string, language: string): Found<number> | null {
  const folded = withDozens(fold(text));
  if (folded.length > LONGEST || MINUS.test(folded)) return null;
  const orders = findOrderNumbers(folded).filter(({ value }) => value.includes('-'));
  const isOrder = ({ from, to }: NumberFound) => orders.some((one) => one.from < to && from < one.to);
  const numbers = numbersIn(folded, language).filter((number) => !isOrder(number));
  const words = wordsBeside(folded, numbers);
  if (words.some((word) => OTHER_MEASURES.has(word))) return null;
  const isArticle = numbers.every(({ said }) => ARTICLES.has(said));
  const others = words.filter((word) => !COUNTED.has(word) && !AROUND.has(word));
  if (others.length > (isArticle ? 0 : MOST_OTHERS)) return null;
  const counts = undenied(folded, numbers);
  return counts.every(isCount) ? theOnly(counts) : null;
}

/** The quantities that are said with what they count: '3 units', 'duas caixas', 'x2'. For texts about other things too. */
export function countedIn(text: string, language: string): Found<number>[] {
  const folded = withDozens(fold(text));
  return numbersIn(folded, language)
    .filter((number) => isCount(number) && !ARTICLES.has(number.said) && !isSome(folded, number))
    .filter(({ from, to }) => {
      const [next = ''] = /^ *(?:of |de )?\p{L}+/u.exec(folded.slice(to, to + 40)) ?? [];
      const isTimes =
        /(?:^| )x ?$/u.test(folded.slice(Math.max(0, from - 3), from)) || TIMES.test(folded.slice(to));
      return isTimes || (COUNTED.has(next.trim().split(' ').at(-1) ?? '') && !/^ *x/u.test(next));
    });
}

/** 'One of the three items': how many there are, not how many are meant. */
function isSome(folded: string, { from }: NumberFound): boolean {
  return /(?:of the|das|dos|de los|de las) $/u.test(folded.slice(Math.max(0, from - 8), from));
}

/** '2x' alone; neither '2x3' nor '10x sem juros'. */
const TIMES = /^ ?x(?:$|[,.;]| (?!(?:sem|sin|no|without|de|of|\d)\b))/u;

const LONGEST = 200;
const MOST_OTHERS = 2;
const MOST = 999_999;

function isCount({ value }: Found<number>): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MOST;
}

function wordsBeside(folded: string, numbers: readonly NumberFound[]): string[] {
  const kept = numbers.reduceRight(
    (text, { from, to }) => `${text.slice(0, from)} ${text.slice(to)}`,
    folded,
  );
  return kept.match(/[\p{L}%$€£]+|\d+/gu) ?? [];
}

/** As digits, and as long as before: everything keeps its place. */
function withDozens(folded: string): string {
  return DOZENS.reduce(
    (text, [words, digits]) => text.replace(words, (said) => digits.padEnd(said.length)),
    folded,
  );
}

const DOZENS: readonly [RegExp, string][] = [
  [/\b(?:half a dozen|half dozen|meia duzia|media docena)\b/gu, '6'],
  [/\b(?:two|2|duas|dos) (?:dozens?|duzias|docenas)\b/gu, '24'],
  [/\b(?:(?:a|one|uma|una) )?(?:dozen|duzia|docena)\b/gu, '12'],
  [/\b(?:(?:a|um|un) )?(?:couple|pair|par)\b/gu, '2'],
];

const MINUS = /(?:^|[^\p{L}\d])[-−–] ?\d|\b(?:minus|menos|negative|negativo)\b/u;

/** As often an article as a number: 'uma pergunta'. */
const ARTICLES = new Set('a one um uma un una uno'.split(' '));

/** What is counted, whatever is sold. */
const COUNTED = new Set(
  (
    'unit units piece pieces pcs pc item items copy copies box boxes pack packs bottle bottles pairs x un und unid unids ' +
    'unidade unidades peca pecas itens caixa caixas pacote pacotes garrafa garrafas pares copias unidad unidades pieza piezas ' +
    'articulo articulos producto productos produto produtos product products caja cajas paquete paquetes botella botellas'
  ).split(' '),
);

const AROUND = new Set(
  (
    'please pls thanks thank you i want would like need just only of them the to get take give me it is hi ok yes por favor ' +
    'obrigado obrigada quero queria so apenas somente sola preciso de me ve manda delas deles oi sim gracias quiero solo solamente ' +
    'necesito dame de ellos ellas hola si quisiera serian seriam sao son vou levar llevo'
  ).split(' '),
);

/** Numbers beside these count something else, or one of several. */
const OTHER_MEASURES = new Set(
  (
    'or ou than least most minimo maximo pelo ate hasta up almost quase casi mais mas size tamanho talla numero number day days dia dias week weeks semana semanas month months mes meses year years ano ' +
    'anos hour hours hora horas minute minutes minuto minutos reais real dollar dollars dolar dolares peso pesos euro euros ' +
    'conto contos usd brl eur cents centavos kg kilo kilos g cm mm km ml litros percent % $ € £ question questions pergunta ' +
    'perguntas pregunta preguntas duvida duvidas duda dudas problem problems problema problemas between entre quarto cpf time times vez vezes veces juros error erro cargo cargos charge charges card cards left parcelas cuotas order pedido orden'
  ).split(' '),
);
