import { Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../../data/client.ts';
import { Badge } from '../../../kit/Badge.tsx';
import type { FieldSpec } from '../parts/fieldSpec.ts';
import { Collection } from '../parts/Collection.tsx';
import { clean, nullable, orNone, useDeskNames } from '../parts/useDeskNames.ts';

type TicketField = Awaited<ReturnType<typeof client.tickets.fields>>['fields'][number];

interface TicketFieldValues {
  name: string;
  title: string;
  kind: string;
  choices: string[];
  isRequiredOnClose: boolean;
  queue: string;
  reason: string;
}

/** What tickets of this business are asked for besides what all tickets have. */
export function TicketFields() {
  const { t } = useLingui();
  const fields = useFields();
  const kinds = useKindWords();
  return (
    <Collection<TicketField, TicketFieldValues>
      spec={{
        title: t`Ticket fields`,
        about: t`What tickets are asked for. A field that is required keeps a ticket from being closed without it.`,
        key: 'ticketFields',
        load: async (signal) => (await client.tickets.fields({ signal })).fields,
        idOf: ({ name }) => name,
        nameOf: ({ title }) => title,
        row: (field) => (
          <>
            <span>{kinds.find(({ value }) => value === field.kind)?.words}</span>
            {field.isRequiredOnClose && (
              <Badge tone="accent">
                <Trans>Required to close</Trans>
              </Badge>
            )}
          </>
        ),
        empty: t`Add what your people have to write down on each ticket.`,
        edit: {
          add: t`New field`,
          fields,
          valuesOf: (field) => ({
            name: field?.name ?? '',
            title: field?.title ?? '',
            kind: field?.kind ?? 'text',
            choices: field?.choices ?? [],
            isRequiredOnClose: field?.isRequiredOnClose ?? false,
            queue: field?.queue ?? '',
            reason: field?.reason ?? '',
          }),
          save: ({ name, kind, choices, queue, reason, ...values }) =>
            client.tickets.putField({
              params: { name },
              body: {
                ...values,
                kind: kind as TicketField['kind'], // the options of the form
                choices: kind === 'choice' ? clean(choices) : [],
                queue: nullable(queue),
                reason: nullable(reason.trim()),
              },
            }),
        },
        remove: {
          act: t`Remove the field`,
          about: () => t`Tickets are not asked for it any more. Values that were given stay.`,
          run: ({ name }) => client.tickets.removeField({ params: { name } }),
        },
      }}
    />
  );
}

/** What is written of one. */
function useFields(): (field: TicketField | null) => readonly FieldSpec<TicketFieldValues>[] {
  const { t } = useLingui();
  const { queues } = useDeskNames();
  const kinds = useKindWords();
  return (field) => [
    { name: 'name', kind: 'text', label: t`Name in rules and exports`, isFixed: field !== null },
    { name: 'title', kind: 'text', label: t`Title` },
    { name: 'kind', kind: 'choice', label: t`Kind`, options: kinds },
    { name: 'choices', kind: 'lines', label: t`The list`, hint: t`One a line, for one of a list.` },
    { name: 'isRequiredOnClose', kind: 'switch', label: t`Required to close` },
    {
      name: 'queue',
      kind: 'choice',
      label: t`Only in the queue`,
      options: orNone(t`All queues`, queues),
    },
    { name: 'reason', kind: 'text', label: t`Only for the reason`, hint: t`Empty: for all.` },
  ];
}

function useKindWords() {
  const { t } = useLingui();
  return [
    { value: 'text', words: t`Text` },
    { value: 'number', words: t`Number` },
    { value: 'date', words: t`Date` },
    { value: 'choice', words: t`One of a list` },
    { value: 'boolean', words: t`Yes or no` },
  ];
}
