import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { TONE_COLOUR, type ChartTone } from './tones.ts';

interface SparkProps {
  values: readonly number[];
  tone?: ChartTone;
  width?: number;
  height?: number;
}

/** How a figure went, beside the figure. It is silent: the figure says where it stands. */
export function Spark({ values, tone = 'ink', width = 72, height = 26 }: SparkProps) {
  const last = values.at(-1);
  if (last === undefined || values.length < 2) return <span style={{ width, height }} aria-hidden />;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = scaleLinear([0, values.length - 1], [1, width - 4]);
  const y = scaleLinear([low, high === low ? low + 1 : high], [height - 4, 4]);
  const path = line<number>((_, index) => x(index), y).curve(curveMonotoneX)(values) ?? '';
  return (
    <svg width={width} height={height} aria-hidden className="shrink-0">
      <path d={path} fill="none" stroke={TONE_COLOUR[tone]} strokeWidth="1.5" strokeLinecap="round" />
      <circle cx={x(values.length - 1)} cy={y(last)} r="2.2" fill={TONE_COLOUR[tone]} />
    </svg>
  );
}
