import { useLingui } from '@lingui/react/macro';
import { percent } from '../../data/say.ts';
import type { Suggestion } from './Suggestions.tsx';

interface AdviceWords {
  short: string;
  why: (suggestion: Suggestion) => string;
  /** What somebody would change for it. */
  change: (flow: string) => string;
}

/** What a suggestion says, why, and what would have to be changed. */
export function useAdviceWords(): (advice: Suggestion['advice']) => AdviceWords {
  const { t } = useLingui();
  const say = (share: number | null) => (share === null ? '–' : percent(share));
  const figures = ({ assistantShare, recontact, csat }: Suggestion) => {
    const share = percent(assistantShare);
    const [back, backPeople] = [say(recontact.assistant), say(recontact.people)];
    const [liked, likedPeople] = [say(csat.assistant), say(csat.people)];
    return { share, back, backPeople, liked, likedPeople };
  };
  const words: Record<Suggestion['advice'], AdviceWords> = {
    keepAssistant: {
      short: t`keep with AI`,
      why: (of) => {
        const { share, back } = figures(of);
        return t`AI closes ${share}, ${back} come back`;
      },
      change: () => t`Nothing has to be changed. The flow shows how it goes now.`,
    },
    tryMore: {
      short: t`let AI try more`,
      why: (of) => {
        const { share, liked, likedPeople } = figures(of);
        return t`AI closes ${share}; CSAT ${liked}, people ${likedPeople}`;
      },
      change: (flow) =>
        t`In the flow ${flow}, look for states that wait for a person although a rule could decide, and let a policy allow them within a limit.`,
    },
    toPeople: {
      short: t`send to people at once`,
      why: (of) => {
        const { back, backPeople, liked, likedPeople } = figures(of);
        return t`AI: ${back} come back, CSAT ${liked}; people: ${backPeople}, ${likedPeople}`;
      },
      change: (flow) =>
        t`In the policies, add a rule that hands this reason to a queue; or in the flow ${flow}, go to the hand-off right after the reason is known.`,
    },
  };
  return (advice) => words[advice];
}
