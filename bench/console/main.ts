/** `npm run bench:console`: what a person at the console waits for. The last line is `RESULT {json}`. */
import { livelyProduct } from '../../tests/harness/livelyProduct.ts';
import { openConsole } from '../../tests/harness/openConsole.ts';
import { keepResult } from '../figures/keepResult.ts';
import { table } from '../figures/table.ts';
import type { Figure } from './figure.ts';
import { measureBytes } from './measureBytes.ts';
import { measureList } from './measureList.ts';
import { measureLoads } from './measureLoads.ts';
import { measureTalk } from './measureTalk.ts';
import { HELP, readOptions, type ConsoleOptions } from './options.ts';
import { sow } from './sow.ts';
import type { Stage } from './stage.ts';

/** In this order: the inbox is filled before its list is measured, and the talk is the longest then. */
const PARTS: Readonly<Record<string, (stage: Stage) => Promise<Figure[]>>> = {
  bytes: measureBytes,
  load: measureLoads,
  list: async (stage) => {
    await sow(stage.lively, stage.lively.conversations.held, stage.options.conversations);
    return measureList(stage);
  },
  talk: measureTalk,
};

const options = readOptions(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else process.exit(await run(options));

async function run(asked: ConsoleOptions): Promise<number> {
  const parts = Object.entries(PARTS).filter(([name]) => asked.only === null || name === asked.only);
  if (parts.length === 0)
    throw new Error(`--only was '${asked.only}'; expected one of: ${Object.keys(PARTS).join(', ')}`);
  const lively = await livelyProduct();
  const desk = await openConsole(lively.served);
  const figures: Figure[] = [];
  try {
    for (const [name, measure] of parts) {
      process.stderr.write(`${name} …\n`);
      figures.push(...(await measure({ lively, desk, options: asked })));
    }
    await desk.close();
  } finally {
    await desk.browser.close();
    await lively.close();
  }
  process.stdout.write(`${report(figures)}\n`);
  const holds = figures.every((figure) => figure.holds);
  keepResult(
    'console',
    { options: asked, holds, figures },
    { stores: asked.only === null && asked.runs >= 5 },
  );
  return holds || !asked.gates ? 0 : 1;
}

function report(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, limit, holds }) => [
    what,
    `${value} ${unit}`.trim(),
    `${limit.kind === 'most' ? '≤' : '≥'} ${limit.value}`,
    holds ? 'yes' : 'NO',
  ]);
  return table(['', 'median', 'promised', 'holds'], rows);
}
