import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

export interface FigureWords {
  title: string;
  /** How it is made, in a sentence. */
  formula: string;
  numerator: string;
  denominator: string;
}

const CLOSED = msg`closed`;
const OPENED = msg`opened`;

const WORDS: Record<string, { [part in keyof FigureWords]: MessageDescriptor }> = {
  volume: {
    title: msg`Conversations`,
    formula: msg`Loops opened in the period.`,
    numerator: OPENED,
    denominator: OPENED,
  },
  resolution: {
    title: msg`Resolved`,
    formula: msg`Closed with an outcome that is a resolution ÷ all closed.`,
    numerator: msg`resolved`,
    denominator: CLOSED,
  },
  deflectionClaimed: {
    title: msg`Closed by AI, at once`,
    formula: msg`Resolved without a person ÷ all closed, whether the customer comes back or not.`,
    numerator: msg`resolved by AI`,
    denominator: CLOSED,
  },
  deflectionSettled: {
    title: msg`Closed by AI`,
    formula: msg`Resolved without a person and not back within 7 days ÷ closed more than 7 days ago.`,
    numerator: msg`settled by AI`,
    denominator: msg`closed more than 7 days ago`,
  },
  timeToResolution: {
    title: msg`Time to resolution`,
    formula: msg`Median from the customer's first message to the end of the loop.`,
    numerator: msg`resolved`,
    denominator: CLOSED,
  },
  firstResponse: {
    title: msg`First reply`,
    formula: msg`Median from the customer's first message to the first answer, the AI's too.`,
    numerator: msg`answered`,
    denominator: OPENED,
  },
  humanFirstResponse: {
    title: msg`First human reply`,
    formula: msg`Median from the hand-off to the first message of a person.`,
    numerator: msg`answered by a person`,
    denominator: msg`handed to people`,
  },
  recontact: {
    title: msg`Recontact in 7 days`,
    formula: msg`Same customer and same reason within 7 days after the end ÷ closed.`,
    numerator: msg`came back`,
    denominator: CLOSED,
  },
  followUp: {
    title: msg`Promises kept`,
    formula: msg`Promises kept when they were due ÷ promises due.`,
    numerator: msg`kept`,
    denominator: msg`due`,
  },
  csat: {
    title: msg`CSAT`,
    formula: msg`Ratings of 4 and 5 ÷ ratings given.`,
    numerator: msg`rated 4 or 5`,
    denominator: msg`rated`,
  },
  ratingResponse: {
    title: msg`Ratings given`,
    formula: msg`Ratings given ÷ ratings asked for.`,
    numerator: msg`rated`,
    denominator: msg`asked`,
  },
  conversion: {
    title: msg`Conversion`,
    formula: msg`Opportunities won by now ÷ opportunities opened.`,
    numerator: msg`won`,
    denominator: msg`opportunities`,
  },
  influencedConversion: {
    title: msg`AI-influenced sales`,
    formula: msg`Opportunities in which the AI wrote that were won by now ÷ opportunities in which the AI wrote.`,
    numerator: msg`won`,
    denominator: msg`opportunities`,
  },
  limbo: {
    title: msg`Limbo, daily peak`,
    formula: msg`The most loops at once that were open with no owner, no next step, a passed deadline or a stopped flow.`,
    numerator: msg`in limbo`,
    denominator: msg`open`,
  },
  cost: {
    title: msg`Cost per resolution`,
    formula: msg`What models and messages cost for all that closed ÷ resolved, in US dollars. People's time is told apart; prices of messages are those of published lists.`,
    numerator: msg`resolved`,
    denominator: CLOSED,
  },
};

/** What a figure is called, and what it counts. As docs/metrics.md says it. */
export function useFigureWords(): (name: string) => FigureWords {
  const { t } = useLingui();
  return (name) => {
    const words = WORDS[name];
    if (!words) return { title: name, formula: '', numerator: '', denominator: '' };
    const { title, formula, numerator, denominator } = words;
    return {
      title: t(title),
      formula: t(formula),
      numerator: t(numerator),
      denominator: t(denominator),
    };
  };
}
