import { fold, squeeze, tokensOf } from '../understanding/fold.ts';
import { STOP_WORDS } from '../understanding/stopWords.ts';

/** A question is short; what is longer is cut, so that no text is long to search with. */
const MOST_WORDS = 40;
const LONGEST_WORD = 40;

/** The words that a text is found by, each once: folded, without those that tell nothing. For articles, and for questions. */
export function searchWords(text: string, language: string): string[] {
  const telling = tokensOf(text)
    .flatMap((token) => token.split("'"))
    .filter((word) => IS_WORD.test(word) && !tellsNothing(word));
  return [...new Set(telling.map((word) => accented(word.slice(0, LONGEST_WORD), language)))];
}

/** The same for what a contact asks. */
export function questionWords(question: string, language: string): string[] {
  return searchWords(question.slice(0, LONGEST_QUESTION), language).slice(0, MOST_WORDS);
}

const LONGEST_QUESTION = 1_000;
const IS_WORD = /^[\p{L}\p{N}]{2,}$/u;

function tellsNothing(word: string): boolean {
  return STOP_WORDS.has(squeeze(word)) || POLITE.has(word);
}

/**
 * Contacts leave accents out, so articles and questions are compared without them. Stemmers know an ending only with
 * its accent: 'devolucion' would not meet 'devoluciones'. So the endings get theirs back.
 */
function accented(word: string, language: string): string {
  for (const [ending, right] of ENDINGS[language.slice(0, 2).toLowerCase()] ?? []) {
    if (word.length > ending.length + 1 && word.endsWith(ending))
      return word.slice(0, -ending.length) + right;
  }
  return word;
}

const ENDINGS: { readonly [language: string]: readonly (readonly [string, string])[] } = {
  es: [
    ['cion', 'ción'],
    ['sion', 'sión'],
  ],
  pt: [
    ['cao', 'ção'],
    ['coes', 'ções'],
    ['avel', 'ável'],
    ['ivel', 'ível'],
    ['encia', 'ência'],
    ['ancia', 'ância'],
  ],
};

/** What is said around a question in English, Portuguese and Spanish, and short forms of chat; folded. */
const POLITE: ReadonlySet<string> = new Set(
  (
    'hi hey hello good morning afternoon evening thanks thank thx ty pls plz sorry excuse know tell need ok okay u ur im ' +
    "there's what's whats pq vc vcs tb tbm blz oi ola bom boa dia tarde noite tudo bem obrigado obrigada obg saber queria " +
    'gostaria preciso pode podem podia poderia posso consigo me diz dizer sobre duvida voce voces nao sao sim uns umas meus ' +
    'minhas hola buenos buenas dias tardes noches gracias necesito puedo puede pueden podria podrian quisiera decir dime ' +
    'where onde donde which qual cual quiero duda sobre ustedes vosotros usted mis unos unas esto please wondering question curious quick just guys folks gente ' +
    'pessoal amigo amiga moca moco senhor senhora senor senora hay tienen tenes tiene ter tem tenho tengo got get give ai la ca'
  )
    .split(' ')
    .map((word) => fold(word)),
);
