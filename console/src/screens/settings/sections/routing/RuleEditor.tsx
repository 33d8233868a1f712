import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../../../kit/Button.tsx';
import { Field } from '../../../../kit/Field.tsx';
import { Switch } from '../../../../kit/Switch.tsx';
import { conditionOf, rowOf } from '../../parts/conditions.ts';
import { RowsField } from '../../parts/RowsField.tsx';
import { fitted, useConditionColumns } from '../../parts/useConditionColumns.ts';
import { withoutEmpty } from './ruleForm.ts';
import { RuleTarget } from './RuleTarget.tsx';
import type { RoutingRule } from './RoutingRules.tsx';
import { useRoutingFields } from './useRoutingFields.ts';

interface RuleEditorProps {
  rule: RoutingRule;
  problemAt: (field: string) => string | null;
  onChange: (rule: RoutingRule) => void;
  onClose: () => void;
}

/** One rule: when it holds, and where it sends. */
export function RuleEditor({ rule, problemAt, onChange, onClose }: RuleEditorProps) {
  const { t } = useLingui();
  const fields = useRoutingFields();
  const columns = useConditionColumns(fields);
  const { to } = rule;
  const send = (part: Record<string, unknown>) => onChange({ ...rule, to: withoutEmpty({ ...to, ...part }) });
  return (
    <section aria-label={rule.title} className="grid gap-3 rounded-md border bg-panel p-3 shadow-card">
      <div className="grid gap-3 md:grid-cols-2">
        <Field
          label={t`Title`}
          value={rule.title}
          problem={problemAt('title')}
          onChange={({ target }) => onChange({ ...rule, title: target.value })}
        />
        <Field
          label={t`Name that tickets keep`}
          value={rule.name}
          problem={problemAt('name')}
          onChange={({ target }) => onChange({ ...rule, name: target.value })}
        />
      </div>
      <Switch label={t`On`} isOn={rule.isOn} onSwitch={(isOn) => onChange({ ...rule, isOn })} />
      <RowsField
        legend={t`When all of this holds`}
        add={t`Add a condition`}
        rows={rule.when.map(rowOf)}
        columns={columns}
        blank={{ field: 'reason', op: 'is', attribute: '', value: '' }}
        problem={problemAt('when')}
        onChange={(rows) =>
          onChange({
            ...rule,
            when: rows.map((row) => conditionOf(fitted(row, fields))) as RoutingRule['when'], // judged by the server
          })
        }
      />
      <RuleTarget to={to} onSend={send} />
      {problemAt('to') !== null && <p className="text-xs text-hot">{problemAt('to')}</p>}
      <div>
        <Button onClick={onClose}>
          <Trans>Close the rule</Trans>
        </Button>
      </div>
    </section>
  );
}
