export type Random = () => number;

/** @throws when there is nothing to pick from. */
export function picked<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick from');
  return item;
}

/** A whole number of milliseconds from `least` up to `most`. */
export function between(least: number, most: number, random: Random): number {
  return Math.round(least + random() * (most - least));
}
