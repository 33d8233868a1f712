import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { Field } from '../../kit/Field.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Switch } from '../../kit/Switch.tsx';
import { conditionIn } from './condition.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import type { Editing } from './editing.ts';
import type { Policy, Rule } from './policyQueries.ts';
import { Line } from './RuleCard.tsx';
import { useProblemWords, worded } from './useWords.ts';
import { VerdictEditor } from './VerdictEditor.tsx';

interface RuleEditorProps extends Editing<Rule> {
  policy: Policy;
  place: number;
  isLast: boolean;
  /** It was added in this draft: its name is not in any record yet. */
  isNew: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** A rule while somebody changes it. */
export function RuleEditor(props: RuleEditorProps) {
  const { value: rule, at, problems, policy, place, isNew, onChange } = props;
  const { t } = useLingui();
  const problemWords = useProblemWords();
  const idProblem = problems.get(`${at}.id`);
  return (
    <li className="grid gap-2 rounded-md border border-line-2 bg-panel px-3.5 py-2.5">
      <fieldset className="contents">
        <legend className="sr-only">{t`Rule ${place}: ${worded(rule.id)}`}</legend>
        <header className="flex flex-wrap items-end gap-2">
          <span className="num w-5 pb-1 text-sm text-ink-3">{place}</span>
          {isNew ? (
            <Field
              label={t`Name of the rule`}
              className="w-56"
              value={rule.id}
              problem={idProblem === undefined ? null : problemWords(idProblem)}
              onChange={({ target }) => onChange({ ...rule, id: target.value })}
            />
          ) : (
            <h3 className="pb-1 font-semibold">{worded(rule.id)}</h3>
          )}
          <RuleButtons {...props} />
        </header>
        <Line words={<Trans>when</Trans>}>
          <ConditionEditor
            value={conditionIn(rule)}
            at={`${at}.when`}
            siblings={[]}
            facts={policy.facts}
            problems={problems}
            onChange={(when) => onChange({ ...rule, when })}
          />
        </Line>
        <VerdictEditor
          value={rule}
          at={at}
          problems={problems}
          policy={policy}
          onChange={(verdict) => onChange({ ...rule, ...verdict })}
        />
      </fieldset>
    </li>
  );
}

function RuleButtons({ value: rule, place, isLast, onChange, onMove, onRemove }: RuleEditorProps) {
  const { t } = useLingui();
  return (
    <span className="ml-auto flex items-center gap-1">
      <Switch label={t`On`} isOn={!rule.isOff} onSwitch={(isOn) => onChange({ ...rule, isOff: !isOn })} />
      <IconButton label={t`Ask this rule earlier`} disabled={place === 1} onClick={() => onMove(-1)}>
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton label={t`Ask this rule later`} disabled={isLast} onClick={() => onMove(1)}>
        <ArrowDown size={14} aria-hidden />
      </IconButton>
      <IconButton label={t`Remove this rule`} onClick={onRemove}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </span>
  );
}
