import { fold } from './fold.ts';

/** What contacts call the languages of the product, in any of them; folded. */
const NAMES: { readonly [language: string]: RegExp } = {
  en: /\b(english|ingles)\b/u,
  'pt-BR': /\b(portuguese|portugues|brasileiro)\b/u,
  es: /\b(spanish|espanhol|espanol|castellano)\b/u,
};

const ASKS =
  /\b(in|em|en|speak|talk|write|fala|falar|fale|hablar?|habla|hablas|escribe|escreve|please|por favor)\b/u;

/** A wish is short; a language in a longer text is what the text is about. */
const MOST_WORDS = 7;

/**
 * The language that a contact wants to be answered in: 'in English please', 'você fala espanhol?'. Null when the words
 * are no such wish.
 * @param text As the contact wrote it: untrusted.
 */
export function languageWish(text: string): string | null {
  const said = fold(text);
  const words = said.split(/[^\p{L}]+/u).filter((word) => word !== '');
  if (words.length > MOST_WORDS) return null;
  const [named, another] = Object.keys(NAMES).filter((language) => NAMES[language]?.test(said));
  if (named === undefined || another !== undefined) return null;
  return words.length <= 2 || ASKS.test(said) ? named : null;
}
