import { spreadOf, type Spread } from '../figures/quantile.ts';
import type { Desk, Part } from './part.ts';
import { choose } from './questions.ts';

/** What came of one part, in ms. */
export interface Figure {
  name: string;
  limitMs: number;
  all: Spread;
  /** By kind of question. */
  kinds: { [kind: string]: Spread };
  holds: boolean;
}

/** Asked before anything counts: connections are made, plans and pages come into memory. */
const WARM_UP = 20;

export async function measure(desk: Desk, part: Part): Promise<Figure> {
  await part.prepare?.(desk);
  const runs = part.runs ?? desk.options.runs;
  const took = new Map<string, number[]>();
  for (let run = -WARM_UP; run < runs; run++) {
    await choose(desk, part, run + WARM_UP);
    const startedAt = performance.now();
    const kind = await part.ask(desk, run + WARM_UP);
    const ms = performance.now() - startedAt;
    if (run >= 0) took.set(kind, [...(took.get(kind) ?? []), ms]);
  }
  const all = spreadOf([...took.values()].flat());
  const kinds = Object.fromEntries([...took].map(([kind, values]) => [kind, spreadOf(values)]));
  return { name: part.name, limitMs: part.limitMs, all, kinds, holds: all.p99 <= part.limitMs };
}
