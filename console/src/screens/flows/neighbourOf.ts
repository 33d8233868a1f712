import type { State } from './flowQueries.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** The state that an arrow key leads to: the nearest that lies that way, what is beside the way counting double. */
export function neighbourOf(
  states: readonly State[],
  from: string | null,
  direction: Direction,
): string | null {
  const here = states.find(({ name }) => name === from)?.box;
  if (!here) return null;
  const sign = direction === 'up' || direction === 'left' ? -1 : 1;
  const isUpright = direction === 'up' || direction === 'down';
  const [x, y] = middleOf(here);
  const found = states.flatMap(({ name, box }) => {
    if (box === null || name === from) return [];
    const [dx, dy] = [middleOf(box)[0] - x, middleOf(box)[1] - y];
    const [along, beside] = isUpright ? [dy * sign, Math.abs(dx)] : [dx * sign, Math.abs(dy)];
    return along > 8 ? [{ name, distance: along + 2 * beside }] : [];
  });
  return found.toSorted((a, b) => a.distance - b.distance)[0]?.name ?? null;
}

function middleOf(box: NonNullable<State['box']>): [number, number] {
  return [box.x + box.width / 2, box.y + box.height / 2];
}
