import { squeeze, tokensOf } from './fold.ts';
import { areNear } from './nearWords.ts';

/** Whether a text is a yes or a no and nothing else; null when it says more, or both. In three languages, with slips. */
export function readYesNo(text: string): 'affirm' | 'deny' | null {
  const words = tokensOf(text).map(squeeze);
  if (words.length === 0 || words.length > MOST_WORDS) return null;
  const whole = words.join(' ');
  const known = PHRASES.get(whole);
  if (known !== undefined) return known;
  const meanings = words.filter((word) => !FILLERS.has(word)).map(meaningOf);
  const [first] = meanings;
  if (first === undefined || first === null) return null;
  return meanings.every((meaning) => meaning === first) ? first : null;
}

const MOST_WORDS = 6;

function meaningOf(word: string): 'affirm' | 'deny' | null {
  if (YES.has(word)) return 'affirm';
  if (NO.has(word)) return 'deny';
  return LONG_YES.some((each) => areNear(each, word)) ? 'affirm' : null;
}

const YES = squeezed(
  'yes yep yeah yup ya yea y yess yse yed ys sure ok okay okey k kk correct right exactly absolutely definitely affirmative ' +
    'confirm confirmed agreed sim s simm smi si isso claro certo exato exatamente pode positivo confirmo confirmado aceito ' +
    'beleza blz fechado concordo perfeito uhum aham sip sii dale vale correcto exacto confirmado acepto listo perfecto perfect ' +
    '👍 ✅ 👌 ✔ 🆗',
);

const NO = squeezed(
  'no nope nop nah n not never nao naum nn nunca negativo negative non jamais jamas incorrect wrong errado incorreto incorrecto ' +
    '👎 ❌ 🚫 ✖ 🙅',
);

/** Long enough for a slip to be told from another word. */
const LONG_YES = [
  'claro',
  'certo',
  'exactly',
  'correct',
  'correto',
  'confirmo',
  'absolutely',
  'definitely',
].map(squeeze);

/** What is said around a yes or a no and changes nothing. */
const FILLERS = squeezed(
  'please pls plz thanks thank you por favor pf pfv obrigado obrigada obg gracias grato the that is it its ' +
    'eu i do a o e ai la ne viu mesmo senhor senhora sir mam amigo amiga moco moca hi oi ola hola hello 🙏 😊 🙂 😀 ❤ 😉',
);

/** What is not the sum of its words. */
const PHRASES = new Map<string, 'affirm' | 'deny'>([
  ...phrases('affirm', [
    'of course',
    'why not',
    'go ahead',
    'sounds good',
    'that is right',
    "that's right",
    'yes i do',
    'i do',
    'do it',
    'i agree',
    'com certeza',
    'pode ser',
    'pode sim',
    'pode fazer',
    'por que nao',
    'sem duvida',
    'isso ai',
    'isso mesmo',
    'ta bom',
    'tudo bem',
    'esta certo',
    'ta certo',
    'quero',
    'quero sim',
    'eu quero',
    'sim quero',
    'eu quero sim',
    'sim eu quero',
    'vamos la',
    'por supuesto',
    'de acuerdo',
    'como no',
    'asi es',
    'esta bien',
    'claro que si',
    'claro que sim',
    'desde luego',
    'si quiero',
    'quiero',
    'sin duda',
  ]),
  ...phrases('deny', [
    'of course not',
    'not really',
    'i do not',
    "i don't",
    'i dont',
    'no way',
    'not at all',
    "don't",
    'claro que nao',
    'claro que no',
    'de jeito nenhum',
    'nao quero',
    'ainda nao',
    'nada disso',
    'de modo algum',
    'nem pensar',
    'por supuesto que no',
    'desde luego que no',
    'no quiero',
    'de ninguna manera',
    'para nada',
    'ni hablar',
    'todavia no',
    'aun no',
    'not yet',
    'nao pode',
  ]),
]);

function phrases(meaning: 'affirm' | 'deny', all: string[]): [string, 'affirm' | 'deny'][] {
  return all.map((phrase) => [tokensOf(phrase).map(squeeze).join(' '), meaning]);
}

function squeezed(words: string): Set<string> {
  return new Set(words.split(' ').map(squeeze));
}
