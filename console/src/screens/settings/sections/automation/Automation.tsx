import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ACTIVITY_KINDS } from '../../../../../../src/api/activityKinds.ts';
import { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import type { FieldSpec } from '../../parts/fieldSpec.ts';
import { Collection } from '../../parts/Collection.tsx';
import { rowOf } from '../../parts/conditions.ts';
import { RowsField, type TextRow } from '../../parts/RowsField.tsx';
import { useDeskNames } from '../../parts/useDeskNames.ts';
import { fitted, useConditionColumns } from '../../parts/useConditionColumns.ts';
import { actionRowOf, writtenRule, type RuleValues } from './ruleValues.ts';
import { RuleRuns } from './RuleRuns.tsx';
import { RuleTrial } from './RuleTrial.tsx';
import { useActionColumns } from './useActionColumns.ts';
import { useRuleFields } from './useRuleFields.ts';

export type Rule = Awaited<ReturnType<typeof client.automation.rules>>['rules'][number];

const UNASKED = ['notification.made', 'message.status'];

/** Rules: when this happens and that holds, do so. */
export function Automation() {
  const { t } = useLingui();
  const fields = useFields();
  const states = useStateWords();
  return (
    <Collection<Rule, RuleValues>
      spec={{
        title: t`Automation`,
        about: t`When this happens and that holds, do so. A new rule first only tells what it would do.`,
        key: 'rules',
        load: async (signal) => (await client.automation.rules({ signal })).rules,
        idOf: ({ id }) => id,
        nameOf: ({ name }) => name,
        row: (rule) => <RuleRow rule={rule} states={states} />,
        empty: t`Write the first one and look at what it would have done.`,
        edit: {
          add: t`New rule`,
          fields,
          valuesOf: (rule) => ({
            name: rule?.name ?? '',
            event: rule?.event ?? 'ticket.opened',
            conditions: (rule?.conditions ?? []).map(rowOf),
            actions: rule?.actions.map(actionRowOf) ?? [{ do: 'setPriority', value: 'high' }],
            state: rule?.state ?? 'dry',
          }),
          save: (values, rule) => {
            const body = writtenRule(values);
            return rule === null
              ? client.automation.make({ body })
              : client.automation.change({ params: { ruleId: rule.id }, body });
          },
        },
        more: (rule) => (
          <>
            <RuleTrial rule={rule} />
            <RuleRuns ruleId={rule.id} />
          </>
        ),
        remove: {
          act: t`Remove the rule`,
          about: () => t`It is asked no more, and its history goes with it. What it did stays.`,
          run: ({ id }) => client.automation.remove({ params: { ruleId: id } }),
        },
      }}
    />
  );
}

function RuleRow({
  rule: { event, runs, lastRanAt, state },
  states,
}: {
  rule: Rule;
  states: readonly { value: string; words: string }[];
}) {
  const tone = { active: 'done', dry: 'accent', paused: 'plain' } as const;
  return (
    <>
      <span className="mono text-ink-3">{event}</span>
      <span className="num">
        <Plural value={runs} one="# run" other="# runs" />
      </span>
      {lastRanAt !== null && <Trans>last {dayAndTime(lastRanAt)}</Trans>}
      <Badge tone={tone[state]}>{states.find(({ value }) => value === state)?.words}</Badge>
    </>
  );
}

/** What is written of one. */
function useFields(): () => readonly FieldSpec<RuleValues>[] {
  const { t } = useLingui();
  const { agents, queues } = useDeskNames();
  const asked = useRuleFields();
  const conditionColumns = useConditionColumns(asked);
  const actionColumns = useActionColumns(agents, queues);
  const states = useStateWords();
  return () => [
    { name: 'name', kind: 'text', label: t`Name` },
    {
      name: 'event',
      kind: 'choice',
      label: t`When`,
      options: ACTIVITY_KINDS.filter((kind) => !UNASKED.includes(kind)).map((value) => ({
        value,
        words: value,
      })),
    },
    {
      name: 'conditions',
      kind: 'custom',
      label: t`And`,
      show: (value, onChange, problem) => (
        <RowsField
          legend={t`Conditions`}
          add={t`Add a condition`}
          rows={value as TextRow[]} // of RuleValues
          columns={conditionColumns}
          blank={{ field: 'ticket.queue', op: 'is', attribute: '', value: '' }}
          problem={problem}
          onChange={(rows) => onChange(rows.map((row) => fitted(row, asked)))}
        />
      ),
    },
    {
      name: 'actions',
      kind: 'custom',
      label: t`Do`,
      show: (value, onChange, problem) => (
        <RowsField
          legend={t`Acts`}
          add={t`Add an act`}
          rows={value as TextRow[]} // of RuleValues
          columns={actionColumns}
          blank={{ do: 'setPriority', value: 'high' }}
          problem={problem}
          isOrdered
          onChange={onChange}
        />
      ),
    },
    { name: 'state', kind: 'choice', label: t`State`, options: states },
  ];
}

function useStateWords() {
  const { t } = useLingui();
  return [
    { value: 'dry', words: t`Only tells what it would do` },
    { value: 'active', words: t`On` },
    { value: 'paused', words: t`Off` },
  ];
}
