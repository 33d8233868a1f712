import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../../data/client.ts';
import type { Option } from '../../parts/fieldSpec.ts';
import type { Column, TextRow } from '../../parts/RowsField.tsx';
import { orNone, useDeskNames } from '../../parts/useDeskNames.ts';
import { usePriorityWords } from '../../parts/usePriorityWords.ts';

/** The inputs of one step of a macro. */
export function useStepColumns(): (row: TextRow) => Column[] {
  const { t } = useLingui();
  const { agents } = useDeskNames();
  const priorities = usePriorityWords();
  const replies = useReplyNames();
  const statuses = useStatusWords();
  const choose = t`Choose…`;
  const acts = useActWords();
  const inputs: Record<string, (row: TextRow) => Column[]> = {
    note: () => [{ name: 'text', label: t`Words`, kind: 'area' }],
    reply: () => [{ name: 'text', label: t`Words`, kind: 'area' }],
    savedReply: () => [
      {
        name: 'replyId',
        label: t`Reply`,
        kind: 'choice',
        options: orNone(choose, replies),
      },
    ],
    priority: () => [
      { name: 'priority', label: t`Priority`, kind: 'choice', options: orNone(choose, priorities) },
    ],
    tags: () => [
      { name: 'add', label: t`Tags to add`, kind: 'text' },
      { name: 'remove', label: t`Tags to remove`, kind: 'text' },
    ],
    fields: () => [{ name: 'fields', label: t`One a line, as in reason: damaged`, kind: 'area' }],
    assign: useAssignColumns(),
    nextStep: () => [
      { name: 'words', label: t`What is to be done`, kind: 'text' },
      { name: 'hours', label: t`In hours`, kind: 'number' },
      { name: 'owner', label: t`By`, kind: 'choice', options: orNone(t`Who uses the macro`, agents) },
    ],
    status: () => [
      {
        name: 'status',
        label: t`Status`,
        kind: 'choice',
        options: orNone(choose, statuses),
      },
      { name: 'resolution', label: t`Resolution`, kind: 'text' },
    ],
  };
  return (row) => [
    { name: 'do', label: t`Act`, kind: 'choice', options: acts },
    ...(inputs[row['do'] ?? '']?.(row) ?? []),
  ];
}

function useReplyNames(): Option[] {
  const { data } = useQuery({
    queryKey: ['replies', 'list'],
    queryFn: async ({ signal }) => (await client.replies.list({ signal })).replies,
  });
  return (data ?? []).map(({ id, title }) => ({ value: id, words: title }));
}

function useActWords(): Option[] {
  const { t } = useLingui();
  return [
    { value: 'note', words: t`write a note` },
    { value: 'reply', words: t`write to the customer` },
    { value: 'savedReply', words: t`send a saved reply` },
    { value: 'priority', words: t`set the priority` },
    { value: 'tags', words: t`change tags` },
    { value: 'fields', words: t`fill fields in` },
    { value: 'assign', words: t`give it to` },
    { value: 'nextStep', words: t`set the next step` },
    { value: 'status', words: t`set the status` },
  ];
}

function useStatusWords(): Option[] {
  const { t } = useLingui();
  return [
    { value: 'open', words: t`open` },
    { value: 'pending', words: t`pending` },
    { value: 'solved', words: t`solved` },
    { value: 'closed', words: t`closed` },
  ];
}

function useAssignColumns(): (row: TextRow) => Column[] {
  const { t } = useLingui();
  const { agents, queues } = useDeskNames();
  const choose = t`Choose…`;
  return ({ to = '' }) => [
    {
      name: 'to',
      label: t`To`,
      kind: 'choice',
      options: [
        { value: 'agent', words: t`a person` },
        { value: 'queue', words: t`a queue` },
        { value: 'reroute', words: t`whoever is fit` },
      ],
    },
    ...(to === 'reroute'
      ? []
      : [
          {
            name: 'who',
            label: t`Which`,
            kind: 'choice' as const,
            options: orNone(choose, to === 'queue' ? queues : agents),
          },
        ]),
  ];
}
