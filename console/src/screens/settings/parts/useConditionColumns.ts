import { useLingui } from '@lingui/react/macro';
import type { Column, TextRow } from './RowsField.tsx';

/** What a field can be held against. */
export interface ConditionField {
  field: string;
  words: string;
  ops: readonly string[];
}

export const TEXT_OPS = ['is', 'isNot', 'in', 'notIn'] as const;

/** The inputs of one condition; those of the value follow the field and how it is compared. */
export function useConditionColumns(fields: readonly ConditionField[]): (row: TextRow) => Column[] {
  const { t } = useLingui();
  const words: Record<string, string> = {
    is: t`is`,
    isNot: t`is not`,
    in: t`is one of`,
    notIn: t`is none of`,
    exists: t`is there`,
    atLeast: t`is at least`,
    atMost: t`is at most`,
    between: t`is between`,
    has: t`has`,
    hasNot: t`has not`,
  };
  const yesOrNo = [
    { value: 'true', words: t`yes` },
    { value: 'false', words: t`no` },
  ];
  return ({ field = '', op = '' }) => {
    const known = fields.find((each) => each.field === field);
    const isTruth = op === 'exists' || field === 'queueOpen';
    return [
      {
        name: 'field',
        label: t`What`,
        kind: 'choice',
        options: fields.map((each) => ({ value: each.field, words: each.words })),
      },
      ...(field === 'contact' ? [{ name: 'attribute', label: t`Attribute`, kind: 'text' as const }] : []),
      {
        name: 'op',
        label: t`Compared`,
        kind: 'choice',
        options: (known?.ops ?? [op]).map((value) => ({ value, words: words[value] ?? value })),
      },
      isTruth
        ? { name: 'value', label: t`Value`, kind: 'choice', options: yesOrNo }
        : { name: 'value', label: t`Value`, kind: 'text' },
    ];
  };
}

/** A row whose comparison and value fit its field, after one of them was changed. */
export function fitted(row: TextRow, fields: readonly ConditionField[]): TextRow {
  const { ops = [] } = fields.find(({ field }) => field === row['field']) ?? {};
  const op = ops.includes(row['op'] ?? '') ? (row['op'] ?? '') : (ops[0] ?? '');
  const isTruth = op === 'exists' || row['field'] === 'queueOpen';
  const value = isTruth && row['value'] !== 'false' ? 'true' : (row['value'] ?? '');
  return { ...row, op, value };
}
