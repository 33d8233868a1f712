import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { client } from '../../data/client.ts';
import { number, percent } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { ReasonsTable, type ReasonRow } from './ReasonsTable.tsx';
import type { MetricsSearch } from './search.ts';
import type { Asked } from './useQueryOf.ts';

/** Why people write: the reasons of the period, sortable. */
export function Reasons({ asked, search }: { asked: Asked; search: MetricsSearch }) {
  const { t } = useLingui();
  const rows = useRows(asked);
  const opened = number((rows ?? []).reduce((sum, { opened: each }) => sum + each, 0));
  const share = (value: number | null) => (value === null ? null : { value, words: percent(value) });
  return (
    <ChartCard
      title={t`Why people write`}
      about={<Trans>{opened} conversations</Trans>}
      table={{
        columns: [
          t`Reason`,
          t`Conversations`,
          t`Before`,
          t`Closed by AI`,
          t`Recontact`,
          t`CSAT, AI`,
          t`CSAT, people`,
        ],
        rows: (rows ?? []).map((row) => [
          wordsOfName(row.reason),
          row.opened,
          row.openedBefore,
          share(row.closedByAi),
          share(row.recontact),
          share(row.csatAi),
          share(row.csatPeople),
        ]),
      }}
      fileName="reasons"
    >
      {rows === undefined && <Skeleton rows={6} height={43} />}
      {rows?.length === 0 && (
        <p className="py-8 text-center text-sm text-ink-3">
          <Trans>Nobody wrote in this period. Choose a longer one, or other filters.</Trans>
        </p>
      )}
      {rows !== undefined && rows.length > 0 && <ReasonsTable rows={rows} search={search} />}
    </ChartCard>
  );
}

const MOST = 100;

function useRows(asked: Asked): ReasonRow[] | undefined {
  const reasons = useQuery({
    queryKey: ['metrics', 'reasons', asked],
    queryFn: ({ signal }) => client.metrics.reasons({ query: { ...asked, limit: MOST }, signal }),
    throwOnError: true,
  }).data?.reasons;
  const groups = useQuery({
    queryKey: ['metrics', 'by', 'reason', asked],
    queryFn: ({ signal }) =>
      client.metrics.groups({ params: { dimension: 'reason' }, query: { ...asked, limit: 500 }, signal }),
    throwOnError: true,
  }).data?.groups;
  const handlers = useQuery({
    queryKey: ['metrics', 'handlers', asked],
    queryFn: ({ signal }) => client.metrics.handlers({ query: asked, signal }),
    throwOnError: true,
  }).data?.reasons;
  if (!reasons || !groups || !handlers) return undefined;
  return reasons.map(({ reason, opened, openedBefore }) => {
    const figures = groups.find(({ name }) => name === reason)?.figures;
    const handled = handlers.find((each) => each.reason === reason);
    return {
      reason,
      opened,
      openedBefore,
      closedByAi: figures?.['deflectionClaimed']?.value ?? null,
      recontact: figures?.['recontact']?.value ?? null,
      csatAi: handled?.assistant['csat']?.value ?? null,
      csatPeople: handled?.people['csat']?.value ?? null,
    };
  });
}
