import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line, stack, type SeriesPoint } from 'd3-shape';
import { Chart } from './Chart.tsx';
import { TONE_COLOUR, type ChartTone } from './tones.ts';

interface StackedAreaProps {
  /** From the lowest to the highest: its values, one for each of `words`. */
  layers: readonly { tone: ChartTone; values: readonly number[] }[];
  /** Below each value; every `every`th is shown. */
  words: readonly string[];
  every?: number;
  label: string;
  height?: number;
}

type Point = SeriesPoint<number>;

const LEFT = 30;
const BELOW = 18;

/** What parts came to, one above the other. */
export function StackedArea({ layers, words, every = 4, label, height = 190 }: StackedAreaProps) {
  const series = stack<unknown, number, number>()
    .keys(layers.map((_, index) => index))
    .value((index, layer) => layers[layer]?.values[index] ?? 0)(words.map((_, index) => index));
  const top = Math.max(1, ...(series.at(-1) ?? []).map(([, high]) => high));
  return (
    <Chart height={height} label={label}>
      {(width) => {
        const x = scaleLinear([0, Math.max(1, words.length - 1)], [LEFT, width - 2]);
        const y = scaleLinear([0, top * 1.06], [height - BELOW, 4]);
        const filled = area<Point>()
          .x((_, index) => x(index))
          .y0(([low]) => y(low))
          .y1(([, high]) => y(high))
          .curve(curveMonotoneX);
        const edge = line<Point>()
          .x((_, index) => x(index))
          .y(([, high]) => y(high))
          .curve(curveMonotoneX);
        const ticks = y.ticks(4).filter(Number.isInteger);
        return (
          <>
            {ticks.map((tick) => (
              <g key={tick}>
                <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
                <Words x={LEFT - 6} y={y(tick) + 3.5} anchor="end" words={String(tick)} />
              </g>
            ))}
            {series.map((points, index) => {
              const colour = TONE_COLOUR[layers[index]?.tone ?? 'ink'];
              return (
                <g key={index}>
                  <path d={filled(points) ?? ''} fill={colour} opacity={0.26 + index * 0.08} />
                  <path d={edge(points) ?? ''} fill="none" stroke={colour} strokeWidth="1.4" />
                </g>
              );
            })}
            {words.map(
              (each, index) =>
                index % every === 0 && (
                  <Words key={index} x={x(index)} y={height - 4} anchor="middle" words={each} />
                ),
            )}
          </>
        );
      }}
    </Chart>
  );
}

function Words({ x, y, anchor, words }: { x: number; y: number; anchor: 'middle' | 'end'; words: string }) {
  return (
    <text x={x} y={y} textAnchor={anchor} fontSize="10.5" fill="var(--ink-3)" className="num">
      {words}
    </text>
  );
}
