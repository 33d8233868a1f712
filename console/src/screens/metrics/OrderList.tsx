import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { client } from '../../data/client.ts';
import { dayAndTime, money } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { useChannelName } from '../../kit/ChannelIcon.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Filters } from './Filters.tsx';
import { Subscreen } from './Subscreen.tsx';
import { useOrderWords } from './useOrderWords.ts';
import { useQueryOf } from './useQueryOf.ts';

type Order = Awaited<ReturnType<typeof client.orders.list>>['items'][number];

const PAGE = 50;

/** The orders that a sum counts, each with the way to its conversation. */
export function OrderList() {
  const { t } = useLingui();
  const { class: name, currency, ...search } = useSearch({ from: '/shell/metrics/orders' });
  const asked = useQueryOf(search);
  const words = useOrderWords();
  const query = { ...asked, ...(name && { class: name }), ...(currency !== undefined && { currency }) };
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['metrics', 'orderList', query],
    queryFn: ({ pageParam, signal }) =>
      client.orders.list({
        query: { ...query, limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    throwOnError: true,
  });
  const orders = data?.pages.flatMap(({ items }) => items);
  return (
    <Subscreen
      title={name ? t`Orders: ${words(name).title}` : t`Orders`}
      about={name && words(name).means}
      search={search}
      tools={<Filters search={search} asked={asked} />}
    >
      <Card title={t`What it counts`}>
        {!orders ? (
          <Skeleton rows={8} height={40} />
        ) : orders.length === 0 ? (
          <p className="py-8 text-center text-sm text-ink-3">
            <Trans>No order of anybody who wrote is known in this period.</Trans>
          </p>
        ) : (
          <>
            <Rows orders={orders} />
            <div className="flex items-center gap-3 pt-2 text-sm text-ink-3">
              <Plural value={orders.length} one="# order is shown" other="# orders are shown" />
              {hasNextPage && (
                <Button size="sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  <Trans>Show more</Trans>
                </Button>
              )}
            </div>
          </>
        )}
      </Card>
    </Subscreen>
  );
}

function Rows({ orders }: { orders: readonly Order[] }) {
  const { t } = useLingui();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={t`Orders`}>
      <table className="w-full min-w-[720px] text-sm">
        <thead>
          <tr className="border-b">
            {[t`Order`, t`Protocol`, t`Reason`, t`Channel`, t`Ordered`, t`Paid`, t`Went back`].map((head) => (
              <th key={head} scope="col" className="cap px-2 py-1.5 text-left">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <Row key={order.orderRef} order={order} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ order }: { order: Order }) {
  const { conversationId, protocolNumber, number, orderRef, reason, channel, currency } = order;
  return (
    <tr className="border-b border-line/70 last:border-0 hover:bg-sunken/60">
      <td className="mono px-2 py-2">{number ?? orderRef}</td>
      <td className="px-2">
        <Link
          to="/inbox/$conversationId"
          params={{ conversationId }}
          className="mono text-accent underline-offset-2 hover:underline"
        >
          {protocolNumber}
        </Link>
      </td>
      <td className="px-2">{wordsOfName(reason)}</td>
      <td className="px-2">{useChannelName(channel)}</td>
      <td className="num px-2">{dayAndTime(order.at)}</td>
      <td className="num px-2">{money({ minor: order.minor, currency })}</td>
      <td className="num px-2">
        {order.returnedMinor === 0 ? '–' : money({ minor: order.returnedMinor, currency })}
      </td>
    </tr>
  );
}
