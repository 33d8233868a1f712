import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChartCard } from '../../charts/ChartCard.tsx';
import type { Cell } from '../../charts/table.ts';
import { client } from '../../data/client.ts';
import { money, number } from '../../data/say.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { minorDigits } from '../settings/parts/minorDigits.ts';
import type { MetricsSearch } from './search.ts';
import { useOrderWords } from './useOrderWords.ts';
import type { Asked } from './useQueryOf.ts';

type Sum = Awaited<ReturnType<typeof client.orders.report>>['sums'][number];

/** What was sold, by what the assistant had to do with it; each sum opens its orders. */
export function Orders({ asked, search }: { asked: Asked; search: MetricsSearch }) {
  const { t } = useLingui();
  const words = useOrderWords();
  const { data } = useQuery({
    queryKey: ['metrics', 'orders', asked],
    queryFn: ({ signal }) => client.orders.report({ query: asked, signal }),
    throwOnError: true,
  });
  const series = data?.series ?? [];
  return (
    <ChartCard
      title={t`Orders`}
      about={<Trans>each once, net of what went back; no proof of what caused them</Trans>}
      table={{
        columns: [t`Day`, t`Orders`, t`Currency`, t`Number`, t`Paid`, t`Went back`, t`Net`],
        rows: series.map(({ startsOn, currency, orders, ...sum }) => [
          startsOn,
          words(sum.class).title,
          currency,
          orders,
          amount(sum.minor, currency),
          amount(sum.returnedMinor, currency),
          amount(sum.netMinor, currency),
        ]),
      }}
      fileName="orders"
    >
      {!data ? (
        <Skeleton rows={4} height={30} />
      ) : data.sums.length === 0 ? (
        <p className="py-6 text-center text-sm text-ink-3">
          <Trans>No order of anybody who wrote is known in this period.</Trans>
        </p>
      ) : (
        <ul>
          {data.sums.map((sum) => (
            <Row key={`${sum.currency} ${sum.class}`} sum={sum} search={search} />
          ))}
        </ul>
      )}
    </ChartCard>
  );
}

/** The file has the amount as a number, the table in words. */
function amount(minor: number, currency: string): Cell {
  return { value: minor / 10 ** minorDigits(currency), words: money({ minor, currency }) };
}

function Row({ sum, search }: { sum: Sum; search: MetricsSearch }) {
  const { title, means } = useOrderWords()(sum.class);
  const { currency, orders, netMinor, returnedMinor } = sum;
  const returned = money({ minor: returnedMinor, currency });
  return (
    <li className="relative flex items-center gap-3 border-b border-line/70 py-1.5 last:border-0 hover:bg-sunken/60">
      <span className="min-w-0 flex-1 leading-[17px]">
        <Link
          to="/metrics/orders"
          search={{ ...search, class: sum.class, currency }}
          className="font-semibold after:absolute after:inset-0 hover:underline"
        >
          {title}
        </Link>
        <span className="block truncate text-sm text-ink-3">{means}</span>
      </span>
      <span className="num w-12 text-right">{number(orders)}</span>
      <span className="num w-32 text-right leading-[17px]">
        <b className="font-semibold">{money({ minor: netMinor, currency })}</b>
        {returnedMinor > 0 && (
          <span className="block text-xs text-ink-3">
            <Trans>{returned} went back</Trans>
          </span>
        )}
      </span>
    </li>
  );
}
