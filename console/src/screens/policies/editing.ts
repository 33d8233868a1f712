import type { Condition } from './condition.ts';

/** What an editor of a part of a document works with. */
export interface Editing<Part> {
  value: Part;
  /** The path of the part in the document: problems are told by it. */
  at: string;
  problems: ReadonlyMap<string, string>;
  onChange: (changed: Part) => void;
}

export type ConditionEditing = Editing<Condition> & { siblings: readonly Condition[] };

export function replaced<Item>(items: readonly Item[], index: number, item: Item): Item[] {
  return items.map((each, place) => (place === index ? item : each));
}

export function without<Item>(items: readonly Item[], index: number): Item[] {
  return items.filter((_, place) => place !== index);
}

export function moved<Item>(items: readonly Item[], index: number, by: -1 | 1): Item[] {
  const [item] = items.slice(index, index + 1);
  if (item === undefined) return [...items];
  const rest = without(items, index);
  return [...rest.slice(0, index + by), item, ...rest.slice(index + by)];
}
