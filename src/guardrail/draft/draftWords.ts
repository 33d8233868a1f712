/**
 * Words that a draft may not have outside of its placeholders: folded, whole words, apart by spaces; `_` joins two.
 * A word that one language uses for something harmless stands with the languages in which it does harm.
 */
export type Words = readonly { readonly only?: 'en' | 'pt' | 'es'; readonly words: string }[];

/** Counted things: two and more, parts and multiples. One is an article. */
export const NUMBER_WORDS: Words = [
  {
    words: `two three four five seven eight nine eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
      twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion
      dozen dozens half double triple twice thrice quarter fortnight zero couple_of`,
  },
  {
    words: `dois duas quatro cinco seis sete oito nove dez onze doze treze quatorze catorze quinze dezesseis dezessete dezoito
      dezenove vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem cento duzentos duzentas trezentos
      trezentas quatrocentos quinhentos quinhentas seiscentos setecentos oitocentos novecentos mil milhao milhoes bilhao
      duzia duzias metade dobro triplo quinzena`,
  },
  {
    words: `cuatro siete ocho nueve diez doce trece catorce dieciseis diecisiete dieciocho diecinueve veinte veintiuno
      veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta cuarenta cincuenta
      sesenta ochenta ciento cien doscientos doscientas trescientos trescientas cuatrocientos quinientos seiscientos
      setecientos ochocientos novecientos millon millones docena docenas mitad doble triple quincena tres cero`,
  },
  {
    words: `third fourth fifth sixth seventh eighth ninth tenth twentieth terceiro terceira quinto quinta sexto setimo oitavo
      nono decimo tercero tercera cuarto cuarta septimo octavo noveno`,
  },
  { only: 'en', words: 'six ten' },
  { only: 'es', words: 'dos once' },
];

/** How numbers begin that are written in one word: 'fiftyfive', 'vinteecinco', 'treintaidós'. */
export const NUMBER_STEM =
  /^(?:twenty|thirty|fort?y|fifty|sixty|seventy|eighty|ninety|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|veinti|treinta|cuarenta|cincuenta|sesenta|ochenta)/;

/** Days by name, months by name, and days by their distance. */
export const DAY_WORDS: Words = [
  {
    words: `monday tuesday wednesday thursday friday saturday sunday weekend january february april june july august
      september october november december today tomorrow yesterday tonight overnight easter christmas
      next_week this_week next_month this_month this_afternoon this_evening this_morning next_year end_of_the_day`,
  },
  {
    words: `segunda-feira terca-feira quarta-feira quinta-feira sexta-feira segunda terca quarta quinta sexta sabado domingo
      janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro hoje amanha ontem anteontem
      semana_que_vem proxima_semana esta_semana mes_que_vem proximo_mes ainda_hoje fim_de_semana natal pascoa`,
  },
  {
    words: `lunes martes miercoles jueves viernes enero febrero marzo mayo junio julio septiembre setiembre octubre noviembre
      diciembre hoy manana ayer anteayer proxima_semana semana_que_viene esta_semana proximo_mes mes_que_viene esta_noche
      esta_tarde fin_de_semana navidad`,
  },
];

/** Amounts without digits. */
export const MONEY_WORDS: Words = [
  {
    words: `dollar dollars euro euros cent cents buck bucks pound pounds usd brl eur gbp reais real centavo centavos dolar
      dolares peso pesos mxn ars clp`,
  },
  {
    words:
      'percent per_cent percentage por_cento porcento por_ciento porciento free_of_charge gratis gratuito gratuita',
  },
];

/** 'An hour', 'uma semana': a time without a number. */
export const TIME_UNITS = {
  before: 'a an one another um uma un una algunas algunos algumas alguns few some several'.split(' '),
  units:
    `second seconds minute minutes hour hours day days week weeks month months year years segundo segundos minuto minutos
    hora horas dia dias semana semanas mes meses ano anos ano anos`.split(/\s+/),
};

/** The future of Portuguese and Spanish, which only its accent tells from other words: 'chegará', 'enviaré'. */
export const ACCENTED_FUTURE = /(?<!\p{L})\p{L}+(?:[aei]rá|[aei]ré|[aei]rás|[aei]rão)(?!\p{L})/iu;

/** What only an act or a promise can back. Patterns are over folded text. */
export const COMMITMENTS: readonly { readonly backedBy: Commitment; readonly pattern: RegExp }[] = [
  {
    backedBy: 'promise',
    pattern:
      /\b(?:will|won't|shall|going to|gonna|guarantee[ds]?|guaranteeing|promises?|promised|assure[ds]?|ensures?|make sure|rest assured|let you know|get back to you|keep you (?:posted|updated)|call you back|commit(?:ted)? to)\b|(?:i|we|you|it|they|he|she)'ll\b/u,
  },
  {
    backedBy: 'promise',
    pattern:
      /\b(?:vamos|vou|iremos|irei|garant(?:o|imos|ido|ida|ia|imos-lhe)|promet(?:o|emos|ido|ida)|assegur(?:o|amos)|te aviso|lhe aviso|aviso voce|avisamos|avisaremos|retornamos|entraremos em contato|pode confiar|fique tranquil[oa])\b/u,
  },
  {
    backedBy: 'promise',
    pattern:
      /\b(?:voy a|va a|van a|garantiz(?:o|amos|ado|ada)|garantia de|aseguro|aseguramos|le aviso|les aviso|avisamos|quede tranquil[oa])\b/u,
  },
  // The future of Portuguese and Spanish: 'devolveremos', 'chegará', 'llegarán'.
  {
    backedBy: 'promise',
    pattern: /\b\p{L}{2,}(?:aremos|eremos|iremos|arei|erei|irei|arao|erao|irao|aran|eran|iran)\b/u,
  },
  {
    backedBy: 'refunded',
    pattern:
      /\b(?:refunded|reimbursed|credited|paid back|money back to you|reembolsad[oa]s?|estornad[oa]s?|devolvid[oa]s?|devuelt[oa]s?|creditad[oa]s?|abonad[oa]s?)\b/u,
  },
  { backedBy: 'cancelled', pattern: /\b(?:cancell?ed|voided|cancelad[oa]s?|anulad[oa]s?)\b/u },
  {
    backedBy: 'approved',
    pattern:
      /\b(?:approved|accepted your|granted|aprovad[oa]s?|aprobad[oa]s?|autorizad[oa]s?|authori[sz]ed)\b/u,
  },
  {
    backedBy: 'done',
    pattern:
      /\b(?:has been|have been|i have|we have|i've|we've|already|is done|shipped|dispatched|processed|ja foi|ja esta|foi feito|enviamos|processad[oa]s?|despachad[oa]s?|ya fue|ya esta|hemos|he hecho|procesad[oa]s?)\b/u,
  },
];

export type Commitment = 'promise' | 'refunded' | 'cancelled' | 'approved' | 'done';

/** Small words that one language has and the others have not. */
export const LANGUAGE_MARKS: { readonly [language: string]: ReadonlySet<string> } = {
  en: new Set(
    'the of and to in is your you it for with on are be or by if we our this that can from not have'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'o os do da dos das em na no ao pelo pela voce seu sua nao sao uma um com ou tambem nos nosso nossa pode ser e mas isso'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el los las del y al lo le usted su sus con una un es son tambien nosotros nuestro nuestra puede si pero eso en no'.split(
      ' ',
    ),
  ),
};
