import { scaleLinear } from 'd3-scale';

export const DOT_RADIUS = 4.6;
export const STRIP_INSET = 6;
const APART = DOT_RADIUS * 2.15;
const MOST_STEPS = 9;

/** From minutes to px. What waits longer than the end lies at the end. */
export const stripScale = (max: number, width: number) =>
  scaleLinear([0, max], [STRIP_INSET, width - STRIP_INSET]).clamp(true);

export interface PlacedDot<Dot> {
  dot: Dot;
  x: number;
  /** From the middle. */
  y: number;
}

/** Dots beside each other where there is room, above and below where there is none. @param dots By minutes. */
export function placedDots<Dot extends { minutes: number }>(
  dots: readonly Dot[],
  { max, width }: { max: number; width: number },
): PlacedDot<Dot>[] {
  const scale = stripScale(max, width);
  const placed: PlacedDot<Dot>[] = [];
  for (const dot of dots) {
    const x = scale(dot.minutes);
    const near = placed.filter((other) => Math.abs(other.x - x) < APART);
    const isFree = (y: number) => near.every((other) => Math.hypot(other.x - x, other.y - y) >= APART);
    const tries = Array.from({ length: MOST_STEPS }, (_, k) => (k % 2 ? -1 : 1) * Math.ceil(k / 2) * APART);
    placed.push({ dot, x, y: tries.find(isFree) ?? 0 });
  }
  return placed;
}
