import { useLingui } from '@lingui/react/macro';
import { TEXT_OPS, type ConditionField } from '../../parts/useConditionColumns.ts';

/** What a rule can ask. A closed list: the server knows no other. */
export function useRuleFields(): ConditionField[] {
  const { t } = useLingui();
  const text = (field: string, words: string): ConditionField => ({
    field,
    words,
    ops: [...TEXT_OPS, 'exists'],
  });
  return [
    text('ticket.queue', t`Queue of the ticket`),
    text('ticket.status', t`Status of the ticket`),
    text('ticket.reason', t`Reason of the ticket`),
    text('ticket.assignee', t`Owner of the ticket`),
    { field: 'ticket.priority', words: t`Priority of the ticket`, ops: ['is', 'atLeast', 'atMost'] },
    { field: 'ticket.tag', words: t`Tag of the ticket`, ops: ['has', 'hasNot'] },
    text('loop.flow', t`Flow of the loop`),
    text('loop.reason', t`Reason of the loop`),
    text('contact.language', t`Language of the customer`),
    {
      field: 'contact',
      words: t`What is known of the customer`,
      ops: ['is', 'isNot', 'atLeast', 'atMost', 'exists'],
    },
    text('fact.queue', t`Queue that is told`),
    text('fact.reason', t`Reason that is told`),
    text('fact.flow', t`Flow that is told`),
    text('fact.outcome', t`Outcome that is told`),
    text('fact.state', t`State that is told`),
    text('fact.channel', t`Channel that is told`),
    text('fact.author', t`Author that is told`),
    text('fact.clock', t`Clock that is told`),
    text('fact.assignee', t`Owner that is told`),
    text('fact.rule', t`Routing rule that is told`),
    text('fact.from', t`Holder before`),
    text('fact.to', t`Holder after`),
    text('fact.by', t`Who did it`),
    text('fact.presence', t`Presence that is told`),
    { field: 'fact.priority', words: t`Priority that is told`, ops: ['is', 'atLeast', 'atMost'] },
    { field: 'fact.rung', words: t`Rung of the ladder`, ops: ['atLeast', 'atMost'] },
  ];
}
