import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../../../data/client.ts';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { Failure } from '../../../../kit/ErrorPane.tsx';
import { Skeleton } from '../../../../kit/Skeleton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { AccountCard } from './AccountCard.tsx';
import { NumberGuide } from './NumberGuide.tsx';

/** The numbers that the business speaks from, and how they are. */
export function Channels() {
  const { data, error, refetch } = useQuery({
    queryKey: ['channels'],
    queryFn: async ({ signal }) => (await client.setup.channels({ signal })).items,
    staleTime: 0,
  });
  return (
    <Panel
      title={<Trans>Channels</Trans>}
      about={<Trans>The numbers that you speak from. Nothing is lost while one is held: it waits.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rows={2} height={110} />}
      {data?.length === 0 && (
        <EmptyState title={<Trans>No number is connected yet</Trans>}>
          <Trans>
            A number is connected in the configuration of the installation: WHATSAPP_NUMBERS,
            WHATSAPP_ACCESS_TOKEN, WHATSAPP_APP_SECRET and WHATSAPP_VERIFY_TOKEN. After the next start it
            stands here.
          </Trans>
        </EmptyState>
      )}
      {data?.map((account) => (
        <AccountCard key={`${account.channel} ${account.account}`} account={account} />
      ))}
      <NumberGuide />
    </Panel>
  );
}
