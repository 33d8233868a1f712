import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Axis } from '../../charts/Axis.tsx';
import { ChartCard } from '../../charts/ChartCard.tsx';
import { Spark } from '../../charts/Spark.tsx';
import { StripPlot } from '../../charts/StripPlot.tsx';
import { useNow } from '../../data/useNow.ts';
import { countdown } from '../../data/say.ts';
import { StripLegend } from './StripLegend.tsx';
import { useDots, type WaitingDot } from './useDots.ts';
import type { Board, Queue } from './useBoard.ts';

interface QueueStripsProps {
  board: Board;
  queues: readonly Queue[];
  queue: string | undefined;
  targetOf: (queue: string) => number | null;
}

const MINUTE_MS = 60_000;
/** The strip is at least so long. */
const SHORTEST_MIN = 30;
const ROOM = 1.3;
/** Targets of half a day would press the minutes of all others together: those lie beyond the end. */
const LONGEST_TARGET_MIN = 90;

/** Who waits in which queue, and how long. */
export function QueueStrips({ board, queues, queue, targetOf }: QueueStripsProps) {
  const { t } = useLingui();
  const dots = useDots(board.waiting);
  const shown = queues.filter(({ name }) => queue === undefined || name === queue);
  const targets = shown
    .map(({ name }) => (targetOf(name) ?? 0) / MINUTE_MS)
    .filter((target) => target <= LONGEST_TARGET_MIN);
  const max = Math.max(SHORTEST_MIN, ...targets.map((target) => Math.ceil(target * ROOM)));
  const table = {
    columns: [t`Queue`, t`Customer`, t`Minutes waiting`, t`State`, t`Lead`],
    rows: dots
      .filter((dot) => queue === undefined || dot.queue === queue)
      .map((dot) => [
        dot.queueTitle(queues),
        dot.name,
        Math.floor(dot.minutes),
        dot.stateWords,
        dot.isLead ? t`yes` : '',
      ]),
  };
  return (
    <ChartCard
      title={t`Who waits for a person`}
      about={<Trans>one dot is one customer; the red line is that queue's target</Trans>}
      legend={<StripLegend />}
      table={table}
      fileName="waiting"
      className="xl:col-start-1"
    >
      {shown.length === 0 ? (
        <p className="py-6 text-center text-sm text-ink-3">
          <Trans>No queues are set up yet, so nobody can wait in one.</Trans>
        </p>
      ) : (
        <div className="grid h-full content-around gap-y-2">
          <Heads max={max} />
          {shown.map((each) => (
            <Row
              key={each.name}
              queue={each}
              dots={dots.filter((dot) => dot.queue === each.name)}
              trend={board.hour.filter((sample) => sample.queue === each.name).map(({ waiting }) => waiting)}
              target={targetOf(each.name)}
              max={max}
            />
          ))}
        </div>
      )}
    </ChartCard>
  );
}

const GRID =
  'grid grid-cols-[150px_minmax(0,1fr)_62px_62px_74px] items-center gap-x-4 max-md:grid-cols-[minmax(0,1fr)_62px_62px]';

function Heads({ max }: { max: number }) {
  const { t } = useLingui();
  return (
    <div className={clsx(GRID, 'max-md:hidden')}>
      <span className="cap">
        <Trans>Queue</Trans>
      </span>
      <Axis max={max} label={t`Minutes waiting`} ends={[t`now`, t`${max}+ min`]} />
      <span className="cap text-right">
        <Trans>Longest</Trans>
      </span>
      <span className="cap text-right">
        <Trans>Due 3 min</Trans>
      </span>
      <span className="cap">
        <Trans>Last hour</Trans>
      </span>
    </div>
  );
}

interface RowProps {
  queue: Queue;
  dots: readonly WaitingDot[];
  trend: readonly number[];
  target: number | null;
  max: number;
}

function Row({ queue, dots, trend, target, max }: RowProps) {
  const { t } = useLingui();
  const go = useNavigate();
  const now = useNow();
  const on = queue.members.filter(({ presence }) => presence === 'online').length;
  const members = queue.members.length;
  const past = dots.filter(({ state }) => state === 'past').length;
  const soon = dots.filter(({ state }) => state === 'soon').length;
  const [longest] = dots;
  const count = dots.length;
  const { title } = queue;
  return (
    <div className={GRID}>
      <div className="min-w-0">
        <div className="flex items-baseline gap-1.5 font-semibold">
          <span className="truncate">{title}</span>
          <span className="num text-ink-3">{count}</span>
        </div>
        <div
          className={clsx(
            'text-xs',
            queue.isOpen && on * 2 <= members ? 'font-semibold text-warn' : 'text-ink-3',
          )}
        >
          {queue.isOpen ? (
            <Trans>
              {on} of {members} people on
            </Trans>
          ) : (
            <Trans>closed now</Trans>
          )}
        </div>
      </div>
      <div className="min-w-0 max-md:order-last max-md:col-span-3">
        <StripPlot
          dots={dots}
          target={target === null || target / MINUTE_MS > max ? null : target / MINUTE_MS}
          max={max}
          label={t`${title}: ${count} waiting, ${past} past their target`}
          onOpen={(id) => {
            const conversationId = dots.find((dot) => dot.id === id)?.conversationId;
            if (conversationId !== undefined)
              void go({ to: '/inbox/$conversationId', params: { conversationId } });
          }}
        />
      </div>
      <span className={clsx('num text-right', past > 0 ? 'font-bold text-hot' : 'text-ink-2')}>
        {longest ? countdown(now - longest.since) : '–'}
      </span>
      <span className={clsx('num text-right', soon > 0 ? 'font-semibold text-warn' : 'text-ink-3')}>
        {soon > 0 ? soon : '–'}
      </span>
      <span className="max-md:hidden">
        <Spark values={trend} tone={past > 0 ? 'hot' : 'ink'} width={74} />
      </span>
    </div>
  );
}
