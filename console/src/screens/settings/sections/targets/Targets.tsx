import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../../../data/client.ts';
import { duration } from '../../../../data/say.ts';
import { toast } from '../../../../data/toasts.ts';
import type { FieldSpec } from '../../parts/fieldSpec.ts';
import { Collection } from '../../parts/Collection.tsx';
import type { TextRow } from '../../parts/RowsField.tsx';
import { useDeskNames } from '../../parts/useDeskNames.ts';
import { LadderField } from './LadderField.tsx';
import { rowsOf, rungsOf } from './rungs.ts';

type Policy = Awaited<ReturnType<typeof client.clocks.policies>>['items'][number];
type Party = Policy['pausesFor'][number];

interface PolicyValues {
  name: string;
  firstResponseMs: number;
  nextResponseMs: number;
  resolutionMs: number;
  pausesFor: string[];
  ladder: TextRow[];
}

const HOUR_MS = 3_600_000;

/** How soon customers hear something, and what happens on the way to being late. */
export function Targets() {
  const { t } = useLingui();
  const fields = useFields();
  return (
    <Collection<Policy, PolicyValues>
      spec={{
        title: t`Service levels`,
        about: t`How soon customers get an answer and a solution, and who is told on the way. Only working hours count.`,
        key: 'targets',
        load: async (signal) => (await client.clocks.policies({ query: { limit: 100 }, signal })).items,
        idOf: ({ name }) => name,
        nameOf: ({ name }) => name,
        row: (policy) => (
          <span>
            <Trans>
              first answer {duration(policy.firstResponseMs)}, solution {duration(policy.resolutionMs)}
            </Trans>
            {policy.queues.length > 0 && <span className="text-ink-3"> · {policy.queues.join(', ')}</span>}
          </span>
        ),
        empty: t`Write the first one; queues then work by it.`,
        edit: {
          add: t`New service level`,
          fields,
          valuesOf: (policy) => ({
            name: policy?.name ?? '',
            firstResponseMs: policy?.firstResponseMs ?? HOUR_MS,
            nextResponseMs: policy?.nextResponseMs ?? HOUR_MS,
            resolutionMs: policy?.resolutionMs ?? 24 * HOUR_MS,
            pausesFor: policy?.pausesFor ?? ['customer', 'thirdParty'],
            ladder: rowsOf(policy?.ladder ?? []),
          }),
          save: ({ name, ladder, pausesFor, ...times }) =>
            client.clocks.putPolicy({
              params: { name },
              body: {
                ...times,
                pausesFor: pausesFor as Party[], // the options of the form
                ...(ladder.length > 0 && { ladder: rungsOf(ladder) }),
              },
            }),
          onSaved: (result) => {
            const { movedClocks } = result as { movedClocks: number }; // of putPolicy
            toast(t`Saved. Clocks that are due at another time now: ${movedClocks}`);
            return false;
          },
        },
      }}
    />
  );
}

/** What is written of one. */
function useFields(): (policy: Policy | null) => readonly FieldSpec<PolicyValues>[] {
  const { t } = useLingui();
  const { queues } = useDeskNames();
  return (policy) => [
    { name: 'name', kind: 'text', label: t`Name`, isFixed: policy !== null },
    { name: 'firstResponseMs', kind: 'minutes', label: t`First answer, minutes` },
    { name: 'nextResponseMs', kind: 'minutes', label: t`Each later answer, minutes` },
    { name: 'resolutionMs', kind: 'minutes', label: t`Solution, minutes` },
    {
      name: 'pausesFor',
      kind: 'many',
      label: t`The clock of the solution stands still while it waits for`,
      options: [
        { value: 'customer', words: t`the customer` },
        { value: 'thirdParty', words: t`somebody outside` },
        { value: 'assistant', words: t`the AI` },
        { value: 'human', words: t`a person` },
      ],
    },
    {
      name: 'ladder',
      kind: 'custom',
      label: t`Ladder`,
      show: (value, onChange, problem) => (
        <LadderField rows={value as TextRow[]} queues={queues} problem={problem} onChange={onChange} /> // of PolicyValues
      ),
    },
  ];
}
