import { keepResult } from '../figures/keepResult.ts';
import { table } from '../figures/table.ts';
import type { Gate } from './gates.ts';
import { HELP, readOptions, type UnderstandingOptions } from './options.ts';
import { publicGates } from './publicGates.ts';
import { measurePublic, publicReport } from './publicPart.ts';
import { measureRecorded, type RecordedFigures } from './recorded.ts';
import { figuresOf, recordedGates, recordedReport, wrongLines } from './recordedReport.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else await run(options);

async function run(options: UnderstandingOptions): Promise<void> {
  const print = (text: string) => options.prints && process.stdout.write(`${text}\n\n`);
  const tell = (line: string) => options.prints && process.stderr.write(`${line}\n`);
  const gates: Gate[] = [];
  const recorded = options.parts.includes('recorded')
    ? await measureRecorded({ development: options.showsWrong })
    : null;
  if (recorded !== null) {
    print(recordedReport(recorded));
    if (options.showsWrong) print(wrongLines(recorded.outcomes).join('\n'));
    gates.push(...recordedGates(recorded));
  }
  const races = options.parts.includes('public') ? await measurePublic(options, tell) : null;
  if (races !== null) {
    print(publicReport(races));
    gates.push(...publicGates(races));
  } else if (options.parts.includes('public')) {
    print(`SKIPPED: the public set is not in ${options.data}; name its folder with --data`);
  }
  print(gatesReport(gates));
  const result = { options, recorded: recorded && summaryOf(recorded), races, gates };
  keepResult('understanding', result, { stores: options.size !== 'quick' && !options.showsWrong });
  if (options.gates && gates.some(({ holds }) => !holds)) process.exitCode = 1;
}

function gatesReport(gates: readonly Gate[]): string {
  const rows = gates.map(({ what, measured, limit, unit, holds }) => [
    what,
    `${measured} ${unit}`.trim(),
    `${limit} ${unit}`.trim(),
    holds ? 'holds' : 'DOES NOT HOLD',
  ]);
  return table(['gate', 'measured', 'limit', ''], rows);
}

/** Without the texts. */
function summaryOf({ outcomes, ...rest }: RecordedFigures) {
  const sets = Map.groupBy(outcomes, ({ set }) => set);
  return {
    ...rest,
    sets: [...sets].map(([set, ofSet]) => ({ set, rows: ofSet.length, ...figuresOf(ofSet) })),
  };
}
