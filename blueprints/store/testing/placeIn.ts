/** 'The second one', 'a segunda', 'la segunda': the first places of a list, in the languages of the store. */
const PLACES = [
  /^(?:1|the first one|o primeiro|a primeira|el primero|la primera)$/i,
  /^(?:2|the second one|o segundo|a segunda|el segundo|la segunda)$/i,
  /^(?:3|the third one|o terceiro|a terceira|el tercero|la tercera)$/i,
];

/** The place in a list that words name and nothing else, from 1; 0 when they name none. */
export function placeIn(words: string): number {
  return PLACES.findIndex((place) => place.test(words.trim())) + 1;
}
