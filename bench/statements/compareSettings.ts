import type { BenchServer } from '../database/benchServer.ts';
import { median } from '../figures/quantile.ts';
import { table } from '../figures/table.ts';
import type { TurnsOptions } from '../turns/options.ts';
import type { BareLoopInput } from './bareLoop.ts';
import { bareLoop, prepare } from './compare.ts';

/** Connections that run statements at once: what the product's lanes come to. */
const CLIENTS = 6;
const BATCHES = [1, 4, 30];

/** Turns per second when the workspace is named once for a connection, and when each statement names it for itself. */
export interface SettingFigures {
  batch: number;
  perConnection: number;
  perTransaction: number;
}

/** In turns, so that what else runs on the machine disturbs both alike; each figure is the median of its runs. */
export async function compareSettings(server: BenchServer, options: TurnsOptions): Promise<SettingFigures[]> {
  const figures: SettingFigures[] = [];
  for (const batch of BATCHES) {
    const reached = { connection: [] as number[], transaction: [] as number[] };
    for (let run = 0; run < options.runs; run++) {
      for (const setting of ['connection', 'transaction'] as const)
        reached[setting].push(await reach(server, options, { batch, setting }));
    }
    figures.push({
      batch,
      perConnection: median(reached.connection),
      perTransaction: median(reached.transaction),
    });
  }
  return figures;
}

async function reach(
  server: BenchServer,
  options: TurnsOptions,
  { batch, setting }: Pick<BareLoopInput, 'batch' | 'setting'>,
): Promise<number> {
  const ground = await prepare(server, options);
  const { customers, measureMs } = options;
  const seconds = measureMs / 1_000;
  const perSecond = await bareLoop({ ...ground, clients: CLIENTS, customers, seconds, batch, setting });
  await ground.end();
  return perSecond;
}

export function settingsReport(figures: SettingFigures[]): string {
  return table(
    ['turns per statement', 'set for the connection', 'set in a transaction', 'ratio'],
    figures.map(({ batch, perConnection, perTransaction }) => [
      batch,
      `${perConnection}/s`,
      `${perTransaction}/s`,
      `${Math.round((perTransaction / perConnection) * 100)} %`,
    ]),
  );
}
