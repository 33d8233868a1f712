import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { client } from '../../data/client.ts';
import { dayAndTime, duration } from '../../data/say.ts';
import { wordsOfName } from '../../data/wordsOfName.ts';
import { Button } from '../../kit/Button.tsx';
import { useChannelName } from '../../kit/ChannelIcon.tsx';
import { Skeleton } from '../../kit/Skeleton.tsx';
import type { Asked } from './useQueryOf.ts';

type Loop = Awaited<ReturnType<typeof client.metrics.loops>>['items'][number];

interface LoopListProps {
  /** Of the figure. */
  name: string;
  counted: 'numerator' | 'denominator';
  asked: Asked;
}

const PAGE = 50;

/** The loops that a figure counts, each with the way to its conversation. */
export function LoopList({ name, counted, asked }: LoopListProps) {
  const { t } = useLingui();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['metrics', 'loops', name, counted, asked],
    queryFn: ({ pageParam, signal }) =>
      client.metrics.loops({
        params: { name },
        query: { ...asked, counted, limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    throwOnError: true,
  });
  if (!data) return <Skeleton rows={8} height={40} />;
  const loops = data.pages.flatMap(({ items }) => items);
  if (loops.length === 0) {
    return (
      <p className="py-8 text-center text-sm text-ink-3">
        <Trans>No loop counts here in this period. Choose a longer one, or other filters.</Trans>
      </p>
    );
  }
  return (
    <>
      <div className="scroll" tabIndex={0} role="region" aria-label={t`Loops`}>
        <table className="w-full min-w-[720px] text-sm">
          <thead>
            <tr className="border-b">
              {[t`Protocol`, t`Reason`, t`Channel`, t`Closed by`, t`Outcome`, t`Opened`, t`Took`].map(
                (head) => (
                  <th key={head} scope="col" className="cap px-2 py-1.5 text-left">
                    {head}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {loops.map((loop) => (
              <Row key={loop.loopId} loop={loop} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex items-center gap-3 pt-2 text-sm text-ink-3">
        <Plural value={loops.length} one="# loop is shown" other="# loops are shown" />
        {hasNextPage && (
          <Button size="sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
    </>
  );
}

function Row({ loop }: { loop: Loop }) {
  const { conversationId, protocolNumber, reason, channel, handledBy, agent, outcome } = loop;
  return (
    <tr className="border-b border-line/70 last:border-0 hover:bg-sunken/60">
      <td className="px-2 py-2">
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
      <td className="px-2">
        {handledBy === 'assistant' ? <Trans>AI</Trans> : agent || <Trans>a person</Trans>}
      </td>
      <td className="px-2">{outcome === null ? <Trans>open</Trans> : wordsOfName(outcome)}</td>
      <td className="num px-2">{dayAndTime(loop.openedAt)}</td>
      <td className="num px-2">{loop.resolutionMs === null ? '–' : duration(loop.resolutionMs)}</td>
    </tr>
  );
}
