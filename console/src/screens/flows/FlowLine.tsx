import { EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import { clsx } from 'clsx';
import { number } from '../../data/say.ts';
import type { PaintedLine } from './picture.ts';
import type { FlowMode } from './routes.ts';

export type LineEdge = Edge<{ painted: PaintedLine; mode: FlowMode }, 'line'>;
type Point = PaintedLine['line']['points'][number];

/** From so many on a line is busy, and is drawn darker. */
const BUSY = 20;

/** A way between two states, with the bends that it was laid out with; the wider, the more loops went along it. */
export function FlowLine({ data }: EdgeProps<LineEdge>) {
  const painted = data?.painted;
  if (!painted || painted.line.points.length < 2) return null;
  const { line, count, isNear, isAdded } = painted;
  const { points, isTrouble } = line;
  const path = rounded(points);
  const colour = isAdded
    ? 'var(--done)'
    : isTrouble
      ? 'var(--warn-line)'
      : count > BUSY
        ? 'color-mix(in oklch, var(--ink-3) 60%, var(--canvas))'
        : 'var(--line-2)';
  const width = Math.min(9, 1 + Math.sqrt(count) / 2.6) + (isNear ? 0.8 : 0);
  return (
    <>
      <path
        d={path}
        fill="none"
        stroke={isNear && !isTrouble ? 'var(--accent-line)' : colour}
        strokeWidth={isAdded ? Math.max(2.5, width) : width}
        strokeLinejoin="round"
      />
      {count > 0 && (
        <path
          d={path}
          fill="none"
          stroke="var(--raised)"
          strokeWidth={Math.min(2, width * 0.7)}
          strokeLinecap="round"
          strokeDasharray="0 24"
          className="motion-safe:animate-[dash_1.1s_linear_infinite]"
          opacity=".75"
        />
      )}
      <path
        d="M0 0L-6 -3.6L-6 3.6Z"
        transform={arrow(points)}
        fill={isTrouble ? 'var(--warn-fill)' : 'var(--ink-3)'}
      />
      {(count > 0 || isNear) && <Label painted={painted} />}
    </>
  );
}

/** Below the box that it leaves, where the layout keeps a free band. */
function Label({ painted: { line, count, words } }: { painted: PaintedLine }) {
  const [first, second] = line.points;
  if (!first || !second) return null;
  const y = first.y + (second.y < first.y ? -10 : 10);
  return (
    <EdgeLabelRenderer>
      <span
        data-line={line.id}
        className="num pointer-events-none absolute flex max-w-36 items-baseline gap-1 rounded-xs bg-canvas/95 px-1 text-2xs whitespace-nowrap text-ink-3"
        style={{ transform: `translate(-50%,-50%) translate(${first.x}px,${y}px)` }}
      >
        {count > 0 && (
          <b className={clsx('font-semibold', line.isTrouble ? 'text-warn' : 'text-ink-2')}>
            {number(count)}
          </b>
        )}
        <span className="truncate">{words}</span>
      </span>
    </EdgeLabelRenderer>
  );
}

const RADIUS = 7;

function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const turns = rest.slice(0, -1).map((bend, index) => {
    const before = points[index] ?? bend;
    const behind = points[index + 2] ?? bend;
    const r = Math.min(RADIUS, distance(before, bend) / 2, distance(behind, bend) / 2);
    const [a, b] = [towards(bend, before, r), towards(bend, behind, r)];
    return `L${a.x} ${a.y}Q${bend.x} ${bend.y} ${b.x} ${b.y}`;
  });
  return `M${first.x} ${first.y}${turns.join('')}L${last.x} ${last.y}`;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function arrow(points: readonly Point[]): string {
  const [end, before] = [points.at(-1), points.at(-2)];
  if (!end || !before) return '';
  const angle = (Math.atan2(end.y - before.y, end.x - before.x) * 180) / Math.PI;
  return `translate(${end.x} ${end.y}) rotate(${angle})`;
}
