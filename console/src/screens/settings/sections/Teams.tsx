import { Plural, useLingui } from '@lingui/react/macro';
import { client } from '../../../data/client.ts';
import { Collection } from '../parts/Collection.tsx';
import { useDeskNames } from '../parts/useDeskNames.ts';

type Team = Awaited<ReturnType<typeof client.people.teams>>['items'][number];

interface TeamValues {
  id: string;
  name: string;
  members: string[];
  leads: string[];
}

/** People who belong together, and who leads them. */
export function Teams() {
  const { t } = useLingui();
  const { agents } = useDeskNames();
  return (
    <Collection<Team, TeamValues>
      spec={{
        title: t`Teams`,
        about: t`People who belong together. Who leads a team is told when its work is late.`,
        key: 'teams',
        load: async (signal) => (await client.people.teams({ signal })).items,
        idOf: ({ id }) => id,
        nameOf: ({ name }) => name,
        row: ({ members }) => (
          <span className="num">
            <Plural value={members.length} one="# person" other="# people" />
          </span>
        ),
        empty: t`Make the first team.`,
        edit: {
          add: t`New team`,
          fields: (team) => [
            { name: 'id', kind: 'text', label: t`Handle`, isFixed: team !== null },
            { name: 'name', kind: 'text', label: t`Name` },
            { name: 'members', kind: 'many', label: t`Members`, options: agents },
            { name: 'leads', kind: 'many', label: t`Who leads`, options: agents },
          ],
          valuesOf: (team) => ({
            id: team?.id ?? '',
            name: team?.name ?? '',
            members: (team?.members ?? []).map(({ agentId }) => agentId),
            leads: (team?.members ?? []).filter(({ isLead }) => isLead).map(({ agentId }) => agentId),
          }),
          save: saveTeam,
        },
        remove: {
          act: t`Remove the team`,
          about: () => t`Its members stay where they are.`,
          run: ({ id }) => client.people.removeTeam({ params: { teamId: id } }),
        },
      }}
    />
  );
}

/** One after the other: what was done before a refusal stays, and is shown. */
async function saveTeam({ id, name, members, leads }: TeamValues, team: Team | null): Promise<void> {
  if (team === null) await client.people.addTeam({ body: { id, name } });
  else if (team.name !== name) await client.people.renameTeam({ params: { teamId: id }, body: { name } });
  const wanted = new Set([...members, ...leads]);
  const before = new Map((team?.members ?? []).map(({ agentId, isLead }) => [agentId, isLead]));
  for (const agentId of wanted) {
    const isLead = leads.includes(agentId);
    if (before.get(agentId) === isLead) continue;
    await client.people.setMember({ params: { teamId: id, agentId }, body: { isLead } });
  }
  for (const agentId of before.keys()) {
    if (!wanted.has(agentId)) await client.people.removeMember({ params: { teamId: id, agentId } });
  }
}
