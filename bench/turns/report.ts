import { table } from '../figures/table.ts';
import type { Spread } from '../figures/quantile.ts';
import type { Budget } from './budgets.ts';
import type { Figures, LoadFigures } from './figures.ts';

/** The figures as a person reads them. */
export function report(figures: Figures, budgets: Budget[]): string {
  const { loads, comparison, idleMb } = figures;
  return [
    'Times in ms. acknowledged: webhook posted → 200. answered: webhook posted → provider called.',
    table(
      ['load', 'turns/s', 'ack p50', 'p95', 'p99', 'answer p50', 'p95', 'p99', 'max'],
      loads.map((load) => [
        load.name,
        load.perSecond,
        ...three(load.acknowledged),
        ...three(load.answered),
        load.answered.max,
      ]),
    ),
    'CPU in percent of one core, and in ms per turn; memory in MB.',
    table(
      ['load', 'product', 'PostgreSQL', 'load', 'others', 'product ms', 'PostgreSQL ms', 'memory'],
      loads.map(({ name, usage }) => [
        name,
        usage.product,
        usage.postgres,
        usage.load,
        usage.others,
        usage.productMsPerTurn,
        usage.postgresMsPerTurn,
        usage.productMb,
      ]),
    ),
    `Memory of the idle product: ${idleMb ?? '–'} MB`,
    'Turns per statement:',
    table(['load', 'intake', 'read', 'commit', 'claim', 'settle'], loads.map(batchRow)),
    comparisonText(figures),
    table(
      ['budget', 'measured', 'limit', ''],
      budgets.map(({ what, unit, measured, limit, holds }) => [
        what,
        `${measured} ${unit}`.trim(),
        `${limit} ${unit}`.trim(),
        holds ? 'holds' : 'DOES NOT HOLD',
      ]),
    ),
    `The same statements, one turn each, by ${comparison.by}${comparison.program ? ` (${comparison.program})` : ''}.`,
  ].join('\n\n');
}

const three = ({ p50, p95, p99 }: Spread) => [p50, p95, p99];

/** The commit has a name for each set of tables that it writes; the one used most is shown. */
function batchRow({ name, usage: { batches } }: LoadFigures): (string | number | null)[] {
  const commit = Math.max(
    0,
    ...Object.entries(batches)
      .filter(([statement]) => statement.startsWith('commit-'))
      .map(([, size]) => size),
  );
  const size = (statement: string) => batches[statement] ?? null;
  return [name, size('intake'), size('readSituations'), commit, size('claimMessages'), null];
}

function comparisonText({ loads, comparison }: Figures): string {
  const full = loads.at(-1);
  const lines = table(
    ['clients', 'turns/s'],
    Object.entries(comparison.byClients).map(([clients, perSecond]) => [clients, perSecond]),
  );
  const ratio = full === undefined ? '–' : `${Math.round((full.perSecond / comparison.best) * 100)} %`;
  return [
    `PostgreSQL alone, a turn's five statements one after the other, no product, no HTTP (${comparison.by}):`,
    lines,
    `The product, many turns per statement, its HTTP and the load generator on the same cores: ${full?.perSecond ?? '–'} turns/s, which is ${ratio} of the best.`,
  ].join('\n');
}
