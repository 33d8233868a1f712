import type { Facts } from '../../flow/effect.ts';
import { bindFacts, type Bound } from './bindFacts.ts';
import { wordsOf } from './checkWords.ts';
import { draftAnswer, type DrafterDeps, type ToDraft } from './draftAnswer.ts';

/** Words by a model, with every fact put in by code; and what they lean on, which is never empty. */
export interface DraftedAnswer<Extract> {
  text: string;
  from: Extract[];
}

interface Written {
  title: string;
  text: string;
}

/**
 * Lets a model answer from extracts and from nothing else. Numbers, amounts, days and links are the extracts' own
 * characters. Null when it has no answer, when two drafts break a rule, or when nobody sees what the words lean on.
 */
export async function answerFromExtracts<Extract extends Written>(
  deps: DrafterDeps,
  asked: Omit<ToDraft, 'extracts' | 'facts'> & { extracts: readonly Extract[] },
): Promise<DraftedAnswer<Extract> | null> {
  if (asked.extracts.length === 0) return null;
  const bound = bindFacts(asked.extracts, asked.language);
  const draft = await draftAnswer(deps, { ...asked, ...bound });
  if (draft === null || !standsIn(draft.text, asked)) return null;
  return { text: filled(draft.text, bound.facts), from: leanedOn(draft.text, asked.extracts, bound) };
}

function filled(text: string, facts: Facts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = facts[name];
    return fact?.kind === 'name' ? fact.value : whole;
  });
}

/** Of what a draft says, so much must be in the words of the extracts or of the question. Guess. */
const LEAST_FAMILIAR = 0.5;

function standsIn(draft: string, { question, extracts }: { question: string; extracts: readonly Written[] }) {
  const said = stemsIn(draft);
  const familiar = new Set([question, ...extracts.flatMap(wordsIn)].flatMap(stemsIn));
  const known = said.filter((stem) => familiar.has(stem)).length;
  return known >= said.length * LEAST_FAMILIAR;
}

/** Those whose facts are named; else the one that shares most words with the draft. */
function leanedOn<Extract extends Written>(
  draft: string,
  extracts: readonly Extract[],
  { extracts: bound }: Bound<Written>,
): Extract[] {
  const named = draft.match(/\{\w+\}/g) ?? [];
  const ofFacts = extracts.filter((_, at) => named.some((name) => bound[at]?.text.includes(name)));
  if (ofFacts.length > 0) return ofFacts;
  const said = new Set(stemsIn(draft));
  const shared = (one: Extract) =>
    new Set(
      wordsIn(one)
        .flatMap(stemsIn)
        .filter((stem) => said.has(stem)),
    ).size;
  return extracts.toSorted((a, b) => shared(b) - shared(a)).slice(0, 1);
}

const wordsIn = ({ title, text }: Written) => [title, text];

/** The beginnings of the words that tell something: 'parcel' of 'parcels'. */
function stemsIn(text: string): string[] {
  return wordsOf(text.replace(/\{\w+\}/g, ' '))
    .filter(({ length }) => length >= SHORTEST_TELLING)
    .map((word) => word.slice(0, STEM));
}

const SHORTEST_TELLING = 4;
const STEM = 5;
