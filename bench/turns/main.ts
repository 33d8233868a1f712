import { keepResult } from '../figures/keepResult.ts';
import { compare } from '../statements/compare.ts';
import { compareSettings, settingsReport } from '../statements/compareSettings.ts';
import { budgets } from './budgets.ts';
import { middleOf, type Figures } from './figures.ts';
import { idleMemoryMb, measureAll, type Measured } from './measure.ts';
import { HELP, readOptions, type TurnsOptions } from './options.ts';
import { dearest } from './dearest.ts';
import { report } from './report.ts';
import { openScene, startServerOf } from './scene.ts';

const options = readOptions(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else if (options.comparesSettings) await runSettings(options);
else await run(options);

async function run(options: TurnsOptions): Promise<void> {
  const figures = await measureTurns(options);
  const held = budgets(figures);
  if (options.prints) process.stdout.write(`${report(figures, held)}\n\n`);
  keepResult('turns', { options, ...figures, budgets: held }, { stores: true });
  if (options.gates && held.some(({ holds }) => !holds)) process.exitCode = 1;
}

async function runSettings(options: TurnsOptions): Promise<void> {
  const server = await startServerOf(options);
  try {
    const figures = await compareSettings(server, options);
    if (options.prints) process.stdout.write(`${settingsReport(figures)}\n\n`);
    keepResult('settings', { options, figures }, { stores: true });
  } finally {
    await server.stop();
  }
}

async function measureTurns(options: TurnsOptions): Promise<Figures> {
  const server = await startServerOf(options);
  try {
    const comparison = await compare(server, options, process.env);
    tell(options, `${comparison.by}: ${JSON.stringify(comparison.byClients)} turns/s`);
    const runs: Measured[][] = [];
    let idleMb: number | null = null;
    for (let run = 1; run <= options.runs; run++) {
      const empty = await openScene(server, options, { name: 'bench_turns', customers: 0 });
      idleMb = idleMemoryMb(empty);
      await empty.end();
      const scene = await openScene(server, options, { name: 'bench_turns', customers: options.customers });
      const measured = await measureAll(server, scene, options);
      for (const { name, perSecond, answered } of measured)
        tell(
          options,
          `run ${run}: ${name}: ${perSecond} turns/s, answered p50 ${answered.p50} p99 ${answered.p99} ms`,
        );
      if (options.profile !== null) tell(options, await dearest(scene.database.superuser));
      runs.push(measured);
      await scene.end();
    }
    const loads = (runs[0] ?? []).map((_, index) => middleOf(runs.flatMap((run) => run[index] ?? [])));
    return { loads, comparison, idleMb };
  } finally {
    await server.stop();
  }
}

function tell(options: TurnsOptions, line: string): void {
  if (options.prints) process.stderr.write(`${line}\n`);
}
