import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { LineChart } from '../../charts/LineChart.tsx';
import { client } from '../../data/client.ts';
import { number } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Filters } from './Filters.tsx';
import { Subscreen } from './Subscreen.tsx';
import { useFigureWords } from './useFigureWords.ts';
import { useQueryOf, type Asked } from './useQueryOf.ts';

/** How many loops were in limbo, and those that are now. */
export function Limbo() {
  const { t } = useLingui();
  const search = useSearch({ from: '/shell/metrics/limbo' });
  const asked = useQueryOf(search);
  const { title, formula } = useFigureWords()('limbo');
  return (
    <Subscreen
      title={title}
      about={formula}
      search={search}
      tools={<Filters search={search} asked={asked} />}
    >
      <Days asked={asked} />
      <Card title={t`In limbo now`}>
        <Now />
      </Card>
    </Subscreen>
  );
}

function Days({ asked: { from, to } }: { asked: Asked }) {
  const { t } = useLingui();
  const query = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const { data } = useQuery({
    queryKey: ['metrics', 'limboHistory', query],
    queryFn: ({ signal }) => client.metrics.limboHistory({ query, signal }),
    throwOnError: true,
  });
  const days = data?.days ?? [];
  const peak = Math.max(0, ...days.map(({ worst }) => worst));
  return (
    <ChartCard
      title={t`The most at once, by day`}
      about={<Trans>of the whole desk, looked at every quarter of an hour</Trans>}
      table={{
        columns: [t`Day`, t`Most at once`, t`On average`, t`Open loops`],
        rows: days.map(({ day, worst, average, worstOpenLoops }) => [
          day,
          worst,
          Math.round(average * 10) / 10,
          worstOpenLoops,
        ]),
      }}
      fileName="limbo"
    >
      {days.length === 0 ? (
        <p className="py-8 text-center text-sm text-ink-3">
          <Trans>Nobody looked in this period: it is kept from the first day on that the desk runs.</Trans>
        </p>
      ) : (
        <LineChart
          values={days.map(({ worst }) => worst)}
          words={days.map(({ day }) => day.slice(5))}
          label={t`Loops in limbo by day, ${peak} at most`}
          say={(tick) => number(tick)}
          tone="hot"
        />
      )}
    </ChartCard>
  );
}

function Now() {
  const { t } = useLingui();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['metrics', 'limbo'],
    queryFn: ({ pageParam, signal }) =>
      client.metrics.limbo({
        query: { limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 30_000,
    throwOnError: true,
  });
  const words = {
    noOwner: t`no owner`,
    nothingScheduled: t`nothing scheduled`,
    stopped: t`flow stopped`,
    overdue: t`next step overdue`,
  };
  const items = data?.pages.flatMap((page) => page.items);
  if (items?.length === 0) {
    return (
      <p className="py-6 text-center text-sm text-ink-3">
        <Trans>Nothing is in limbo: everything open has an owner and a next step ahead.</Trans>
      </p>
    );
  }
  return (
    <>
      <ul>
        {items?.map(({ loopId, conversationId, protocolNumber, reason, limbo, nextStep }) => (
          <li
            key={loopId}
            className="flex items-center gap-3 border-b border-line/70 py-2 text-sm last:border-0"
          >
            <Link
              to="/inbox/$conversationId"
              params={{ conversationId }}
              className="mono text-accent underline-offset-2 hover:underline"
            >
              {protocolNumber}
            </Link>
            <span className="font-semibold">{wordsOfName(reason)}</span>
            <span className="text-hot">{words[limbo]}</span>
            <span className="min-w-0 flex-1 truncate text-ink-3">{nextStep}</span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="sm" onClick={() => void fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  );
}
