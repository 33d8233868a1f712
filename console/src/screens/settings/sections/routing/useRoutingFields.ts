import { useLingui } from '@lingui/react/macro';
import { TEXT_OPS, type ConditionField } from '../../parts/useConditionColumns.ts';

/** What a routing rule can ask. A closed list: the server knows no other. */
export function useRoutingFields(): ConditionField[] {
  const { t } = useLingui();
  const text = (field: string, words: string): ConditionField => ({ field, words, ops: TEXT_OPS });
  return [
    text('reason', t`Reason`),
    text('flow', t`Flow`),
    text('queue', t`Queue`),
    text('language', t`Language`),
    text('channel', t`Channel`),
    { ...text('accountOwner', t`Who keeps the account`), ops: [...TEXT_OPS, 'exists'] },
    { field: 'priority', words: t`Priority`, ops: ['is', 'atLeast', 'atMost'] },
    { field: 'frustration', words: t`How upset, 0 to 1`, ops: ['atLeast', 'atMost'] },
    { field: 'urgency', words: t`How urgent, 0 to 1`, ops: ['atLeast', 'atMost'] },
    {
      field: 'contact',
      words: t`What is known of the customer`,
      ops: ['is', 'isNot', 'in', 'atLeast', 'atMost', 'exists'],
    },
    { field: 'time', words: t`Time, as in 18:00, 22:00`, ops: ['between'] },
    { field: 'weekday', words: t`Day, as in sat, sun`, ops: ['in'] },
    { field: 'queueOpen', words: t`The queue works now`, ops: ['is'] },
  ];
}
