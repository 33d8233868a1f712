import { fold } from './fold.ts';

/** 'Do you have something', 'quero ver alguma': what is said before it. */
const BEFORE =
  '(?:(?:and|e|y|ok|hmm|hm)[ ,]+)?' +
  "(?:(?:do you have|have you got|got|is there|are there|i want|i'd like|i need|show me|show|give me|let me see|can i see|what about|how about|" +
  '(?:voces |vcs |vc )?(?:tem|teria|teriam)|quero(?: ver)?|queria(?: ver)?|me mostr[ae]|mostr[ae](?:r|-me)?|ver|' +
  'tienen|tienes|tenes|hay|quiero(?: ver)?|quisiera(?: ver)?|muestrame|muestra|ensename|a ver) )?' +
  '(?:(?:something|anything|some|any|algo|alguma coisa|algum[a]?|algun[oa]?|alguna cosa|one|um|uma|uno|una)(?: that is| que seja| que sea)? )?';
const AFTER = '(?:,? (?:please|pls|por favor|then|entao|entonces|thanks|obrigad[oa]|gracias))?[ .!?]*';

const COUNT = '(?:two|three|2|3|dois|duas|dos|tres)';
const SIZE = '(?:size|tamanho|tam|talla|talle) [a-z\\d]{1,4}';
const AMOUNT = '(?:r\\$|us\\$|\\$|€)? ?\\d[\\d.,]*(?: ?(?:reais|real|reales|dollars|euros|pesos|r\\$|€))?';

const SAID = [
  // cheaper
  '(?:(?:a bit|a little|um pouco|un poco) )?(?:cheaper|less expensive|mais (?:barat[oa]s?|em conta)|menos car[oa]s?|mas (?:barat[oa]s?|economic[oa]s?))(?: (?:one|ones|que ess[ea]s?|que es[oa]s?))?',
  '(?:the cheapest(?: one)?|(?:o|a) mais (?:barat[oa]|em conta)|(?:el|la) mas barat[oa])',
  // more of them
  '(?:more|other|mais|outr[oa]s|mas|otr[oa]s) (?:options|ones|of them|results|opcoes|modelos|resultados|opciones)',
  '(?:show me|me mostra|me mostre|mostra|mostre|muestrame) (?:more|mais|mas)',
  // side by side
  `compar[ae]r?(?: (?:the|os|as|los|las))?(?: (?:first|primeir[oa]s|primer[oa]s))?(?: ${COUNT})(?: (?:first|primeir[oa]s|primer[oa]s))?`,
  '(?:compare them|compar[ae] (?:eles|elas)|compara(?:los|las))',
  // which of it
  `(?:(?:in|em|en|no|na) )?${SIZE}`,
  `(?:in|em|en|no) [a-z]+(?: [a-z]+)?,? (?:and |e |y )?(?:in |no |em |en )?${SIZE}`,
  // what it may cost
  `(?:under|below|up to|less than|for less than|at most|max|maximum|ate|no maximo|abaixo de|(?:por )?menos de|hasta|maximo) ${AMOUNT}`,
];

const ABOUT_SHOWN = new RegExp(`^${BEFORE}(?:${SAID.join('|')})${AFTER}$`, 'u');

/**
 * Whether a text says something of what is on the screen, and nothing else: 'cheaper', 'compare os dois primeiros',
 * 'en talla M', 'under 100'. Said while something is shown it is no question about sizes, and no regret. In English,
 * Portuguese and Spanish.
 */
export function isAboutShown(text: string): boolean {
  return text.length <= LONGEST && ABOUT_SHOWN.test(fold(text));
}

const LONGEST = 100;
