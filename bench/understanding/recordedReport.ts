import { table } from '../figures/table.ts';
import { least, most, percent, type Gate } from './gates.ts';
import type { Outcome, RecordedFigures } from './recorded.ts';
import { shareOf } from './scores.ts';

/** What is gated is what customers usually send; the stress set is told beside it. */
const GATED = 'traffic';

export function recordedGates(figures: RecordedFigures): Gate[] {
  const { outcomes, trainCpuMs, megabytes, micros, sensitiveMicros, signalsMicros } = figures;
  const gated = outcomes.filter(({ set }) => set === GATED);
  const { settled, wrong } = figuresOf(gated);
  return [
    ...(gated.length === 0
      ? []
      : [
          least('store: settled by the local stages', settled, 85),
          most('store: wrong of the settled', wrong, 2),
        ]),
    most('store: time of stage 1, p99', micros.p99, 300, 'µs'),
    most('store: time to see whether a text is sensitive, p50', sensitiveMicros.p50, 100, 'µs'),
    most('store: time to hear how it sounds, p50', signalsMicros.p50, 50, 'µs'),
    most('store: training, of a processor', trainCpuMs, 5_000, 'ms'),
    most('store: model', Math.round(megabytes * 10) / 10, 10, 'MB'),
  ];
}

export function recordedReport(figures: RecordedFigures): string {
  const { outcomes, intents, examples, trainMs, trainCpuMs, megabytes, micros } = figures;
  const sets = [...Map.groupBy(outcomes, ({ set }) => set)];
  return [
    `Store: ${intents} intents, ${examples} examples, trained in ${trainMs} ms (${trainCpuMs} ms of a processor), model ${megabytes.toFixed(1)} MB, ` +
      `stage 1 p50 ${micros.p50} µs, p99 ${micros.p99} µs`,
    'settled, clarified, asked: percent of the rows. wrong: percent of the settled. named: percent of the clarified ' +
      'in which one of the two was meant.',
    ...sets.map(([set, ofSet]) => table(['', 'rows', ...COLUMNS], lines(set, ofSet))),
  ].join('\n\n');
}

const COLUMNS = ['settled', 'wrong', 'clarified', 'named', 'asked'];

function lines(set: string, outcomes: readonly Outcome[]): (string | number | null)[][] {
  const groups: [string, readonly Outcome[]][] = [
    [set, outcomes],
    ...[...Map.groupBy(outcomes, ({ row }) => row.language)].map(([language, rows]): [string, Outcome[]] => [
      `  ${language}`,
      rows,
    ]),
    ['  a question waits', outcomes.filter(({ row }) => row.expects !== undefined)],
    ['  none waits', outcomes.filter(({ row }) => row.expects === undefined)],
    ...tagsOf(outcomes).map((tag): [string, Outcome[]] => [
      `  ${tag}`,
      outcomes.filter(({ row }) => row.tags.some((each) => each === tag)),
    ]),
  ];
  const stages = [0, 1].map((stage) => {
    const settled = outcomes.filter((one) => one.stage === stage && one.state === 'settled');
    const wrong = settled.filter(({ isRight }) => !isRight).length;
    const share = percent(settled.length / Math.max(1, outcomes.length));
    return [
      `  by stage ${stage}`,
      settled.length,
      share,
      percent(wrong / Math.max(1, settled.length)),
      null,
      null,
      null,
    ];
  });
  return [
    ...groups.map(([name, rows]) => {
      const { settled, wrong, clarified, named, asked } = figuresOf(rows);
      return [name, rows.length, settled, wrong, clarified, named, asked];
    }),
    ...stages,
  ];
}

function tagsOf(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.flatMap(({ row }) => row.tags))].sort();
}

/** Percent. */
export function figuresOf(outcomes: readonly Outcome[]) {
  const ofState = (state: Outcome['state']) => outcomes.filter((one) => one.state === state);
  const share = (state: Outcome['state']) => percent(ofState(state).length / Math.max(1, outcomes.length));
  return {
    settled: share('settled'),
    wrong: percent(shareOf(ofState('settled'), ({ isRight }) => !isRight)),
    clarified: share('clarified'),
    named: percent(shareOf(ofState('clarified'), ({ isRight }) => isRight)),
    asked: share('asked'),
  };
}

/** Those that were settled as something else than they meant. Only ever asked for of rows that may be looked at. */
export function wrongLines(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ state, isRight }) => state === 'settled' && !isRight)
    .map(({ set, stage, row, commands }) => {
      const said = commands.map(({ kind, ...rest }) => `${kind} ${JSON.stringify(rest)}`).join(', ');
      return `${set}, stage ${stage}: ${row.text}\n    meant ${row.means.join(', ')}, taken for ${said}`;
    });
}
