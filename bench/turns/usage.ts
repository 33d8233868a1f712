import { cpuMsOf, machineCpuMs, memoryMbOf, postgresCpuMs } from '../process/cpu.ts';
import { rounded } from '../figures/quantile.ts';
import type { StatementCounts } from './countStatements.ts';

/** Who used the machine while something was measured, in percent of one core. Null: the system does not tell. */
export interface Usage {
  product: number | null;
  postgres: number | null;
  load: number | null;
  /** Everything else that ran: above some 20 the figures are those of a disturbed machine. */
  others: number | null;
  /** CPU time of one turn, in ms. */
  productMsPerTurn: number | null;
  postgresMsPerTurn: number | null;
  productMb: number | null;
  /** Rows per statement, by the statement's name. */
  batches: { [name: string]: number };
}

/** One look at the clocks. */
export interface Sample {
  at: number;
  product: number | null;
  postgres: number | null;
  load: number | null;
  machine: number | null;
  statements: StatementCounts;
}

export interface Watched {
  product: number;
  postgres: number;
  load: number;
}

export function sample(pids: Watched, statements: StatementCounts): Sample {
  return {
    at: performance.now(),
    product: cpuMsOf(pids.product),
    postgres: postgresCpuMs(pids.postgres),
    load: cpuMsOf(pids.load),
    machine: machineCpuMs(),
    statements: structuredClone(statements),
  };
}

export function usageBetween(
  begin: Sample,
  end: Sample,
  { turns, pids }: { turns: number; pids: Watched },
): Usage {
  const wallMs = end.at - begin.at;
  const spent = (who: 'product' | 'postgres' | 'load' | 'machine') => {
    const [before, after] = [begin[who], end[who]];
    return before === null || after === null ? null : after - before;
  };
  const percent = (ms: number | null) => (ms === null ? null : Math.round((ms / wallMs) * 100));
  const perTurn = (ms: number | null) => (ms === null || turns === 0 ? null : rounded(ms / turns));
  const known = [spent('product'), spent('postgres'), spent('load')].map((ms) => ms ?? 0);
  const machine = spent('machine');
  return {
    product: percent(spent('product')),
    postgres: percent(spent('postgres')),
    load: percent(spent('load')),
    others: machine === null ? null : percent(known.reduce((rest, ms) => rest - ms, machine)),
    productMsPerTurn: perTurn(spent('product')),
    postgresMsPerTurn: perTurn(spent('postgres')),
    productMb: memoryMbOf(pids.product),
    batches: batchesBetween(begin.statements, end.statements),
  };
}

function batchesBetween(before: StatementCounts, after: StatementCounts): { [name: string]: number } {
  return Object.fromEntries(
    Object.entries(after).flatMap(([name, { calls, rows }]) => {
      const newCalls = calls - (before[name]?.calls ?? 0);
      const newRows = rows - (before[name]?.rows ?? 0);
      return newCalls === 0 || newRows === 0 ? [] : [[name, rounded(newRows / newCalls)]];
    }),
  );
}
