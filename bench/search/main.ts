import { parseArgs } from 'node:util';
import { keepResult } from '../figures/keepResult.ts';
import { rounded, spreadOf, type Spread } from '../figures/quantile.ts';
import { table } from '../figures/table.ts';
import { measureConversational, type ConversationalFigures } from './conversational/measureConversational.ts';
import { LANGUAGES, multiplied, readDemoShelf } from './demoShelf.ts';
import type { Engine } from './engine.ts';
import { loopline, type OurEngine } from './loopline.ts';
import { judgedQueries, measure, type JudgedQuery, type Outcome } from './measure.ts';
import { miniSearch } from './miniSearch.ts';
import { targetsOf } from './targets.ts';
import { wrongLines } from './wrongLines.ts';

const CURRENCY = 'BRL';
const LARGE = 40_000;
const ROUNDS = 5;
const HELP = `Usage: npm run bench:search -- [options]

Measures the search of products on graded queries in three languages over the demo's catalogue, beside MiniSearch.

  --data <dir>   where the conversational queries are (default ../shared/data)
  --wrong        prints what is not as judged, of the development half only, and measures nothing else
  --no-gate      targets that are missed do not fail
`;

const flag = { type: 'boolean', default: false } as const;
const { values: options } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, wrong: flag, 'no-gate': flag, help: flag },
});
if (options.help) process.stdout.write(HELP);
else if (options.wrong) await showWrong();
else await run();

async function showWrong(): Promise<void> {
  const shelf = await readDemoShelf();
  const queries = judgedQueries(shelf).filter(({ half }) => half === 'development');
  const ours = await loopline(shelf, CURRENCY);
  const outcomes = await measure(ours, queries, shelf);
  print(wrongLines(outcomes, shelf).join('\n'));
  print(qualityTable([[ours.name, outcomes]]));
}

async function run(): Promise<void> {
  const shelf = await readDemoShelf();
  const queries = judgedQueries(shelf);
  const ours = await loopline(shelf, CURRENCY);
  const peer = miniSearch(shelf);
  const outcomes = await measure(ours, queries, shelf);
  const peers = await measure(peer, queries, shelf);
  print(`${queries.length} queries over ${shelf.en.length} products in ${LANGUAGES.length} languages`);
  print(
    qualityTable([
      [ours.name, outcomes],
      [peer.name, peers],
    ]),
  );
  const conversational = measureConversational(options.data);
  print(conversationalReport(conversational, options.data));
  const small = { products: shelf.en.length, ...built(ours), ms: await timed(ours, queries) };
  const many = await loopline(multiplied(shelf, LARGE), CURRENCY);
  const large = { products: LARGE, ...built(many), ms: await timed(many, queries) };
  print(timeTable([small, large]));
  const quality = { ours: figuresOf(outcomes), peer: figuresOf(peers) };
  const targets = targetsOf({
    ...quality,
    queries: queries.length,
    small: small.ms.work,
    large: large.ms.work,
    conversational,
  });
  print(
    table(
      ['target', 'measured', 'limit', ''],
      targets.map(({ what, measured, limit, holds }) => [what, measured, limit, holds ? 'holds' : 'MISSED']),
    ),
  );
  const result = { queries: queries.length, ...quality, conversational, times: { small, large }, targets };
  keepResult('search', result, { stores: !options['no-gate'] });
  if (!options['no-gate'] && targets.some(({ holds }) => !holds)) process.exitCode = 1;
}

function built({ buildMs, buildCpuMs }: OurEngine) {
  return { buildMs, buildCpuMs };
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}

/**
 * Every query in ROUNDS rounds after one that warms up. `work`: the quickest time of each query, so that the figure is of
 * the search and not of what else the machine does; `all`: every time.
 */
async function timed(
  engine: Engine,
  queries: readonly JudgedQuery[],
): Promise<{ work: Spread; all: Spread }> {
  const times: number[] = [];
  const quickest = new Float64Array(queries.length).fill(Infinity);
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [at, { text, language }] of queries.entries()) {
      const startedAt = performance.now();
      await engine.search(text, language);
      const ms = performance.now() - startedAt;
      if (round === 0) continue;
      times.push(ms);
      quickest[at] = Math.min(quickest[at] ?? Infinity, ms);
    }
  return { work: spreadOf([...quickest]), all: spreadOf(times) };
}

function figuresOf(outcomes: readonly Outcome[]) {
  const part = (rows: readonly Outcome[]) => ({
    queries: rows.length,
    ndcg: meanOf(rows),
    limited: sum(rows, 'limited'),
    brokenPercent: rounded((100 * sum(rows, 'broken')) / Math.max(1, sum(rows, 'limited'))),
  });
  return {
    all: part(outcomes),
    development: part(outcomes.filter(({ query }) => query.half === 'development')),
    heldOut: part(outcomes.filter(({ query }) => query.half === 'heldOut')),
    byLanguage: Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        part(outcomes.filter(({ query }) => query.language === language)),
      ]),
    ),
  };
}

function meanOf(rows: readonly Outcome[]): number {
  return (
    Math.round((10_000 * rows.reduce((total, { ndcg }) => total + ndcg, 0)) / Math.max(1, rows.length)) /
    10_000
  );
}

function sum(rows: readonly Outcome[], what: 'limited' | 'broken'): number {
  return rows.reduce((total, row) => total + row[what], 0);
}

function qualityTable(engines: readonly (readonly [name: string, outcomes: readonly Outcome[]])[]): string {
  const rows = engines.flatMap(([name, outcomes]) => {
    const { all, development, heldOut, byLanguage } = figuresOf(outcomes);
    const line = (label: string, part: typeof all) => [
      label,
      part.queries,
      part.ndcg,
      part.limited,
      part.brokenPercent,
    ];
    return [
      line(name, all),
      line('  development', development),
      line('  held out', heldOut),
      ...Object.entries(byLanguage).map(([language, part]) => line(`  ${language}`, part)),
    ];
  });
  return table(['', 'queries', 'NDCG@10', 'with a limit, top 3', 'broken %'], rows);
}

function timeTable(
  rows: readonly ({ products: number; ms: { work: Spread; all: Spread } } & ReturnType<typeof built>)[],
): string {
  return table(
    [
      'products',
      'index built ms',
      'of a processor',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'max ms',
      'p99 of every time, ms',
    ],
    rows.map(({ products, buildMs, buildCpuMs, ms: { work, all } }) => [
      products,
      buildMs,
      buildCpuMs,
      work.p50,
      work.p95,
      work.p99,
      work.max,
      all.p99,
    ]),
  );
}

function conversationalReport(figures: ConversationalFigures | null, folder: string): string {
  if (figures === null)
    return `SKIPPED: the conversational queries are not in ${folder}; name its folder with --data`;
  const { queries, constraints, parsed, unjudged, wrong } = figures;
  return [
    `Conversational queries: ${parsed} of ${constraints} numeric constraints in ${queries} queries were read${unjudged > 0 ? `; ${unjudged} queries were not judged` : ''}`,
    ...wrong,
  ].join('\n');
}
