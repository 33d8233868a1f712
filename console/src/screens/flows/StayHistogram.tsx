import { Trans, useLingui } from '@lingui/react/macro';
import { scaleLinear } from 'd3-scale';
import { Chart } from '../../charts/Chart.tsx';
import { duration, number } from '../../data/say.ts';
import type { State, StayTimes } from './flowQueries.ts';

const BARS = 12;
const HEIGHT = 74;
const FLOOR = 58;
const TICKS = [
  [0, 'start'],
  [0.5, 'middle'],
  [1, 'end'],
] as const;

interface StayHistogramProps {
  stay: StayTimes;
  deadline: State['deadline'];
  titleOf: (name: string) => string;
}

/** How long loops stayed, with the line at which time takes them out; what is past it is warm. */
export function StayHistogram({ stay, deadline, titleOf }: StayHistogramProps) {
  const { t } = useLingui();
  const { top, bars } = barsOf(stay, deadline?.afterMs ?? null);
  const isIn = deadline !== null && deadline.afterMs < top;
  const median = stay.medianMs ?? 0;
  return (
    <>
      <Chart
        height={HEIGHT}
        label={t`${number(stay.visits)} visits; half of them took at most ${duration(median)}`}
      >
        {(width) => <Bars {...{ width, top, bars, deadlineMs: isIn ? deadline.afterMs : null }} />}
      </Chart>
      {deadline !== null && (
        <p className={isIn ? 'mt-1 text-xs text-hot' : 'mt-1 text-xs text-ink-3'}>
          <Trans>
            After {duration(deadline.afterMs)}: goes to {titleOf(deadline.to)}
          </Trans>
        </p>
      )}
    </>
  );
}

interface BarsProps {
  width: number;
  top: number;
  bars: readonly number[];
  /** Null: it lies beyond what is shown. */
  deadlineMs: number | null;
}

function Bars({ width, top, bars, deadlineMs }: BarsProps) {
  const x = scaleLinear([0, top], [0, width]);
  const height = scaleLinear([0, Math.max(1, ...bars)], [0, FLOOR - 8]);
  const isPast = (index: number) => deadlineMs !== null && ((index + 0.5) / BARS) * top > deadlineMs;
  return (
    <>
      {bars.map((count, index) => (
        <rect
          key={index}
          x={(index * width) / BARS + 1}
          width={Math.max(0, width / BARS - 2)}
          y={FLOOR - height(count)}
          height={height(count)}
          rx={1.5}
          fill={isPast(index) ? 'var(--warn-fill)' : 'var(--ink-3)'}
          opacity={isPast(index) ? 1 : 0.7}
        />
      ))}
      <line x1={0} x2={width} y1={FLOOR + 0.5} y2={FLOOR + 0.5} stroke="var(--line-2)" />
      {deadlineMs !== null && (
        <line
          x1={x(deadlineMs)}
          x2={x(deadlineMs)}
          y1={2}
          y2={FLOOR}
          stroke="var(--hot-fill)"
          strokeDasharray="3 2"
        />
      )}
      {TICKS.map(([share, anchor]) => (
        <text
          key={share}
          x={share * width}
          y={71}
          fontSize="10.5"
          textAnchor={anchor}
          fill="var(--ink-3)"
          className="num"
        >
          {share === 0 ? '0' : duration(share * top)}
        </text>
      ))}
    </>
  );
}

/** Up to where nearly all lie, and up to the deadline when that is not far beyond. */
function barsOf({ lengths, p90Ms }: StayTimes, deadlineMs: number | null): { top: number; bars: number[] } {
  const usual = Math.max(1_000, (p90Ms ?? 0) * 1.4);
  const top = deadlineMs !== null && deadlineMs < usual * 4 ? Math.max(usual, deadlineMs * 1.2) : usual;
  const bars = Array.from({ length: BARS }, () => 0);
  for (const { fromMs, toMs, count } of lengths) {
    const index = Math.min(BARS - 1, Math.floor(((fromMs + toMs) / 2 / top) * BARS));
    bars[index] = (bars[index] ?? 0) + count;
  }
  return { top, bars };
}
