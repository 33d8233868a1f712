import type { Figure, FigureName } from './figures.ts';

type Figures = { readonly [figure in FigureName]: Figure };

/** Of one reason, what the assistant and what people came to. */
export interface Compared {
  reason: string;
  assistant: Figures;
  people: Figures;
}

/**
 * keepAssistant  the assistant ends most of them, they stay ended, and customers like it as much
 * tryMore        where the assistant ends them customers are as glad; it ends the smaller part
 * toPeople       what the assistant ends comes back, or is rated worse than what people end
 */
export type Advice = 'keepAssistant' | 'tryMore' | 'toPeople';

/** What numbers suggest about a reason; a person decides. Each share is null when nothing is there to make it of. */
export interface Suggestion {
  reason: string;
  advice: Advice;
  /** Why: what gave the decision. */
  because: 'recontact' | 'csat' | 'both' | 'share';
  /** Of those that ended, the share that the assistant ended by itself. */
  assistantShare: number;
  closed: number;
  recontact: { assistant: number | null; people: number | null };
  csat: { assistant: number | null; people: number | null };
}

/** Fewer loops or ratings tell nothing. */
const ENOUGH_CLOSED = 20;
const ENOUGH_RATINGS = 10;
/** Of what the assistant ended so much comes back: too much. And so much more than of what people ended. */
const MUCH_RECONTACT = 0.15;
const MORE_RECONTACT = 0.05;
const WORSE_CSAT = 0.1;
const MOST_OF_IT = 0.8;

/** Null: too little happened, or nothing is to be said. */
export function suggest({ reason, assistant, people }: Compared): Suggestion | null {
  const byAssistant = assistant.resolution.numerator;
  const closed = assistant.resolution.denominator + people.resolution.denominator;
  if (closed < ENOUGH_CLOSED) return null;
  const assistantShare = byAssistant / closed;
  const recontact = {
    assistant: told(assistant.recontact, ENOUGH_CLOSED),
    people: told(people.recontact, ENOUGH_CLOSED),
  };
  const csat = { assistant: told(assistant.csat, ENOUGH_RATINGS), people: told(people.csat, ENOUGH_RATINGS) };
  const known = { reason, assistantShare, closed, recontact, csat };
  const comesBack =
    recontact.assistant !== null &&
    recontact.assistant >= MUCH_RECONTACT &&
    (recontact.people === null || recontact.assistant - recontact.people >= MORE_RECONTACT);
  const isDisliked =
    csat.assistant !== null && csat.people !== null && csat.people - csat.assistant >= WORSE_CSAT;
  if (comesBack || isDisliked) {
    const because = comesBack && isDisliked ? 'both' : comesBack ? 'recontact' : 'csat';
    return { ...known, advice: 'toPeople', because };
  }
  if (assistantShare >= MOST_OF_IT) return { ...known, advice: 'keepAssistant', because: 'share' };
  const isLiked = csat.assistant !== null && (csat.people === null || csat.assistant >= csat.people);
  const stays = recontact.assistant !== null && recontact.assistant < MUCH_RECONTACT;
  if (byAssistant > 0 && (isLiked || stays)) {
    return {
      ...known,
      advice: 'tryMore',
      because: isLiked && stays ? 'both' : isLiked ? 'csat' : 'recontact',
    };
  }
  return null;
}

function told({ value, denominator }: Figure, enough: number): number | null {
  return denominator >= enough ? value : null;
}
