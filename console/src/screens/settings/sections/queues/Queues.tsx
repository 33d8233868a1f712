import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import type { FieldSpec } from '../../parts/fieldSpec.ts';
import { Collection } from '../../parts/Collection.tsx';
import { clean, nullable, orNone, useDeskNames } from '../../parts/useDeskNames.ts';
import { MembersField, type Member } from './MembersField.tsx';

type Queue = Awaited<ReturnType<typeof client.routing.listQueues>>['items'][number];

interface QueueValues {
  name: string;
  title: string;
  priority: number;
  skills: string[];
  languages: string[];
  fallbackAgent: string;
  calendar: string;
  slaPolicy: string;
  members: Member[];
}

/** Where work waits, who takes it from there, and by which hours and targets. */
export function Queues() {
  const { t } = useLingui();
  const fields = useFields();
  const save = (values: QueueValues) =>
    client.routing.putQueue({
      params: { queue: values.name },
      body: {
        title: values.title,
        priority: values.priority,
        skills: clean(values.skills),
        languages: clean(values.languages),
        fallbackAgent: nullable(values.fallbackAgent),
        calendar: nullable(values.calendar),
        slaPolicy: nullable(values.slaPolicy),
        members: values.members,
      },
    });
  return (
    <Collection<Queue, QueueValues>
      spec={{
        title: t`Queues`,
        about: t`Where work waits until somebody fit takes it, and who has it when nobody does.`,
        key: 'queues',
        load: async (signal) => (await client.routing.listQueues({ signal })).items,
        idOf: ({ name }) => name,
        nameOf: ({ title }) => title,
        row: (queue) => <QueueRow queue={queue} />,
        empty: t`Make the first one, and put people into it.`,
        edit: {
          add: t`New queue`,
          fields,
          valuesOf: valuesOf,
          save,
        },
      }}
    />
  );
}

function valuesOf(queue: Queue | null): QueueValues {
  return {
    name: queue?.name ?? '',
    title: queue?.title ?? '',
    priority: queue?.priority ?? 0,
    skills: queue?.skills ?? [],
    languages: queue?.languages ?? [],
    fallbackAgent: queue?.fallbackAgent ?? '',
    calendar: queue?.calendar ?? '',
    slaPolicy: queue?.slaPolicy ?? '',
    members: (queue?.members ?? []).map(({ agent, isLead, weight }) => ({ agent, isLead, weight })),
  };
}

function QueueRow({ queue }: { queue: Queue }) {
  const { isOpen, opensAt, members, open, pastDue, ownerOfLastResort } = queue;
  return (
    <>
      <span className="num">
        <Plural value={members.length} one="# member" other="# members" />
      </span>
      <span className="num">
        <Plural value={open} one="# open" other="# open" />
      </span>
      {pastDue > 0 && (
        <Badge tone="hot">
          <Plural value={pastDue} one="# past due" other="# past due" />
        </Badge>
      )}
      {ownerOfLastResort === null && (
        <Badge tone="hot">
          <Trans>Nobody owns it</Trans>
        </Badge>
      )}
      {isOpen ? (
        <Badge tone="done">
          <Trans>Open now</Trans>
        </Badge>
      ) : (
        <Badge>{opensAt === null ? <Trans>Closed</Trans> : <Trans>Opens {dayAndTime(opensAt)}</Trans>}</Badge>
      )}
    </>
  );
}

/** What is written of one. */
function useFields(): (queue: Queue | null) => readonly FieldSpec<QueueValues>[] {
  const { t } = useLingui();
  const { agents, calendars, targets } = useDeskNames();
  return (queue) => [
    {
      name: 'name',
      kind: 'text',
      label: t`Name in rules and flows`,
      hint: t`Letters and digits, as in refunds. It stays.`,
      isFixed: queue !== null,
    },
    { name: 'title', kind: 'text', label: t`Title` },
    {
      name: 'members',
      kind: 'custom',
      label: t`Members`,
      show: (value, onChange, problem) => (
        <MembersField value={value as Member[]} agents={agents} problem={problem} onChange={onChange} /> // of QueueValues
      ),
    },
    {
      name: 'fallbackAgent',
      kind: 'choice',
      label: t`Owner of last resort`,
      options: orNone(t`A lead of the queue`, agents),
    },
    {
      name: 'calendar',
      kind: 'choice',
      label: t`Calendar`,
      options: orNone(t`The usual one`, calendars),
    },
    {
      name: 'slaPolicy',
      kind: 'choice',
      label: t`Service level`,
      options: orNone(t`The usual one`, targets),
    },
    {
      name: 'skills',
      kind: 'words',
      label: t`Skills that its work asks for`,
      hint: t`With commas between.`,
    },
    { name: 'languages', kind: 'words', label: t`Languages`, hint: t`As in en, pt-BR. None: all.` },
    { name: 'priority', kind: 'number', label: t`Goes before others (0 to 100)` },
  ];
}
