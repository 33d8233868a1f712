import type { BenchServer } from '../database/benchServer.ts';
import { memoryMbOf } from '../process/cpu.ts';
import type { LoopResult } from './closedLoop.ts';
import type { StatementCounts } from './countStatements.ts';
import type { TurnsOptions } from './options.ts';
import type { Scene } from './scene.ts';
import { sample, usageBetween, type Sample, type Usage } from './usage.ts';

/** One run of one kind of load. */
export interface Measured extends LoopResult {
  name: string;
  usage: Usage;
}

/** Runs each rate of the open loop and the closed loop once, on one scene. */
export async function measureAll(
  server: BenchServer,
  scene: Scene,
  options: TurnsOptions,
): Promise<Measured[]> {
  const { customers, warmUpMs, measureMs } = options;
  const times = { customers, warmUpMs, measureMs };
  const measured: Measured[] = [];
  for (const perSecond of options.rates) {
    const asked = { question: 'open', input: { perSecond, ...times } };
    measured.push(await measure(server, scene, { name: `${perSecond}/s`, ...asked }));
  }
  const asked = { question: 'closed', input: { inFlight: options.inFlight, ...times } };
  measured.push(await measure(server, scene, { name: `${options.inFlight} in flight`, ...asked }));
  return measured;
}

async function measure(
  server: BenchServer,
  { product, load }: Scene,
  { name, question, input }: { name: string; question: string; input: object },
): Promise<Measured> {
  const pids = { product: product.pid, postgres: server.pid, load: load.pid };
  const samples = new Map<unknown, Promise<Sample>>();
  load.onNews((news) => {
    samples.set(
      news,
      product.ask<StatementCounts>('statements').then((statements) => sample(pids, statements)),
    );
  });
  const result = await load.ask<LoopResult>(question, input);
  await product.ask('idle');
  const [begin, end] = await Promise.all([samples.get('begin'), samples.get('end')]);
  if (!begin || !end) throw new Error(`The load '${name}' did not tell when it was measured`);
  const turns = question === 'closed' ? result.turns : result.acknowledged.count;
  return { name, ...result, usage: usageBetween(begin, end, { turns, pids }) };
}

/** Memory of a product that nobody talks to, in MB. */
export function idleMemoryMb({ product }: Scene): number | null {
  return memoryMbOf(product.pid);
}
