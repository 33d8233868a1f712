import { table } from '../figures/table.ts';
import type { Contestant } from './contestant.ts';
import { percent } from './gates.ts';
import { loopline } from './loopline.ts';
import { nlpjs, tunedNlpjs } from './nlpjs.ts';
import type { UnderstandingOptions } from './options.ts';
import { race, type RaceFigures } from './race.ts';
import { readSplits, type Split } from './split.ts';

/** Null: the data is not there. */
export async function measurePublic(
  { data, size }: UnderstandingOptions,
  tell: (line: string) => void,
): Promise<RaceFigures[] | null> {
  const splits = readSplits(data);
  if (splits === null) return null;
  const { full, half, draws } = splits;
  const races = draws.map((draw): [Split, Contestant[]] => [draw, [loopline, nlpjs, tunedNlpjs]]);
  if (size !== 'quick') races.push([half, [loopline, nlpjs, tunedNlpjs]], [full, [loopline, nlpjs]]);
  if (size === 'full') races.push([full, [tunedNlpjs]]);
  const figures: RaceFigures[] = [];
  for (const [split, contestants] of races)
    for (const contestant of contestants) {
      const one = await race(contestant, split);
      tell(`${split.name}: ${contestant.name}: ${percent(one.accuracy)} %, trained in ${one.trainMs} ms`);
      figures.push(one);
    }
  return figures;
}

export function publicReport(figures: readonly RaceFigures[]): string {
  return [
    'Public set CLINC150 (trained on train, tested on val; 100 texts out of scope for training, 100 for testing). Percent.',
    table(
      ['split', 'by', 'right', 'slips', 'courtesies', 'cov 95', '97', '98', '99', 'strange AUROC', 'at half'],
      figures.map((one) => [
        one.split,
        one.name,
        percent(one.accuracy),
        percent(one.accuracyTypos),
        percent(one.accuracyWrapped),
        percent(one.coverage.at95),
        percent(one.coverage.at97),
        percent(one.coverage.at98),
        percent(one.coverage.at99),
        percent(one.strangeSeparation),
        percent(one.accuracyAtHalf),
      ]),
    ),
    table(
      [
        'split',
        'by',
        'own settled',
        'right',
        'with 1/10 strange',
        'refused',
        'ECE',
        'train s',
        'CPU s',
        'MB',
        'µs p50',
        'p99',
      ],
      figures.map(({ own, ...one }) => [
        one.split,
        one.name,
        own && percent(own.coverage),
        own && percent(own.precision),
        own && percent(own.precisionAmongStrange),
        own && percent(own.strangeRefused),
        one.calibrationError && percent(one.calibrationError),
        Math.round(one.trainMs / 100) / 10,
        Math.round(one.trainCpuMs / 100) / 10,
        one.megabytes && Math.round(one.megabytes * 10) / 10,
        Math.round(one.micros.p50),
        Math.round(one.micros.p99),
      ]),
    ),
  ].join('\n\n');
}
