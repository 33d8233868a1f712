/** Swear words and insults, folded, in three languages. */
export const CURSES: ReadonlySet<string> = new Set(
  `fuck fucking fucked fuckin f***ing f*** ffs wtf shit shitty bullshit crap crappy damn damned goddamn bloody hell idiot
  idiots stupid dumb moron morons clowns useless pathetic garbage trash junk rubbish liar liars thieves crooks scammers
  incompetent disgrace disgusting hopeless ridiculous
  merda bosta porra pqp vsf vtnc caralho puta puto fdp foder ferrar idiota idiotas burro burra imbecil imbecis inutil inuteis
  palhacada palhaco palhacos ladrao ladroes mentirosos mentiroso lixo porcaria droga inferno incompetente incompetentes
  ridiculo vergonha patetico sacanagem trouxa raios
  mierda carajo joder jodan puta puto pendejo pendejos cabron cabrones pinche gilipollas boludo boludos estupido estupidos
  inutiles payasos ladrones rateros mentirosos basura porqueria maldita maldito infierno imbecil incompetentes verguenza
  patetico pesimo demonios burla`.split(/\s+/),
);

/** 'please', 'por favor', 'thanks' and their like, folded. */
export const POLITE: ReadonlySet<string> = new Set(
  `please pls plz thanks thank thx kindly sorry favor obrigado obrigada obg valeu gracias perdon desculpa queria quisiera
  could would podem pueden poderia podria`.split(/\s+/),
);

export const LAUGHTER =
  /^(?:(?:h[aeiu]){2,}h?|(?:ja){2,}j?|(?:je){2,}j?|k{2,}|(?:rs){2,}|lol|lmao|jaja|haha)$/;
