import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { client } from '../../../data/client.ts';
import { dayAndTime, duration } from '../../../data/say.ts';
import { Badge } from '../../../kit/Badge.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Card } from '../../../kit/Card.tsx';
import { EmptyState } from '../../../kit/EmptyState.tsx';
import { Failure } from '../../../kit/ErrorPane.tsx';
import { Skeleton } from '../../../kit/Skeleton.tsx';
import { Panel } from '../parts/Panel.tsx';
import { Capabilities } from './Capabilities.tsx';

type Integration = Awaited<ReturnType<typeof client.setup.integrations>>['items'][number];

/** The systems that the business works with, and whether they answer now. */
export function Integrations() {
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['integrations'],
    queryFn: async ({ signal }) => (await client.setup.integrations({ signal })).items,
    staleTime: 0,
  });
  return (
    <Panel
      title={<Trans>Integrations</Trans>}
      about={
        <Trans>
          They are connected in the configuration of the installation; here is what each can do and whether it
          answers.
        </Trans>
      }
      actions={
        <Button disabled={isFetching} onClick={() => void refetch()}>
          <RefreshCw size={14} aria-hidden /> <Trans>Ask them now</Trans>
        </Button>
      }
    >
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton rows={4} height={90} />}
      {data?.length === 0 && (
        <EmptyState title={<Trans>No system is connected</Trans>}>
          <Trans>Name your shop, payments and CRM in the configuration.</Trans>
        </EmptyState>
      )}
      {data?.map((integration) => (
        <IntegrationCard key={integration.name} integration={integration} />
      ))}
    </Panel>
  );
}

function IntegrationCard({ integration }: { integration: Integration }) {
  const { name, health, operations, acts, lastActAt, postsWebhooks, capabilities } = integration;
  return (
    <Card
      title={name}
      right={
        health.isWell ? (
          <Badge tone="done">
            <Trans>Answers</Trans>
          </Badge>
        ) : (
          <Badge tone="hot">
            <Trans>Does not answer</Trans>
          </Badge>
        )
      }
      about={
        <>
          <Plural value={operations.length} one="# operation" other="# operations" />
          {postsWebhooks && (
            <>
              {' · '}
              <Trans>tells us by itself what happens</Trans>
            </>
          )}
        </>
      }
    >
      {health.reason !== null && <p className="mb-2 text-sm text-hot">{health.reason}</p>}
      {capabilities !== null && <Capabilities capabilities={capabilities} />}
      <Operations operations={operations} />
      {acts.length > 0 && (
        <p className="mt-2 text-sm text-ink-2">
          {acts.map(({ state, count }) => `${state} ${count}`).join(' · ')}
          {lastActAt !== null && (
            <>
              {' · '}
              <Trans>last act {dayAndTime(lastActAt)}</Trans>
            </>
          )}
        </p>
      )}
    </Card>
  );
}

function Operations({ operations }: Pick<Integration, 'operations'>) {
  const { t } = useLingui();
  const kept = {
    key: t`its key keeps it from acting twice`,
    reference: t`our reference is looked up first`,
    none: t`nothing keeps it from acting twice`,
    read: t`changes nothing`,
  };
  const effects = { read: t`reads`, write: t`acts`, money: t`moves money` };
  return (
    <ul className="grid gap-0.5 text-sm">
      {operations.map((operation) => (
        <li key={operation.name} className="flex flex-wrap items-baseline gap-x-2">
          <span className="mono">{operation.name}</span>
          <Badge tone={operation.effect === 'money' ? 'warn' : 'plain'}>{effects[operation.effect]}</Badge>
          <span className="text-ink-3">
            {kept[operation.idempotency]} · <Trans>at most {duration(operation.timeoutMs)}</Trans>
          </span>
        </li>
      ))}
    </ul>
  );
}
