import { stem, type Tongue } from '../words/stem.ts';
import { joined, wordsIn } from '../words/wordsIn.ts';

/**
 * The stems that say what a thing is, of its title: 'sofa' of 'Two-seat sofa, green', 'almofada' of 'Almofada para sofá'.
 * English says it last, Portuguese and Spanish first. Of a set it is what the set is made of, too.
 */
export function headsOf(title: string, tongue: Tongue): string[] {
  const part = firstPart(title, tongue);
  const words = joined(wordsIn(part, tongue));
  const at = tongue === 'en' ? words.at(-1) : words.find((word) => !/^\d/.test(word));
  if (at === undefined) return [];
  const own = namesOf(at, tongue);
  const isContainer = own.some((name) => CONTAINERS.has(name));
  const within = isContainer ? headsOf(title.slice(part.length).replace(CONTAINED, ''), tongue) : [];
  // 'Wine glass set': in English what it is made of stands before.
  const before = isContainer && tongue === 'en' ? namesOf(words.at(-2) ?? '', tongue) : [];
  return [...new Set([...own, ...within, ...before].map((word) => stem(word, tongue)))];
}

/** A phrase and the thing that it is a kind of: a coffee table is a table. */
function namesOf(word: string, tongue: Tongue): string[] {
  const parts = word.split('_');
  const main = tongue === 'en' ? parts.at(-1) : parts[0];
  return parts.length === 1 || main === undefined || OTHER_THINGS.has(word) ? [word] : [word, main];
}

/** Phrases that are no kind of what they seem to be: a T-shirt is asked for by that name. */
const OTHER_THINGS = new Set(
  (
    't_shirt zapatilla_de_casa tapete_de_yoga tapete_de_banheiro bath_mat alfombrilla_de_bano guarda_roupa guarda_chuva guarda_sol capa_de_chuva ' +
    'toalha_de_mesa jogo_de_cama jogo_de_lencol jogo_americano luz_solar aparelho_de_jantar picture_frame chest_of_drawers'
  ).split(' '),
);

const CONTAINERS = new Set('set pair pack kit box jogo conjunto kit par juego set caja pack'.split(' '));
const CONTAINED = /^[\s,]*(?:of|de|with|com|con)\s+/iu;

const END: Readonly<Record<Tongue, RegExp>> = {
  en: /,| - | – |\(| (?:with|for|in|of|from|by|and) /u,
  pt: /,| - | – |\(| (?:com|para|em|e) | (?=de )/u,
  es: /,| - | – |\(| (?:con|para|en|y) | (?=de )/u,
};

/** The noun with what belongs to it; a phrase that is one thing is not cut: 'mesa de centro'. */
function firstPart(title: string, tongue: Tongue): string {
  const cut = END[tongue].exec(title)?.index ?? title.length;
  if (tongue === 'en') return title.slice(0, cut);
  const [first = ''] = joined(wordsIn(title, tongue));
  return first.includes('_') ? title : title.slice(0, cut);
}
