import { fold } from '../../understanding/fold.ts';
import { holdsInvisible } from '../../understanding/model/plainLine.ts';
import { checkLanguage, checkWords, wordsOf } from './checkWords.ts';
import { found, type DraftBounds, type DraftProblem } from './draftBounds.ts';

/**
 * All that keeps words of a model from being said. A number, an amount, a day or a name of a fact comes from a bound fact
 * or not at all; a promise, from an obligation or an act. Stopping a harmless draft costs little: the business's own
 * words are said instead.
 */
export function checkDraft(draft: string, bounds: DraftBounds): DraftProblem[] {
  const length = checkLength(draft, bounds.longest);
  if (length.length > 0) return length;
  const bare = withoutBound(draft, bounds);
  return [
    ...checkCharacters(bare),
    ...checkPlaces(draft),
    ...checkLanguage(bare, bounds.language),
    ...checkWords(bare, bounds),
    ...checkNames(bare, bounds.known),
    ...checkSecrets(draft, bounds.secrets),
  ];
}

function checkLength(draft: string, longest: number): DraftProblem[] {
  if (draft.trim() === '') return [{ rule: 'empty', reason: 'it says nothing' }];
  if (draft.length > longest) return [{ rule: 'tooLong', reason: `it is longer than ${longest} characters` }];
  return [];
}

/** What code answers for is taken out: known placeholders and allowed links. Digits of other kinds become plain ones. */
function withoutBound(draft: string, { placeholders, links }: DraftBounds): string {
  const withoutFacts = draft.replace(/\{(\w+)\}/g, (whole, name: string) =>
    placeholders.includes(name) ? '…' : whole,
  );
  return withoutFacts.replace(LINK, (found) => {
    const address = found.replace(/[.,;:!?)]+$/, '');
    const isAllowed = links.some(
      (link) => address === link || address.startsWith(`${link.replace(/\/$/, '')}/`),
    );
    return isAllowed ? found.slice(address.length) : found;
  });
}

/** With a scheme, or anything that looks like a host or an address of mail. */
export const LINK =
  /\b[a-z][a-z0-9+.-]*:\/\/\S+|\b(?:mailto|tel|javascript|data):\S+|\bwww\.\S+|\S+@\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#:]\S*)?/giu;

/** Two facts side by side would make a third, and so would a fact with a sign or letters on it. */
function checkPlaces(draft: string): DraftProblem[] {
  const isGlued = /[^\s("'“‘«¿¡]\{\w+\}|\{\w+\}(?!$|\s|[.,;:!?)"'”’»…]+(?:\s|$))|\}\s*\{/u.test(draft.trim());
  return found(
    'placeholder',
    isGlued,
    'it has a placeholder that touches other signs or another placeholder',
  );
}

function checkCharacters(bare: string): DraftProblem[] {
  return [
    ...found('invisible', holdsInvisible(bare.replaceAll('\n', ' ')), 'it has characters that nobody sees'),
    ...found('markup', /[<>`*_#|\\~[\]]|&#?\w+;/.test(bare), 'it has markup; write plain sentences'),
    ...found('placeholder', /[{}]/.test(bare), 'it has a placeholder that is not in the list'),
    ...found('link', hasLink(bare), 'it names an address that is not in the list'),
    ...found('digit', /\p{N}/u.test(bare), 'it has digits; use the placeholders'),
    ...found('currency', /\p{Sc}/u.test(bare), 'it has a currency sign; use the placeholders'),
    ...found('percent', /[%‰٪﹪％]/.test(bare), 'it has a per cent sign; use the placeholders'),
    ...found('script', /(?!\p{Script=Latin})\p{L}/u.test(bare), 'it has letters of another script'),
  ];
}

function hasLink(bare: string): boolean {
  return new RegExp(LINK.source, 'iu').test(bare.normalize('NFKC'));
}

/** A word that is written like a name inside of a sentence, and that the business never wrote: a person, a street. */
function checkNames(bare: string, known: readonly string[]): DraftProblem[] {
  const names = [...bare.matchAll(/(?<=[\p{Ll}\p{M},;:…'"-]\s+)\p{Lu}[\p{L}'-]+/gu)].map(([name]) =>
    fold(name),
  );
  const written = new Set(known.flatMap(wordsOf));
  const isMadeUp = names.some((name) => !written.has(name) && !name.startsWith("i'"));
  return found('name', isMadeUp, 'it names somebody or something that the extracts do not name');
}

/** Whoever talks a model into telling what it was told gets no answer of it. */
function checkSecrets(draft: string, secrets: readonly string[]): DraftProblem[] {
  const said = wordsOf(draft).join(' ');
  const isTold = secrets.some((secret) => {
    const words = wordsOf(secret);
    return words.some((_, at) => {
      const run = words.slice(at, at + SECRET_RUN);
      return (
        run.length === Math.min(SECRET_RUN, words.length) && run.length > 0 && said.includes(run.join(' '))
      );
    });
  });
  return found('secret', isTold || OF_ITSELF.test(said), 'it tells what only you were told');
}

/** A model that speaks of what it was told. */
const OF_ITSELF =
  /\b(?:(?:my|the) (?:instructions?|prompt)|system prompt|i was (?:told|instructed)|language model|minhas instrucoes|mis instrucciones|fui instruid[oa]|me instruyeron|modelo de lingua(?:gem|je)|modelo de lenguaje)\b/u;

/** So many words in a row are no chance. */
const SECRET_RUN = 6;
