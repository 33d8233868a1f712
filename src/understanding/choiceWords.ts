/** What is said around a place in a list and changes nothing; folded. */
export const AROUND_A_PLACE: ReadonlySet<string> = new Set(
  (
    "the a o as os e el la los las number numero num nr option opcao opcion opc item choice escolha letter letra i want would like i'd " +
    "i'll take pick choose prefer go with let's it's its is it eu quero queria vou de do da del no na com ficar fico me quedo con elijo " +
    'escolho escolher querer levar gostaria prefiro prefiero quisiera yo quiero es please pls por favor thanks obrigado obrigada gracias thank you one uno una that this ' +
    'esse essa este esta ese esa da lista of list star stars estrela estrelas estrella estrellas'
  ).split(' '),
);

/** Behind these a small word is a place. */
export const LABELS: ReadonlySet<string> = new Set(
  'number numero num nr option opcao opcion opc item choice letter letra'.split(' '),
);

/** With these a number may be a count: 'I'll take two', 'vou levar dois'. */
export const TAKING: ReadonlySet<string> = new Set(
  "want would like i'd i'll take quero queria querer levar llevo quisiera quiero".split(' '),
);

/** Who asks does not choose: 'when will I get my money back'. */
export const ASKING: ReadonlySet<string> = new Set(
  'what when how which where who why qual quais quando onde como quanto quem cual cuales cuando donde cuanto quien'.split(
    ' ',
  ),
);

/** What is said around a title. */
export const AROUND_A_TITLE: ReadonlySet<string> = new Set([
  ...AROUND_A_PLACE,
  ...'my to un um uma for para pra de del'.split(' '),
]);

/** 'The chair, but only one' is not yet a choice. */
export const CONDITIONS: ReadonlySet<string> = new Set(
  'but or if unless only mas ou se apenas somente pero si solo salvo exceto excepto except and'.split(' '),
);

/** Several of them, or whichever: 'both', 'os dois', 'tanto faz'. */
export const SEVERAL =
  /\b(?:both|all(?: of them)?|either|neither|none|any|whichever|whatever|ambos|ambas|tod[oa]s|nenhum[a]?|nenhuns|qualquer|tanto faz|ningun[oa]?|cualquiera|cualquier|da igual)\b|\b(?:os|as|los|las|the|these) (?:dois|duas|dos|two|tres|three|[2-9])\b|\d (?:and|e|y|ou|or|o) \d/u;
