import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../../data/client.ts';
import { useMay } from '../../../../data/me.ts';
import { Card } from '../../../../kit/Card.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { useSaving } from '../../parts/useSaving.ts';
import { Problem } from '../../parts/Problem.tsx';

/** Whether work may come to one. */
export function PresenceCard({ agentId }: { agentId: string }) {
  const { t } = useLingui();
  const mayWork = useMay('conversation.act');
  const saving = useSaving('presence');
  const { data } = useQuery({
    queryKey: ['presence'],
    queryFn: async ({ signal }) => (await client.presence.listPresence({ signal })).items,
    staleTime: 0,
  });
  if (!mayWork) return null;
  const mine = data?.find(({ agent }) => agent === agentId);
  return (
    <Card title={<Trans>Presence</Trans>} about={<Trans>Who is away gets no new work.</Trans>}>
      <Choice
        name={t`Presence`}
        value={mine?.presence ?? 'offline'}
        options={[
          { value: 'online', words: t`Online` },
          { value: 'away', words: t`Away` },
          { value: 'offline', words: t`Offline` },
        ]}
        onChoose={(presence) => void saving.save(() => client.presence.sayPresence({ body: { presence } }))}
      />
      <Problem problem={saving.problem} />
    </Card>
  );
}
