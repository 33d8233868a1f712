import type { Comparison } from '../statements/compare.ts';
import { median, type Spread } from '../figures/quantile.ts';
import type { Measured } from './measure.ts';
import type { Usage } from './usage.ts';

/** All that a bench gives: each load as the medians of its runs. */
export interface Figures {
  loads: LoadFigures[];
  comparison: Comparison;
  /** Memory of the product before it is talked to, in MB. */
  idleMb: number | null;
}

export interface LoadFigures extends Measured {
  /** Turns per second of each run. */
  runs: number[];
}

/** The middle of several runs, figure by figure; what must never happen is added up. */
export function middleOf(runs: Measured[]): LoadFigures {
  const [first] = runs;
  if (!first) throw new Error('There is no middle of no runs');
  const mid = (read: (run: Measured) => number) => median(runs.map(read));
  const spread = (read: (run: Measured) => Spread): Spread => ({
    p50: mid((run) => read(run).p50),
    p95: mid((run) => read(run).p95),
    p99: mid((run) => read(run).p99),
    max: Math.max(...runs.map((run) => read(run).max)),
    count: mid((run) => read(run).count),
  });
  const sum = (read: (run: Measured) => number) => runs.reduce((total, run) => total + read(run), 0);
  return {
    name: first.name,
    turns: mid(({ turns }) => turns),
    perSecond: mid(({ perSecond }) => perSecond),
    runs: runs.map(({ perSecond }) => perSecond),
    acknowledged: spread(({ acknowledged }) => acknowledged),
    answered: spread(({ answered }) => answered),
    lateness: first.lateness && spread(({ lateness, answered }) => lateness ?? answered),
    refused: sum(({ refused }) => refused),
    unanswered: sum(({ unanswered }) => unanswered),
    doubles: Math.max(...runs.map(({ doubles }) => doubles)),
    usage: middleUsage(runs.map(({ usage }) => usage)),
  };
}

function middleUsage(usages: Usage[]): Usage {
  const mid = (read: (usage: Usage) => number | null) => {
    const known = usages.map(read).filter((value) => value !== null);
    return known.length === 0 ? null : median(known);
  };
  const names = new Set(usages.flatMap(({ batches }) => Object.keys(batches)));
  return {
    product: mid(({ product }) => product),
    postgres: mid(({ postgres }) => postgres),
    load: mid(({ load }) => load),
    others: mid(({ others }) => others),
    productMsPerTurn: mid(({ productMsPerTurn }) => productMsPerTurn),
    postgresMsPerTurn: mid(({ postgresMsPerTurn }) => postgresMsPerTurn),
    productMb: mid(({ productMb }) => productMb),
    batches: Object.fromEntries(
      [...names].map((name) => [name, mid(({ batches }) => batches[name] ?? null) ?? 0]),
    ),
  };
}
