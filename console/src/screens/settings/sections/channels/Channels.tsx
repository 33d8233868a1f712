import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { Failure } from '../../../../kit/ErrorPane.tsx';
import { Skeleton } from '../../../../kit/Skeleton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { AccountCard } from './AccountCard.tsx';
import { ConnectedActs } from './ConnectedActs.tsx';
import { NumberGuide } from './NumberGuide.tsx';
import { TestMessages } from './TestMessages.tsx';
import { WebhookWatch } from './WebhookWatch.tsx';

/** What the provider does at our address is told while it happens. */
const LOOK_EVERY_MS = 2_000;

/** The numbers that the business speaks from, how they are, and how one is connected and tried out. */
export function Channels() {
  const { data, error, refetch } = useQuery({
    queryKey: ['channels'],
    queryFn: async ({ signal }) => (await client.setup.channels({ signal })).items,
    staleTime: 0,
  });
  const connections = useQuery({
    queryKey: ['numbers'],
    queryFn: ({ signal }) => client.setup.numbers({ signal }),
    refetchInterval: LOOK_EVERY_MS,
  });
  const [renewed, setRenewed] = useState<{ phoneNumberId: string; businessId: string } | null>(null);
  const numbers = connections.data?.numbers ?? [];
  return (
    <Panel
      title={<Trans>Channels</Trans>}
      about={<Trans>The numbers that you speak from. Nothing is lost while one is held: it waits.</Trans>}
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rows={2} height={110} />}
      {data?.length === 0 && (
        <EmptyState title={<Trans>No number is connected yet</Trans>}>
          <Trans>Connect one below, or name it in the configuration of the installation.</Trans>
        </EmptyState>
      )}
      {data?.map((account) => {
        const number = numbers.find(({ phoneNumberId }) => phoneNumberId === account.account);
        const { businessId = null } = number ?? {};
        return (
          <AccountCard key={`${account.channel} ${account.account}`} account={account}>
            {number && (
              <ConnectedActs
                number={number}
                onRenew={() => setRenewed({ phoneNumberId: account.account, businessId: businessId ?? '' })}
              />
            )}
          </AccountCard>
        );
      })}
      <NumberGuide key={renewed?.phoneNumberId ?? ''} renewed={renewed} onDone={() => setRenewed(null)} />
      {connections.error !== null && (
        <Failure error={connections.error} onRetry={() => void connections.refetch()} />
      )}
      {connections.data && <WebhookWatch connections={connections.data} />}
      {numbers.length > 0 && <TestMessages numbers={numbers.map(({ phoneNumberId }) => phoneNumberId)} />}
    </Panel>
  );
}
