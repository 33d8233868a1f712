/** What stands around a number and makes a limit of it, in English, Portuguese and Spanish; folded. */

const behind = (words: string): RegExp =>
  new RegExp(
    `(?:^|[^\\p{L}\\d])(?:${words})[ :]*(?:of |de |is |e |es |a |an |um |uma |un |una |the |o |el |la )*$`,
    'u',
  );
const ahead = (words: string): RegExp => new RegExp(`^[ )]*(?:${words})(?![\\p{L}\\d])`, 'u');

const NO = "not|no|nothing|never|don't|doesn't|nao|nada|nem|sin|sem|que no|que nao";

const MORE =
  'over|above|more than|greater than|higher than|bigger than|beyond|exceed(?:s|ing)?|past|mais (?:caro )?(?:de|do que|que)|mas (?:caro )?(?:de|que)|' +
  'acima de|superior a|por encima de|maior (?:do )?que|mayor (?:que|a)|pas(?:e|ar|se|sar|sando|ando) de|passe?(?: dos?)?|supere';

const LESS =
  'under|below|beneath|less than|lower than|cheaper than|fewer than|smaller than|within|inside|menos (?:de|do que|que)|menor (?:do )?(?:de|que|a)|' +
  'mais barat[oa]s? (?:do )?que|mas barat[oa]s? que|abaixo de|debajo de|por debajo de|inferior(?:es)? a|dentro de|<=?';

const NO_MORE = `(?:${NO})(?: [\\p{L}']+){0,3}? (?:${MORE})`;
const NO_LESS = `(?:${NO})(?: [\\p{L}']+){0,3}? (?:${LESS})`;

const MOST =
  'at most|up to|upto|until|max\\.?(?:imum)?(?: (?:price|budget|spend))?|tops|limit(?:ed to)?|budget|spend(?: up to| about)?|hasta|ate|no maximo|' +
  'maximo|maxima|a lo sumo|como mucho|como maximo|tope|limite|teto|orcamento|presupuesto|gastar(?: hasta| ate)?|' +
  "i(?:'ve| have)?(?: only)?(?: got)|i(?: only)? have|(?:so )?tenho(?: so)?|(?:solo )?tengo(?: solo)?|preco maximo|precio maximo|(?:less|lower) than or equal to|price cap";

const LEAST =
  'at least|minimum(?: price| rating)?|min\\.?|minimum price|from|starting (?:at|from)|>=?|upwards of|pelo menos|ao menos|no minimo|minimo|minima|al menos|por lo menos|como minimo|' +
  'a partir de|desde|partindo de|(?:greater|more) than or equal to';

const NEAR =
  'around|about|approximately|approx\\.?|roughly|circa|near|close to|some|~|uns|umas|cerca de|por volta (?:de|dos)|em torno (?:de|dos)|na faixa (?:de|dos)|mais ou menos|' +
  'alrededor de|unos|unas|aproximadamente|mas o menos|rondando|ronde|en torno a';

/** The surest first: 'no more than' before 'more than'. */
export const BEFORE: readonly { bound: 'max' | 'min' | 'near'; words: RegExp }[] = [
  { bound: 'max', words: behind(NO_MORE) },
  { bound: 'min', words: behind(NO_LESS) },
  { bound: 'max', words: behind(`${LESS}|${MOST}`) },
  { bound: 'min', words: behind(`${MORE}|${LEAST}`) },
  { bound: 'near', words: behind(NEAR) },
];

export const AFTER: readonly { bound: 'max' | 'min' | 'near'; words: RegExp }[] = [
  { bound: 'near', words: ahead('or so|ish|mais ou menos|mas o menos|aproximadamente') },
  {
    bound: 'max',
    words: ahead(
      '(?:or|and|ou|o|e|y) (?:less|under|below|lower|cheaper|fewer|menos|abaixo|mais barat[oa]s?|mas barat[oa]s?)|max(?:imum)?|tops|at (?:the )?most|' +
        'no maximo|maximo|como (?:mucho|maximo)|a lo sumo|limit|budget|para baixo|pra baixo|para abajo',
    ),
  },
  {
    bound: 'min',
    words: ahead(
      '(?:or|and|ou|o|e|y) (?:more|higher|above|better|up|over|greater|mais|acima|mas|superior)|plus|upwards|minimum|at least|' +
        'mais|mas|para cima|pra cima|para arriba|em diante|en adelante|no minimo|minimo|como minimo',
    ),
  },
];

/** 'rated 4.4', 'nota 4,5', with what may stand between; the comparison itself stands behind it. */
export const OF_RATING =
  /(?:^|[^\p{L}])(?:rated|ratings?|stars?|score|nota|notas|avaliacao|avaliad[oa]s?|calificacion|calificad[oa]s?|puntuacion|puntaje|valoracion|valorad[oa]s?)(?: (?:that|which|should|must|be|is|are|has|have|e|es|sea|seja|deve|ser|com|con|de|with|a|an|of|at))*$/u;

export const OF_REVIEWS =
  /(?:^|[^\p{L}])(?:reviews?|reviewers|ratings count|number of ratings|feedback|avaliacoes|comentarios|resenas|opiniones|opinioes|valoraciones)(?: (?:that|which|should|must|be|is|are|count|e|es|sea|seja|deve|ser|de|of))*$/u;

export const STARS =
  /^ ?\+? ?-?(?:(?:plus|(?:or|and) (?:more|higher|up|above)|ou mais|o mas|de) )?(?:stars?|estrel+as?|estrellas?|⭐+|★+)(?: (?:ratings?|rated))?(?!\p{L})/u;

/** Only where a comparison makes it one: '4.3 rating', '3.6 plus rating'. */
export const RATING_AFTER =
  /^ ?\+? ?(?:(?:plus|or more|or higher|ou mais|o mas|de) )?(?:average )?(?:rating|rated|score|nota|avaliacao|calificacion|puntuacion|valoracion)(?!\p{L})/u;

export const REVIEWS =
  /^ ?\+? ?(?:(?:plus|or more|ou mais|mais|o mas|mas|de) )?(?:(?:customer|user|good|positive|verified|happy|great|boas|buenas) ){0,2}(?:reviews?|reviewers?|ratings(?! of)|customers?|buyers?|users?|feedbacks?|opinions|votes|avaliacoes|resenas|opiniones|opinioes|comentarios|compradores|clientes|usuarios|valoraciones|votos)(?!\p{L})/u;

/** Behind a number these make it a measure or a count, and no price. */
export const MEASURE =
  /^ ?-?(?:inch(?:es)?|in\b(?! (?:total|all))|"|''|mm|cm|m|mt|mts|meters?|metres?|metros?|ft|feet|foot|kg|kgs|kilos?|g|gr|gramos?|gramas?|grams?|lbs?|pounds? of|oz|ml|l|lt|litros?|lit(?:er|re)s?|gb|tb|mb|mah|w|watts?|v|volts?|hz|mp|px|port|ports|pieces?|pcs|pecas?|piezas?|units?|unidades|un|x\d|people|persons?|pessoas|personas|seats?|seaters?|lugares|plazas|cuerpos|lugar|drawers?|gavetas|cajones|doors?|portas|puertas|shelves|years?|yrs?|anos?|months?|meses|mes|weeks?|semanas?|days?|dias?|hours?|horas?|min|minutes?|minutos?|°|%|percent|in \d|threads?|fios|hilos|star hotel)(?![\p{L}\d])/u;

/** Joins two numbers to a range. */
export const JOINT = /^ ?(?:and|to|til|till|until|-|–|—|e|y|a|ate|hasta|&) ?$/u;
export const RANGE_BEFORE =
  /(?:^|[^\p{L}])(?:between|from|entre|de|desde|range(?: of)?|faixa de|na faixa de|rango de)(?: (?:os|as|los|las|the))? ?$/u;
