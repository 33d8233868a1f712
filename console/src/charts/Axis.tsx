import { scaleLinear } from 'd3-scale';
import { Chart } from './Chart.tsx';

/** The numbers along a line; `ends`: what stands at its beginning and its end. */
export function Axis({
  max,
  label,
  ends,
  inset = 6,
}: {
  max: number;
  label: string;
  ends: readonly [string, string];
  inset?: number;
}) {
  return (
    <Chart height={16} label={label}>
      {(width) => {
        const x = scaleLinear([0, max], [inset, width - inset]);
        const ticks = x.ticks(width < 260 ? 3 : 6).filter((tick) => tick > 0 && tick < max * 0.88);
        const text = (at: number, words: string, anchor: 'start' | 'middle' | 'end') => (
          <text
            key={at}
            x={x(at)}
            y={11}
            textAnchor={anchor}
            fontSize="10.5"
            fill="var(--ink-3)"
            className="num"
          >
            {words}
          </text>
        );
        return [
          text(0, ends[0], 'start'),
          ...ticks.map((tick) => text(tick, String(tick), 'middle')),
          text(max, ends[1], 'end'),
        ];
      }}
    </Chart>
  );
}
