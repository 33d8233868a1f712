/** More parts than this are a story, and a story is judged as a whole. */
const MOST_CLAUSES = 4;

/**
 * The parts of a text that may each want something: split at the ends of sentences, and then at words that join. Null when
 * there is nothing to split, or too much.
 */
export function clausesOf(text: string): string[] | null {
  const sentences = partsOf(text, SENTENCE_END);
  const clauses = sentences.flatMap((sentence) => partsOf(sentence, JOINT));
  return clauses.length > 1 && clauses.length <= MOST_CLAUSES ? clauses : null;
}

const SENTENCE_END = /[.!?;…]+(?:\s+|$)|\n+/u;

/** With a comma before or without: 'and also', 'but first', 'e também', 'mas antes', 'y además', 'pero primero' and others. */
const JOINT = new RegExp(
  `(?:^|[\\s,]+)(?:${[
    'and also|and then|and|also|plus|but first|but also|but before that',
    'e tamb[eé]m|e depois|e|tamb[eé]m|al[eé]m disso|mas antes|mas primeiro|mas tamb[eé]m',
    'y tambi[eé]n|y adem[aá]s|y luego|y|tambi[eé]n|adem[aá]s|pero antes|pero primero|pero tambi[eé]n',
  ].join('|')})(?=[\\s,]+)`,
  'iu',
);

function partsOf(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((part) => part.replace(EDGES, ''))
    .filter((part) => HAS_WORD.test(part));
}

const EDGES = /^[\s,]+|[\s,]+$/gu;
const HAS_WORD = /\p{L}{2}/u;
