import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { dayAndTime } from '../../../../data/say.ts';
import { Badge } from '../../../../kit/Badge.tsx';
import type { FieldSpec } from '../../parts/fieldSpec.ts';
import { Collection } from '../../parts/Collection.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { SecretDialog } from '../../parts/SecretDialog.tsx';
import { clean } from '../../parts/useDeskNames.ts';
import { useRoleWords } from '../../parts/useRoleWords.ts';
import { useSaving } from '../../parts/useSaving.ts';
import { usePersonActs } from './usePersonActs.ts';

export type Person = Awaited<ReturnType<typeof client.people.list>>['items'][number];
type Link = Awaited<ReturnType<typeof client.people.invite>>;

interface PersonValues {
  id: string;
  name: string;
  email: string;
  role: string;
  capacity: number;
  languages: string[];
  skills: string[];
}

/** Who works here: invited, changed, suspended; with links to hand over. */
export function People() {
  const { t } = useLingui();
  const fields = useFields();
  const [link, setLink] = useState<Link | null>(null);
  const saving = useSaving('people');
  const actsOf = usePersonActs(saving, setLink);
  return (
    <>
      <Collection<Person, PersonValues>
        spec={{
          title: t`People`,
          about: t`Nobody is written to by mail: you hand the link over. It works once.`,
          key: 'people',
          load: async (signal) => (await client.people.list({ query: { limit: 100 }, signal })).items,
          idOf: ({ id }) => id,
          nameOf: ({ name }) => name,
          row: (person) => <PersonRow person={person} />,
          empty: t`Invite the first one.`,
          edit: {
            add: t`Invite somebody`,
            fields,
            valuesOf,
            save: async (values, person) => {
              const made = await savePerson(values, person);
              if (made !== null) setLink(made);
            },
          },
          actions: (person) => actsOf(person),
          remove: {
            act: t`Remove for good`,
            about: ({ name }) =>
              t`${name} is let in no more, and what they hold is given to others. What they did stays in the history. The handle is not free again.`,
            run: ({ id, state }) =>
              state === 'invited'
                ? client.people.withdraw({ params: { agentId: id } })
                : client.people.remove({ params: { agentId: id } }),
          },
        }}
        above={<Problem problem={saving.problem} />}
      />
      {saving.dialog}
      {link !== null && (
        <SecretDialog
          title={t`Link for ${link.agentId}`}
          about={t`Hand it to the person. It works once, until ${dayAndTime(link.expiresAt)}, and is not shown again.`}
          secret={link.url}
          onClose={() => setLink(null)}
        />
      )}
    </>
  );
}

/** What is written of one. */
function useFields(): (person: Person | null) => readonly FieldSpec<PersonValues>[] {
  const { t } = useLingui();
  const roles = useRoleWords();
  return (person) => [
    {
      name: 'id',
      kind: 'text',
      label: t`Handle`,
      hint: t`As in ines or marina.silva. It stays, and is never given to another person.`,
      isFixed: person !== null,
    },
    { name: 'name', kind: 'text', label: t`Name` },
    { name: 'email', kind: 'text', label: t`E-mail address` },
    { name: 'role', kind: 'choice', label: t`Role`, options: roles },
    { name: 'capacity', kind: 'number', label: t`Conversations at once` },
    {
      name: 'languages',
      kind: 'words',
      label: t`Languages`,
      hint: t`With commas between: en, pt-BR.`,
    },
    { name: 'skills', kind: 'words', label: t`Skills`, hint: t`With commas between.` },
  ];
}

/** Gives the link of somebody new. */
async function savePerson({ id, ...values }: PersonValues, person: Person | null): Promise<Link | null> {
  const body = {
    ...values,
    role: values.role as Person['role'], // the options of the form
    languages: clean(values.languages),
    skills: clean(values.skills),
  };
  if (person === null) return client.people.invite({ body: { id, ...body } });
  await client.people.change({ params: { agentId: person.id }, body });
  return null;
}

function valuesOf(person: Person | null): PersonValues {
  return {
    id: person?.id ?? '',
    name: person?.name ?? '',
    email: person?.email ?? '',
    role: person?.role ?? 'agent',
    capacity: person?.capacity ?? 6,
    languages: person?.languages ?? [],
    skills: person?.skills ?? [],
  };
}

function PersonRow({ person: { id, role, state } }: { person: Person }) {
  const { t } = useLingui();
  const roles = useRoleWords();
  const states = { invited: t`Invited`, active: t`Active`, suspended: t`Suspended`, removed: t`Removed` };
  return (
    <>
      <span className="mono text-ink-3">{id}</span>
      <span>{roles.find(({ value }) => value === role)?.words}</span>
      {state !== 'active' && <Badge tone={state === 'suspended' ? 'hot' : 'warn'}>{states[state]}</Badge>}
    </>
  );
}
