import { useLingui } from '@lingui/react/macro';
import type { Option } from '../../parts/fieldSpec.ts';
import { RowsField, type Column, type TextRow } from '../../parts/RowsField.tsx';

interface LadderFieldProps {
  rows: readonly TextRow[];
  queues: readonly Option[];
  problem: string | null;
  onChange: (rows: TextRow[]) => void;
}

/** What happens on the way to being late, and past it. Without any rung the product's own ladder holds. */
export function LadderField({ rows, queues, problem, onChange }: LadderFieldProps) {
  const { t } = useLingui();
  const clocks = [
    { value: 'firstResponse', words: t`First answer` },
    { value: 'nextResponse', words: t`Later answer` },
    { value: 'resolution', words: t`Solution` },
  ];
  const acts = [
    { value: 'warn', words: t`warn the owner` },
    { value: 'reassign', words: t`give it to somebody else` },
    { value: 'supervisor', words: t`tell a supervisor` },
    { value: 'manager', words: t`tell a manager` },
    { value: 'moveQueue', words: t`move it to a queue` },
  ];
  const columns = (row: TextRow): Column[] => [
    { name: 'clock', label: t`Clock`, kind: 'choice', options: clocks },
    {
      name: 'at',
      label: t`When`,
      kind: 'choice',
      options: [
        { value: 'share', words: t`at % of its time` },
        { value: 'after', words: t`minutes past its time` },
      ],
    },
    { name: 'amount', label: row['at'] === 'after' ? t`Minutes` : t`Percent`, kind: 'number' },
    { name: 'do', label: t`Act`, kind: 'choice', options: acts },
    ...(row['do'] === 'moveQueue'
      ? [{ name: 'queue', label: t`Queue`, kind: 'choice' as const, options: queues }]
      : []),
  ];
  return (
    <RowsField
      legend={t`Ladder`}
      add={t`Add a rung`}
      rows={rows}
      columns={columns}
      blank={{ clock: 'firstResponse', at: 'share', amount: '75', do: 'warn', queue: '', about: '' }}
      problem={problem}
      onChange={onChange}
    />
  );
}
