import { scaleBand, scaleLinear } from 'd3-scale';
import { Chart } from './Chart.tsx';

interface HistogramProps {
  /** In their order. `words`: what stands below it; '' for nothing. */
  buckets: readonly { words: string; count: number }[];
  label: string;
  height?: number;
  /** From this bucket on it is too long. */
  limitAt?: number | null;
}

/** How many of each length. */
export function Histogram({ buckets, label, height = 96, limitAt = null }: HistogramProps) {
  const top = Math.max(1, ...buckets.map(({ count }) => count));
  return (
    <Chart height={height} label={label}>
      {(width) => {
        const x = scaleBand(
          buckets.map((_, index) => index),
          [0, width],
        ).padding(0.18);
        const y = scaleLinear([0, top], [height - 16, 4]);
        return buckets.map(({ words, count }, index) => (
          <g key={index}>
            <rect
              x={x(index) ?? 0}
              y={y(count)}
              width={x.bandwidth()}
              height={height - 16 - y(count)}
              rx={1.5}
              fill={limitAt !== null && index >= limitAt ? 'var(--warn-fill)' : 'var(--ink-3)'}
            />
            <text
              x={(x(index) ?? 0) + x.bandwidth() / 2}
              y={height - 4}
              textAnchor="middle"
              fontSize="10.5"
              fill="var(--ink-3)"
              className="num"
            >
              {words}
            </text>
          </g>
        ));
      }}
    </Chart>
  );
}
