import type { Expectation } from '../flow/effect.ts';
import type { Candidate, Classification } from './classifier.ts';
import type { Meaning } from './intent.ts';

/** While a choice is open, its options are what is talked of: less has to be known than of words out of the blue. */
const LIKELY = 0.35;
/** Between two options that are as near as this nothing is chosen. */
const TIMES_THE_NEXT = 2;

export interface ImpliedChoice {
  option: string;
  confidence: number;
}

export interface ChoiceAsked {
  expects: Expectation | null;
  /** The flow that asks. */
  flow?: string;
  meaningOf?: (intent: string) => Meaning | null;
}

/**
 * The option that a wish amounts to: 'it came in pieces' is how contacts ask to return what is damaged, and so it is
 * the answer 'damaged' to what is wrong with it. Null when the words imply none, or several.
 */
export function impliedChoice(
  { verdict, candidates, commands }: Classification,
  asked: ChoiceAsked,
): ImpliedChoice | null {
  if (asked.expects?.kind !== 'choice' || commands.length > 1) return null;
  const [first] = candidates;
  if (first === undefined || (verdict === 'sure' && optionOf(first, asked) === null)) return null;
  const implied = candidates.flatMap((candidate) => {
    const option = optionOf(candidate, asked);
    return option === null ? [] : [{ option, confidence: candidate.confidence }];
  });
  const [best, ...others] = implied;
  if (best === undefined || best.confidence < LIKELY) return null;
  const next = others.find(({ option }) => option !== best.option);
  return next !== undefined && best.confidence < TIMES_THE_NEXT * next.confidence ? null : best;
}

/** An intent implies an option by its name, or by what it fills in of the matter that asks. */
function optionOf({ intent }: Candidate, { expects, flow, meaningOf }: ChoiceAsked): string | null {
  const means = meaningOf?.(intent) ?? null;
  if (expects?.kind !== 'choice' || means === null || !('start' in means) || means.start !== flow)
    return null;
  const filled: readonly unknown[] = Object.values(means.slots ?? {});
  const implied = expects.options.find(
    ({ id }) => filled.includes(id) || (filled.length === 0 && id === intent),
  );
  return implied?.id ?? null;
}
