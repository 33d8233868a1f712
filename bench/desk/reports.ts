import { systemClock } from '../../src/base/clock.ts';
import { ensureWorkspace } from '../../src/contact/ensureWorkspace.ts';
import { catchUp } from '../../src/metrics/catchUp.ts';
import type { MeasureDeps } from '../../src/metrics/measureConversations.ts';
import { readFigure, readGroups, readHandlers, readOverview } from '../../src/metrics/report.ts';
import { readTopReasons } from '../../src/metrics/topReasons.ts';
import { listFigureLoops } from '../../src/metrics/listFigureLoops.ts';
import { rounded } from '../figures/quantile.ts';
import { fillCells } from './fillCells.ts';
import type { Desk, Part } from './part.ts';
import { YEAR } from './rows.ts';

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const FULL = { from: day(YEAR.from), to: day(YEAR.from + YEAR.ms - 86_400_000) };
/** From the middle of a month to the middle of one: the most rows that a period of its length can be made of. */
const RAGGED = { from: day(YEAR.from + 15 * 86_400_000), to: day(YEAR.from + YEAR.ms - 17 * 86_400_000) };

const depsOf = ({ db }: Desk): MeasureDeps => ({ db, clock: systemClock, partyOf: () => () => 'customer' });

type Question = (deps: MeasureDeps, workspaceId: string) => Promise<unknown>;

/** Each kind of report over a year, with the year before beside it. */
const QUESTIONS: { readonly [kind: string]: Question } = {
  'all figures': (deps, id) => readOverview(deps, id, { ...FULL, filters: {} }),
  'all figures, ragged year': (deps, id) => readOverview(deps, id, { ...RAGGED, filters: {} }),
  'of one channel': (deps, id) => readOverview(deps, id, { ...RAGGED, filters: { channel: 'whatsapp' } }),
  'of one reason, channel and language': (deps, id) =>
    readOverview(deps, id, { ...RAGGED, filters: { reason: 'refund', channel: 'whatsapp', language: 'en' } }),
  'of one channel and language': (deps, id) =>
    readOverview(deps, id, { ...RAGGED, filters: { channel: 'whatsapp', language: 'en' } }),
  'of one agent': (deps, id) => readOverview(deps, id, { ...RAGGED, filters: { agent: 'agent1' } }),
  'by reason': (deps, id) => readGroups(deps, id, { ...RAGGED, filters: {}, by: 'reason', limit: 100 }),
  'by agent': (deps, id) => readGroups(deps, id, { ...RAGGED, filters: {}, by: 'agent', limit: 100 }),
  'assistant against people': (deps, id) => readHandlers(deps, id, { ...RAGGED, filters: {} }),
  'top reasons on whatsapp': (deps, id) =>
    readTopReasons(deps, id, { ...RAGGED, filters: { channel: 'whatsapp' }, limit: 3 }),
  'one figure by month': (deps, id) =>
    readFigure(deps, id, { ...RAGGED, filters: { queue: 'returns' }, name: 'humanFirstResponse' }),
};
const KINDS = Object.keys(QUESTIONS);

async function askNext(desk: Desk, workspaceId: string, run: number): Promise<string> {
  const kind = KINDS[run % KINDS.length] ?? '';
  await QUESTIONS[kind]?.(depsOf(desk), workspaceId);
  return kind;
}

/** The workspace whose sums are those of ten million loops. */
const SCALED = { slug: 'desk-scaled', name: 'Desk, scaled', language: 'en', timeZone: 'UTC' };
const SCALED_LOOPS = 10_000_000;

/** What the reports of management take: over the loops of this data, and over the sums of ten million. */
export const REPORTS: readonly Part[] = [
  {
    name: 'report of a year',
    limitMs: 500,
    prepare: async (desk) => {
      const startedAt = performance.now();
      await catchUp(depsOf(desk), desk.workspaceId);
      await desk.database.superuser.query('vacuum analyze metric_cell, metric_state_cell, loop_measure');
      const seconds = rounded((performance.now() - startedAt) / 1_000);
      process.stderr.write(`measured ${desk.size.loops} loops: ${seconds} s\n`);
    },
    ask: (desk, run) => askNext(desk, desk.workspaceId, run),
  },
  {
    name: 'list of the loops behind a figure',
    limitMs: 500,
    ask: async (desk) => {
      await listFigureLoops(depsOf(desk), desk.workspaceId, {
        ...FULL,
        filters: { channel: 'whatsapp' },
        name: 'recontact',
        counted: 'numerator',
        limit: 50,
      });
      return 'a page of recontacted loops';
    },
  },
  {
    name: 'report of a year, sums of 10 million loops',
    limitMs: 500,
    prepare: async (desk) => {
      const workspaceId = await ensureWorkspace(desk.db, SCALED, systemClock.now());
      await fillCells(desk.database, workspaceId, { year: YEAR, loops: SCALED_LOOPS });
    },
    ask: async (desk, run) => askNext(desk, await ensureWorkspace(desk.db, SCALED, systemClock.now()), run),
  },
];
