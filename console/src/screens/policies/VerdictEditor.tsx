import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '../../kit/Select.tsx';
import type { Editing } from './editing.ts';
import type { Policy, Rule } from './policyQueries.ts';
import { useReasonWords } from './ReasonWords.tsx';
import { Line } from './RuleCard.tsx';
import { usePolicyWords, useProblemWords } from './useWords.ts';

type Verdict = Pick<Rule, 'decision' | 'reason'>;

interface VerdictEditorProps extends Editing<Verdict> {
  policy: Policy;
  /** What no rule names must not be allowed. */
  mayAllow?: boolean;
}

/** What is decided, and which words of the business say so. */
export function VerdictEditor({
  value,
  at,
  problems,
  policy,
  mayAllow = true,
  onChange,
}: VerdictEditorProps) {
  const { t } = useLingui();
  const { decisionWords } = usePolicyWords(policy.facts);
  const reasonWords = useReasonWords(policy);
  const problemWords = useProblemWords();
  const verdicts = policy.verdicts.filter(({ decision }) => mayAllow || decision !== 'allow');
  const reasons = policy.verdicts.find(({ decision }) => decision === value.decision)?.reasons ?? [];
  const problem = problems.get(`${at}.decision`) ?? problems.get(`${at}.reason`);
  const choose = (decision: string) => {
    const first = policy.verdicts.find((each) => each.decision === decision)?.reasons[0];
    onChange({ decision, reason: first?.reason ?? value.reason });
  };
  return (
    <>
      <Line words={<Trans>do</Trans>}>
        <Select
          label={t`Decision`}
          isLabelHidden
          className="w-56 max-w-full"
          value={value.decision}
          options={verdicts.map(({ decision }) => ({ value: decision, words: decisionWords(decision) }))}
          onChoose={choose}
        />
      </Line>
      <Line words={<Trans>say</Trans>}>
        <Select
          label={t`Words`}
          isLabelHidden
          className="max-w-full"
          value={value.reason}
          options={reasons.map(({ reason }) => ({
            value: reason,
            words: reasonWords(reason)?.text ?? reason,
          }))}
          onChoose={(reason) => onChange({ decision: value.decision, reason })}
        />
        {problem !== undefined && (
          <p role="alert" className="text-xs text-hot">
            {problemWords(problem)}
          </p>
        )}
      </Line>
    </>
  );
}
