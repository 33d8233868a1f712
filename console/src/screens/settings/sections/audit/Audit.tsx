import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../../data/client.ts';
import { Button } from '../../../../kit/Button.tsx';
import { EmptyState } from '../../../../kit/EmptyState.tsx';
import { Failure } from '../../../../kit/ErrorPane.tsx';
import { Skeleton } from '../../../../kit/Skeleton.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { AuditFields, type Filter } from './AuditFields.tsx';
import { AuditEntry } from './AuditEntry.tsx';
import { Verification } from './Verification.tsx';

const NONE: Filter = { actor: '', act: '', subject: '', from: '', until: '' };

/** What people and systems did, and whether the log is whole. */
export function Audit() {
  const { t } = useLingui();
  const [filter, setFilter] = useState(NONE);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam, signal }) =>
      client.audit.list({
        query: { limit: 50, ...asked(filter), ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <Panel
      title={<Trans>Audit log</Trans>}
      about={
        <Trans>Who did what, through which door. Entries are tied together, so that a change shows.</Trans>
      }
    >
      <Verification />
      <AuditFields filter={filter} onChange={setFilter} />
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {items === undefined && error === null && <Skeleton rows={8} height={42} />}
      {items?.length === 0 && (
        <EmptyState title={<Trans>Nothing was done that fits</Trans>}>
          <Button onClick={() => setFilter(NONE)}>
            <Trans>Show everything</Trans>
          </Button>
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && (
        <ul aria-label={t`Entries`} className="overflow-hidden rounded-md border bg-panel shadow-card">
          {items.map((entry) => (
            <AuditEntry
              key={entry.number}
              entry={entry}
              onActor={(actor) => setFilter({ ...NONE, actor })}
              onSubject={(subject) => setFilter({ ...NONE, subject })}
            />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <div>
          <Button onClick={() => void fetchNextPage()}>
            <Trans>Show older entries</Trans>
          </Button>
        </div>
      )}
    </Panel>
  );
}

function asked({ from, until, ...words }: Filter) {
  const given = Object.fromEntries(Object.entries(words).filter(([, word]) => word.trim() !== ''));
  return {
    ...given,
    ...(from !== '' && { from: `${from}T00:00:00.000Z` }),
    ...(until !== '' && { until: `${until}T23:59:59.999Z` }),
  };
}
