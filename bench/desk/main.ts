import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/base/clock.ts';
import { ensureWorkspace } from '../../src/contact/ensureWorkspace.ts';
import { openDatabase } from '../../src/db/pool.ts';
import { catchUp } from '../../src/history/search/startIndexer.ts';
import { startBenchServer, type BenchServer } from '../database/benchServer.ts';
import { keepResult } from '../figures/keepResult.ts';
import { rounded } from '../figures/quantile.ts';
import { diskUse, indexUse } from './diskUse.ts';
import { makeData } from './makeData.ts';
import { measure, type Figure } from './measure.ts';
import { HELP, readOptions, type DeskOptions } from './options.ts';
import type { Desk, Part } from './part.ts';
import { PARTS } from './questions.ts';
import { randomOf } from './randomOf.ts';
import { report } from './report.ts';
import { REPORTS } from './reports.ts';

/** The data can be made again, so a crash may lose it, and it is vacuumed once when it is whole. Reading is as in the product. */
const LOADING = {
  fsync: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  maintenance_work_mem: '256MB',
  autovacuum: 'off',
};

const seconds: { [what: string]: number } = {};

const options = readOptions(process.argv.slice(2));
if (options === null) process.stdout.write(HELP);
else await run(options);

async function run(options: DeskOptions): Promise<void> {
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'bench-desk-'));
  const server = await startBenchServer(folder, LOADING);
  try {
    await measureDesk(server, options);
  } finally {
    await server.stop();
    if (options.dataDir === null) rmSync(folder, { recursive: true, force: true });
  }
}

async function measureDesk(server: BenchServer, options: DeskOptions): Promise<void> {
  const database = await server.makeDatabase('bench_desk');
  const db = openDatabase(database.url, { statementTimeoutMs: 120_000 });
  try {
    const business = { slug: 'desk', name: 'Desk', language: 'en', timeZone: 'UTC' };
    const workspaceId = await ensureWorkspace(db, business, systemClock.now());
    const size = await timed('data', () => makeData(database, workspaceId, options));
    await timed('index', () => catchUp(db, workspaceId, new AbortController().signal));
    await database.superuser.query('vacuum analyze search_term, search_segment, contact_term');
    const desk: Desk = { database, db, workspaceId, size, options, chance: randomOf(options.seed) };
    const figures: Figure[] = [];
    for (const part of partsOf(options)) {
      process.stderr.write(`${part.name} …\n`);
      figures.push(await measure(desk, part));
    }
    await tell(desk, figures);
  } finally {
    await db.close();
    await database.drop();
  }
}

function partsOf({ only }: DeskOptions): readonly Part[] {
  const all = [...PARTS, ...REPORTS];
  const wanted = all.filter(({ name }) => only === null || name === only);
  if (wanted.length > 0) return wanted;
  throw new Error(`--only was '${only}'; expected one of: ${all.map(({ name }) => name).join(', ')}`);
}

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  const result = await work();
  seconds[what] = rounded((performance.now() - startedAt) / 1_000);
  process.stderr.write(`${what}: ${seconds[what]} s\n`);
  return result;
}

async function tell({ database, options }: Desk, figures: Figure[]): Promise<void> {
  const disk = await diskUse(database);
  process.stdout.write(`${report(figures, { disk, seconds })}\n\n`);
  const isFull = options.loops >= 1_000_000 && options.only === null;
  const result = { options, seconds, disk, index: await indexUse(database), figures };
  keepResult('desk', result, { stores: isFull });
  if (options.gates && figures.some(({ holds }) => !holds)) process.exitCode = 1;
}
