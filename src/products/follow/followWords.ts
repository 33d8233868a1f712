/** What people say of what was shown, in English, Portuguese and Spanish; for folded texts. */

const whole = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'u');

export const MORE = whole(
  '(?:show|see|any|some|the|view|list)? ?(?:me )?(?:some )?more(?: of them| options| like (?:these|this|those)| results| please)?|next(?: page| ones)?|others?|other (?:ones|options)|another one|something else|anything else|anything different|keep going|' +
    'mais(?: opcoes| algum[a]?s?| modelos)?|ver mais|mostra(?:r)? mais|tem (?:mais|outr[oa]s?)|outr[oa]s?(?: opcoes| modelos| coisas?)?|outra coisa|algo diferente|proxim[oa]s?|proxima pagina|continua|' +
    'mas(?: opciones| modelos)?|ver mas|muestrame mas|otr[oa]s?(?: opciones| modelos| cosas?)?|otra cosa|algo distinto|siguientes?|siguiente pagina|sigue',
);

export const CHEAPER = whole(
  'cheaper|less expensive|less pricey|lower[- ]priced?|lower prices?|more affordable|not so expensive|too expensive|too pricey|' +
    'mais (?:barat[oa]s?|baratinh[oa]s?|em conta|economic[oa]s?)|menos car[oa]s?|menor preco|muito car[oa]s?|car[oa] demais|ta caro|' +
    'mas (?:barat[oa]s?|economic[oa]s?)|menor precio|muy car[oa]s?|demasiado car[oa]s?',
);

export const DEARER = whole(
  'more expensive|pricier|higher priced|fancier|mais car[oa]s?|mas car[oa]s?|mais sofisticad[oa]s?',
);

/** One of those shown: 'o mais barato' is it, 'algo mais barato' is another. */
export const CHEAPEST_SHOWN = whole(
  'the cheapest(?: one| of them)?|cheapest one|the least expensive|(?:o|a|do|da|no|na) mais (?:barat[oa]|em conta)|(?:el|la|del) mas (?:barat[oa]|economic[oa])',
);
export const DEAREST_SHOWN = whole(
  'the most expensive(?: one)?|the dearest|the priciest|(?:o|a|do|da) mais car[oa]|(?:el|la|del) mas car[oa]',
);

export const COMPARE = whole(
  'compare|comparison|difference|differences|differ|versus|vs|side by side|which (?:one )?is (?:the )?better|better one|compara[r]?|comparacao|compare[mn]?|comparacion|diferencas?|diferencias?|lado a lado|qual (?:deles |delas )?(?:e )?(?:o |a )?melhor|cual (?:es )?(?:el |la )?mejor',
);

/** They want to have it. Seeing and knowing are left out below. */
const WANT = whole(
  "add|put|cart|basket|bag it|buy|take|i'?ll (?:take|have|get)|i(?:'d| would)? (?:want|like)|want|get me|give me|order|purchase|" +
    'adicion\\p{L}*|coloc\\p{L}*|bot[ae]r?|poe|por no|carrinho|sacola|compr\\p{L}*|lev[oa]r?|quero|queria|fico com|vou (?:de|querer|ficar)|pega|me ve|me da|' +
    'agreg\\p{L}*|anad\\p{L}*|pon(?:me|er|ga)?|carrito|llev[oa]r?|me (?:lo |la )?llevo|quiero|quisiera|me quedo|dame|deme|tomo|compr\\p{L}*',
);
const ONLY_SEE = whole(
  '(?:want|like) to (?:see|know|look)|show|see|view|details?|tell me|more about|photos?|pictures?|quero (?:ver|saber)|queria (?:ver|saber)|ver|mostra\\p{L}*|detalhes?|fala mais|me fala|fotos?|' +
    '(?:quiero|quisiera) (?:ver|saber)|muestra\\p{L}*|ensena\\p{L}*|detalles?|cuentame|dime mas|how much|quanto|cuanto',
);

export function isWanting(folded: string): boolean {
  return WANT.test(folded) && !ONLY_SEE.test(folded);
}

export function isLooking(folded: string): boolean {
  return ONLY_SEE.test(folded);
}

/** 'The blue one', 'o de linho', 'la negra': one of those shown, said by what it is. */
export const THE_ONE =
  /(?<!\p{L})(?:(?:the|that|this) (?:[\p{L}\d-]+ ){1,4}ones?|(?:the|that|this) ones? (?:in|with|of|from|for)|(?:o|a|esse|essa|este|esta|aquel[ea]) (?:de|em|com|da|do|que)|(?:el|la|ese|esa|este|esta) (?:de|en|con|que))(?!\p{L})/u;

/** The one that is before them. */
export const THIS = whole(
  'it|this|that|this one|that one|esse|essa|este|esta|isso|isto|ele|ela|ese|esa|eso|esto|lo|la',
);

/** What begins something new though it names no kind of thing: 'a gift for my mother'. */
export const ANEW = whole(
  'something for|gifts?|presents?|looking for|i need|presentes?|algo para|algo pra|procur\\p{L}*|precis\\p{L}*|regalos?|busco|necesito|ideas?|ideias?',
);

export const FIRST_FEW: readonly { words: RegExp; count: number }[] = [
  {
    words: whole(
      '(?:first|top) (?:two|2)|(?:two|2) first|(?:dois|duas|2) primeir[oa]s|primeir[oa]s (?:dois|duas|2)|(?:dos|2) primer[oa]s|primer[oa]s (?:dos|2)|both|ambos|ambas|os dois|as duas|los dos|las dos',
    ),
    count: 2,
  },
  {
    words: whole(
      '(?:first|top) (?:three|3)|(?:three|3) first|(?:tres|3) primeir[oa]s|primeir[oa]s (?:tres|3)|(?:tres|3) primer[oa]s|primer[oa]s (?:tres|3)|all three|(?:os|as|los|las) tres',
    ),
    count: 3,
  },
];

/** Nothing but places, '1 and 3': side by side. */
export const PLACES_ONLY =
  /^(?:(?:the|o|a|el|la|#) ?)?\d{1,2}(?: ?(?:,|&|and|e|y|vs|x) ?(?:(?:the|o|a|el|la|#) ?)?\d{1,2}){1,2}[.?! ]*$/u;
