import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { Chart } from './Chart.tsx';
import { TONE_COLOUR, type ChartTone } from './tones.ts';

interface LineChartProps {
  values: readonly (number | null)[];
  /** Below each value; as many as fit are shown. */
  words: readonly string[];
  label: string;
  /** How a number on the left is written. */
  say: (value: number) => string;
  tone?: ChartTone;
  height?: number;
}

const LEFT = 44;
const BELOW = 18;

/** How one figure went. Where it is not known the line stops. */
export function LineChart({ values, words, label, say, tone = 'accent', height = 150 }: LineChartProps) {
  const known = values.filter((value) => value !== null);
  const top = Math.max(0, ...known);
  return (
    <Chart height={height} label={label}>
      {(width) => {
        const x = scaleLinear([0, Math.max(1, values.length - 1)], [LEFT, width - 8]);
        const y = scaleLinear([0, top === 0 ? 1 : top * 1.06], [height - BELOW, 6]);
        const path = line<number | null>()
          .defined((value) => value !== null)
          .x((_, index) => x(index))
          .y((value) => y(value ?? 0))
          .curve(curveMonotoneX)(values);
        const every = Math.max(1, Math.ceil(values.length / Math.max(2, Math.floor((width - LEFT) / 64))));
        return (
          <>
            {y.ticks(4).map((tick) => (
              <g key={tick}>
                <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
                <text
                  x={LEFT - 6}
                  y={y(tick) + 3.5}
                  textAnchor="end"
                  fontSize="10.5"
                  fill="var(--ink-3)"
                  className="num"
                >
                  {say(tick)}
                </text>
              </g>
            ))}
            <path
              d={path ?? ''}
              fill="none"
              stroke={TONE_COLOUR[tone]}
              strokeWidth="1.9"
              strokeLinecap="round"
            />
            {values.map(
              (value, index) =>
                value !== null && (
                  <circle key={index} cx={x(index)} cy={y(value)} r="2.4" fill={TONE_COLOUR[tone]} />
                ),
            )}
            <Below words={words} x={x} y={height - 4} every={every} />
          </>
        );
      }}
    </Chart>
  );
}

interface BelowProps {
  words: readonly string[];
  x: (index: number) => number;
  y: number;
  /** So many have room beside each other. */
  every: number;
}

function Below({ words, x, y, every }: BelowProps) {
  return words.map(
    (each, index) =>
      index % every === 0 && (
        <text
          key={index}
          x={x(index)}
          y={y}
          textAnchor={index === 0 ? 'start' : 'middle'}
          fontSize="10.5"
          fill="var(--ink-3)"
          className="num"
        >
          {each}
        </text>
      ),
  );
}
