import { table } from '../figures/table.ts';
import type { Figure } from './measure.ts';

/** The figures as a person reads them. */
export function report(
  figures: readonly Figure[],
  { disk, seconds }: { disk: { [table: string]: number }; seconds: { [what: string]: number } },
): string {
  return [
    `Made in ${seconds.data} s, indexed in ${seconds.index} s. Disk: ${disk.all} MB.`,
    'Times in ms, one question after the other.',
    table(
      ['question', 'p50', 'p95', 'p99', 'max', 'asked', 'limit', ''],
      figures.flatMap((figure) => [
        line(figure.name, figure.all, [figure.limitMs, figure.holds ? 'holds' : 'DOES NOT HOLD']),
        ...Object.entries(figure.kinds).map(([kind, spread]) => line(`  ${kind}`, spread, ['', ''])),
      ]),
    ),
    table(['MB', ''], Object.entries(disk)),
  ].join('\n\n');
}

function line(name: string, { p50, p95, p99, max, count }: Figure['all'], end: (string | number)[]) {
  return [name, p50, p95, p99, max, count, ...end];
}
