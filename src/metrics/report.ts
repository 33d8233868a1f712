import type { WorkspaceId } from '../base/id.ts';
import { inWorkspace } from '../db/inWorkspace.ts';
import { daysIn, instantsOf, periodBefore, periodOf, type Period } from './calendar.ts';
import { catchUpIfLittle } from './catchUp.ts';
import type { Dimension } from './cells.ts';
import { costReport, type CostReport } from './costs.ts';
import { FIGURE_NAMES, figureOf, type Figure, type FigureName } from './figures.ts';
import { HISTOGRAM_ERROR } from './histogram.ts';
import type { MeasureDeps } from './measureConversations.ts';
import { readProgress, timeZoneOf } from './progress.ts';
import { readSums, readSumsBy, type Filters, type Sums } from './readSums.ts';
import { readSettings } from './settings.ts';

/** What a report is asked for. */
export interface ReportQuery {
  from?: string | undefined;
  to?: string | undefined;
  filters: Filters;
}

/** What every report says of itself. */
export interface ReportFrame {
  period: Period;
  before: Period;
  timeZone: string;
  /** Everything until then is in the figures; null while all loops are measured for the first time, or again. */
  completeUntil: Date | null;
}

/** A figure with the same of the period before. */
export interface ComparedFigure extends Figure {
  name: FigureName;
  /** The greatest share by which `value` and `p90` may be off; 0 for counts and shares. */
  error: number;
  before: Figure;
}

export interface Overview extends ReportFrame {
  figures: ComparedFigure[];
  cost: CostReport;
  costBefore: CostReport;
}

/** The frame of a report, with the measures brought up to now when little is behind. */
export async function openReport(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  { from, to }: Pick<ReportQuery, 'from' | 'to'>,
): Promise<ReportFrame> {
  const timeZone = await inWorkspace(deps.db, workspaceId, async (tx) => {
    const progress = await readProgress(tx, workspaceId);
    return progress?.timeZone ?? timeZoneOf(tx, workspaceId);
  });
  const period = periodOf({ from, to }, { timeZone, now: deps.clock.now() });
  const completeUntil = await catchUpIfLittle(deps, workspaceId);
  return { period, before: periodBefore(period), timeZone, completeUntil };
}

/** All figures of a period, beside those of the period before. */
export async function readOverview(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  asked: ReportQuery,
): Promise<Overview> {
  const frame = await openReport(deps, workspaceId, asked);
  const { filters } = asked;
  const [sums, before] = await Promise.all([
    readSums(deps.db, workspaceId, { period: frame.period, filters }),
    readSums(deps.db, workspaceId, { period: frame.before, filters }),
  ]);
  const { hourCosts } = await inWorkspace(deps.db, workspaceId, (tx) => readSettings(tx, workspaceId));
  return {
    ...frame,
    figures: FIGURE_NAMES.map((name) => compared(name, sums, before)),
    cost: costReport(sums, hourCosts),
    costBefore: costReport(before, hourCosts),
  };
}

/** Longer periods are told by month. */
export const LONGEST_BY_DAY = 92;

/** One figure, and how it went: by day ('2026-11-21'), or by month ('2026-11') when the period is long. */
export async function readFigure(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  { name, ...asked }: ReportQuery & { name: FigureName },
): Promise<ReportFrame & { figure: ComparedFigure; series: { startsOn: string; figure: Figure }[] }> {
  const frame = await openReport(deps, workspaceId, asked);
  const { filters } = asked;
  const { period } = frame;
  const [sums, before, series] = await Promise.all([
    readSums(deps.db, workspaceId, { period, filters }),
    readSums(deps.db, workspaceId, { period: frame.before, filters }),
    readSumsBy(deps.db, workspaceId, {
      period,
      filters,
      by: daysIn(period) > LONGEST_BY_DAY ? 'month' : 'day',
      withDurations: true,
    }),
  ]);
  return {
    ...frame,
    figure: compared(name, sums, before),
    series: [...series]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([startsOn, sum]) => ({ startsOn, figure: figureOf(name, sum) })),
  };
}

export interface GroupReport {
  name: string;
  figures: { [figure in FigureName]: Figure };
}

/** The figures apart by one dimension, the most loops first; the shares of all loops that were opened. */
export async function readGroups(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  { by, limit, ...asked }: ReportQuery & { by: Dimension; limit: number },
): Promise<ReportFrame & { opened: number; groups: GroupReport[] }> {
  const frame = await openReport(deps, workspaceId, asked);
  const { period } = frame;
  const groups = await readSumsBy(deps.db, workspaceId, {
    period,
    filters: asked.filters,
    by,
    withDurations: true,
  });
  const sorted = [...groups].sort(
    ([a, x], [b, y]) => y.counts.opened - x.counts.opened || a.localeCompare(b),
  );
  return {
    ...frame,
    opened: sorted.reduce((sum, [, { counts }]) => sum + counts.opened, 0),
    groups: sorted.slice(0, limit).map(([name, sums]) => ({ name, figures: figuresOf(sums) })),
  };
}

/** Assistant against people, for each reason. */
export async function readHandlers(
  deps: MeasureDeps,
  workspaceId: WorkspaceId,
  asked: ReportQuery,
): Promise<
  ReportFrame & {
    reasons: { reason: string; assistant: GroupReport['figures']; people: GroupReport['figures'] }[];
  }
> {
  const frame = await openReport(deps, workspaceId, asked);
  const { period } = frame;
  const by = (handledBy: 'assistant' | 'people') =>
    readSumsBy(deps.db, workspaceId, {
      period,
      filters: { ...asked.filters, handledBy },
      by: 'reason',
      withDurations: true,
    });
  const [assistant, people] = await Promise.all([by('assistant'), by('people')]);
  const none = await readSums(deps.db, workspaceId, { period, filters: { reason: '', handledBy: '' } });
  const reasons = [...new Set([...assistant.keys(), ...people.keys()])].sort();
  return {
    ...frame,
    reasons: reasons.map((reason) => ({
      reason,
      assistant: figuresOf(assistant.get(reason) ?? none),
      people: figuresOf(people.get(reason) ?? none),
    })),
  };
}

/** The instants of a report's period; the last one is not in it. */
export function betweenOf({ period, timeZone }: ReportFrame): { from: Date; to: Date } {
  return instantsOf(period, timeZone);
}

function compared(name: FigureName, sums: Sums, before: Sums): ComparedFigure {
  const figure = figureOf(name, sums);
  return {
    name,
    ...figure,
    error: figure.p90 === null ? 0 : HISTOGRAM_ERROR,
    before: figureOf(name, before),
  };
}

function figuresOf(sums: Sums): GroupReport['figures'] {
  const entries = FIGURE_NAMES.map((name) => [name, figureOf(name, sums)] as const);
  return Object.fromEntries(entries) as GroupReport['figures']; // one for each name
}
