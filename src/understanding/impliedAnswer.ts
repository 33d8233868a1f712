import type { Correctable, Expectation, OfferedOption } from '../flow/effect.ts';
import type { Candidate, Classification } from './classifier.ts';
import type { Command } from './command.ts';
import type { Meaning } from './intent.ts';

/** While a choice is open, its options are what is talked of: less has to be known than of words out of the blue. */
const LIKELY = 0.35;
/** Where words are welcome, they are rather words. Guess. */
const LIKELY_AMONG_WORDS = 0.7;
/** Between two options that are as near as this nothing is chosen. */
const TIMES_THE_NEXT = 2;

export interface Implied {
  command: Command;
  confidence: number;
}

export interface QuestionAsked {
  expects: Expectation | null;
  corrects: readonly Correctable[];
  /** The flow that asks. */
  flow?: string;
  meaningOf?: (intent: string) => Meaning | null;
}

/**
 * The option that a wish amounts to: 'it came in pieces' is how contacts ask to return what is damaged, and so it is
 * the answer 'damaged' to what is wrong with it; and 'an exchange, please' after 'refund' was chosen corrects that.
 * Null when the words imply none, or several.
 */
export function impliedAnswer(classification: Classification, asked: QuestionAsked): Implied | null {
  if (classification.commands.length > 1) return null;
  return impliedChoice(classification, asked) ?? impliedCorrection(classification, asked);
}

function impliedChoice({ verdict, candidates }: Classification, asked: QuestionAsked): Implied | null {
  const { expects } = asked;
  const [first] = candidates;
  if (expects?.kind !== 'choice' || first === undefined) return null;
  const optionOf = (candidate: Candidate) => amountsTo(candidate, expects.options, asked);
  if (verdict === 'sure' && optionOf(first) === null) return null;
  const [best, ...others] = candidates.flatMap((candidate) => {
    const option = optionOf(candidate);
    return option === null ? [] : [{ option, confidence: candidate.confidence }];
  });
  const least = expects.words === undefined ? LIKELY : LIKELY_AMONG_WORDS;
  if (best === undefined || best.confidence < least) return null;
  const next = others.find(({ option }) => option !== best.option);
  if (next !== undefined && best.confidence < TIMES_THE_NEXT * next.confidence) return null;
  return { command: { kind: 'choose', option: best.option }, confidence: best.confidence };
}

/** Nothing that was answered is changed by words that are not sure. */
function impliedCorrection({ verdict, candidates }: Classification, asked: QuestionAsked): Implied | null {
  const [first] = candidates;
  if (verdict !== 'sure' || first === undefined) return null;
  for (const one of asked.corrects) {
    const option = 'options' in one ? amountsTo(first, one.options, asked) : null;
    if (option === null) continue;
    return { command: { kind: 'correct', slots: { [one.slot]: option } }, confidence: first.confidence };
  }
  return null;
}

/** An intent implies an option by its name, or by what it fills in of the matter that asks. */
function amountsTo(
  { intent }: Candidate,
  options: readonly OfferedOption[],
  { flow, meaningOf }: QuestionAsked,
): string | null {
  const means = meaningOf?.(intent) ?? null;
  if (means === null || !('start' in means) || means.start !== flow) return null;
  const filled: readonly unknown[] = Object.values(means.slots ?? {});
  const implied = options.find(({ id }) => filled.includes(id) || (filled.length === 0 && id === intent));
  return implied?.id ?? null;
}
