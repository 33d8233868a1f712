import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { Button } from '../../kit/Button.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { Select } from '../../kit/Select.tsx';
import { ComparisonEditor } from './ComparisonEditor.tsx';
import { firstComparison, isComparison, type Condition } from './condition.ts';
import { replaced, without, type ConditionEditing } from './editing.ts';
import type { Fact } from './policyQueries.ts';

type ConditionEditorProps = ConditionEditing & { facts: readonly Fact[] };

/** A condition of a rule: one comparison, or several of which all or any must hold. */
export function ConditionEditor(props: ConditionEditorProps) {
  const { value, at, onChange, siblings, facts, problems } = props;
  const { t } = useLingui();
  if (isComparison(value))
    return <ComparisonEditor {...{ value, at, onChange, siblings, facts, problems }} />;
  if ('not' in value)
    return (
      <div className="flex items-start gap-2">
        <span className="pt-1.5 text-sm font-medium text-ink-2">
          <Trans>not</Trans>
        </span>
        <div className="min-w-0 flex-1">
          <ConditionEditor
            {...props}
            value={value.not}
            at={`${at}.not`}
            onChange={(not) => onChange({ not })}
          />
        </div>
        <IconButton label={t`Take the “not” away`} onClick={() => onChange(value.not)}>
          <X size={13} aria-hidden />
        </IconButton>
      </div>
    );
  return <Group {...props} />;
}

function Group({ value, at, onChange, siblings, facts, problems }: ConditionEditorProps) {
  const { t } = useLingui();
  if (isComparison(value) || 'not' in value) return null;
  const kind = 'all' in value ? 'all' : 'any';
  const parts = 'all' in value ? value.all : value.any;
  const write = (written: Condition[], as = kind) =>
    onChange(as === 'all' ? { all: written } : { any: written });
  const [fact] = facts;
  return (
    <fieldset className="grid gap-1.5 border-l-2 border-line-2 pl-2.5">
      <legend className="sr-only">{kind === 'all' ? t`All of these hold` : t`One of these holds`}</legend>
      <Select
        label={t`How many must hold`}
        isLabelHidden
        className="w-44"
        value={kind}
        options={[
          { value: 'all', words: t`all of these` },
          { value: 'any', words: t`one of these` },
        ]}
        onChoose={(chosen) => write(parts, chosen === 'all' ? 'all' : 'any')}
      />
      {parts.map((part, index) => (
        <div key={index} className="flex items-start gap-1.5">
          <div className="min-w-0 flex-1">
            <ConditionEditor
              value={part}
              at={`${at}.${kind}.${index}`}
              siblings={kind === 'all' ? parts : siblings}
              onChange={(changed) => write(replaced(parts, index, changed))}
              {...{ facts, problems }}
            />
          </div>
          {parts.length > 1 && (
            <IconButton label={t`Remove this condition`} onClick={() => write(without(parts, index))}>
              <X size={13} aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
      <span>
        <Button
          size="sm"
          tone="quiet"
          disabled={fact === undefined}
          onClick={() => fact && write([...parts, firstComparison(fact)])}
        >
          <Plus size={12} aria-hidden />
          <Trans>Condition</Trans>
        </Button>
      </span>
    </fieldset>
  );
}
