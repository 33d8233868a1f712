import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { Spark } from '../../charts/Spark.tsx';
import type { ChartTone } from '../../charts/tones.ts';
import { countdown, number } from '../../data/say.ts';
import { useNow } from '../../data/useNow.ts';
import { isInQueue } from './isInQueue.ts';
import { useLimboWords } from './useLimboWords.ts';
import type { Board, Person } from './useBoard.ts';

interface SixFiguresProps {
  board: Board;
  people: readonly Person[];
  queue: string | undefined;
}

/** What one looks at first, with the hour before. Of one queue where that can be told; the rest is of the whole desk. */
export function SixFigures({ board, people, queue }: SixFiguresProps) {
  const { t } = useLingui();
  const desk = board.stands.find((each) => each.queue === '');
  const stands = board.stands.find((each) => each.queue === (queue ?? '')) ?? desk;
  if (!desk || !stands) return null;
  const trend = (name: 'waiting' | 'pastDue' | 'leadsWaiting', of = queue ?? '') => trendOf(board, of, name);
  const whole = (name: 'limbo' | 'heldByAssistant' | 'peopleOn') => trendOf(board, '', name);
  const inTeam = people.filter(({ queues }) => queue === undefined || queues.includes(queue));
  const on = inTeam.filter(({ presence }) => presence === 'online');
  const full = on.filter(({ load, capacity }) => load >= capacity).length;
  const asks = (value: number): ChartTone => (value > 0 ? 'hot' : 'ink');
  const { leadsToday } = board;
  const { openLoops } = board.limbo;
  return (
    <dl
      aria-label={t`Now`}
      className="grid grid-cols-2 gap-px overflow-hidden rounded-md border bg-line shadow-card md:grid-cols-3 xl:col-span-2 xl:grid-cols-6"
    >
      <Figure words={t`Waiting for a person`} value={stands.waiting} trend={trend('waiting')}>
        <Longest board={board} queue={queue} />
      </Figure>
      <Figure words={t`Past SLA`} value={stands.pastDue} trend={trend('pastDue')} tone={asks(stands.pastDue)}>
        <Oldest board={board} queue={queue} />
      </Figure>
      <Figure words={t`In limbo`} value={desk.limbo} trend={whole('limbo')} tone={asks(desk.limbo)}>
        <LimboReasons board={board} />
      </Figure>
      <Figure
        words={t`Leads over 10 min`}
        value={stands.leadsWaiting}
        trend={trend('leadsWaiting')}
        tone={asks(stands.leadsWaiting)}
      >
        <Plural value={leadsToday} one="of # lead today" other="of # leads today" />
      </Figure>
      <Figure words={t`Held by AI`} value={desk.heldByAssistant} trend={whole('heldByAssistant')} tone="ai">
        <Plural value={openLoops} one="# loop is open" other="# loops are open" />
      </Figure>
      <Figure words={t`People on`} value={on.length} of={inTeam.length} trend={whole('peopleOn')}>
        <Trans>{full} at capacity</Trans>
      </Figure>
    </dl>
  );
}

function trendOf<Name extends keyof Board['hour'][number]>(board: Board, queue: string, name: Name) {
  return board.hour.filter((sample) => sample.queue === queue).map((sample) => Number(sample[name]));
}

interface FigureProps {
  words: string;
  value: number;
  of?: number;
  trend: readonly number[];
  tone?: ChartTone;
  children: ReactNode;
}

function Figure({ words, value, of, trend, tone = 'ink', children }: FigureProps) {
  return (
    <div className="bg-panel px-3.5 py-2.5">
      <dt className="text-sm text-ink-2">{words}</dt>
      <dd className="flex items-end justify-between gap-2">
        <span
          className={clsx(
            'num text-2xl font-semibold tracking-[-.02em]',
            tone === 'hot' && 'text-hot',
            tone === 'ai' && 'text-ai',
          )}
        >
          {number(value)}
          {of !== undefined && <span className="text-md font-normal text-ink-3"> / {number(of)}</span>}
        </span>
        <Spark values={trend} tone={tone} />
      </dd>
      <dd className="truncate text-xs text-ink-3">{children}</dd>
    </div>
  );
}

function Longest({ board, queue }: { board: Board; queue: string | undefined }) {
  const now = useNow();
  const [longest] = board.waiting.filter((each) => isInQueue(each, queue));
  if (!longest) return <Trans>nobody waits</Trans>;
  const time = countdown(now - Date.parse(longest.waitsSince));
  return <Trans>longest {time}</Trans>;
}

function Oldest({ board, queue }: { board: Board; queue: string | undefined }) {
  const now = useNow();
  const since = board.pastDue.filter((each) => isInQueue(each, queue)).map((each) => Date.parse(each.since));
  if (since.length === 0) return <Trans>all in time</Trans>;
  const time = countdown(now - Math.min(...since));
  return <Trans>oldest {time} over</Trans>;
}

function LimboReasons({ board }: { board: Board }) {
  const words = useLimboWords();
  const { noOwner, nothingScheduled, stopped, overdue, limbo } = board.limbo;
  const said = Object.entries({ noOwner, nothingScheduled, stopped, overdue }).flatMap(([reason, count]) =>
    count > 0 ? [`${words(reason)} ${count}`] : [],
  );
  return limbo === 0 ? <Trans>everything has an owner and a next step</Trans> : said.join(' · ');
}
