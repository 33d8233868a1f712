import { table } from '../figures/table.ts';
import type { Verdict } from './judge.ts';

export function report({ checks, recovery, met }: Verdict): string {
  return [
    table(['met', ''], Object.entries(met)),
    'Time until the work that was under way at a blow had moved, in ms:',
    table(
      ['blow', 'times', 'p50', 'p95', 'p99', 'max'],
      Object.entries(recovery).map(([blow, { count, p50, p95, p99, max }]) => [
        blow,
        count,
        p50,
        p95,
        p99,
        max,
      ]),
    ),
    table(
      ['promise', 'broken'],
      checks.map(({ promise, problems }) => [promise, problems]),
    ),
    ...checks.flatMap(({ name, examples }) => examples.map((example) => `${name}: ${example}`)),
  ].join('\n\n');
}
