import { table } from '../figures/table.ts';
import type { CrashCampaign, CrashRun } from './campaign.ts';

/** What came of the campaign, place by place. */
export interface CrashFigures {
  runs: number;
  equal: number;
  /** Runs in which the process never came to the place: they prove nothing. */
  notReached: number;
  doubledMessages: number;
  reassured: number;
  leftToPerson: number;
  byPoint: { [point: string]: { runs: number; equal: number } };
}

export function figuresOf({ runs }: CrashCampaign): CrashFigures {
  const sum = (read: (run: CrashRun) => number) => runs.reduce((total, run) => total + read(run), 0);
  const points = Map.groupBy(runs, ({ point }) => point);
  return {
    runs: runs.length,
    equal: runs.filter(({ isEqual, hasDied }) => isEqual && hasDied).length,
    notReached: runs.filter(({ hasDied }) => !hasDied).length,
    doubledMessages: sum(({ doubled }) => doubled),
    reassured: sum(({ reassured }) => reassured),
    leftToPerson: sum(({ leftToPerson }) => leftToPerson),
    byPoint: Object.fromEntries(
      [...points].map(([point, of]) => [
        point,
        { runs: of.length, equal: of.filter(({ isEqual, hasDied }) => isEqual && hasDied).length },
      ]),
    ),
  };
}

export function report(figures: CrashFigures): string {
  const { byPoint, runs, equal, notReached, doubledMessages, reassured, leftToPerson } = figures;
  return [
    table(
      ['place of the crash', 'crashes', 'ended as without it'],
      Object.entries(byPoint).map(([point, counts]) => [point, counts.runs, counts.equal]),
    ),
    `${equal} of ${runs} stories ended as the one without a fault; ${notReached} never came to their place.`,
    `Messages that came twice (none about money): ${doubledMessages}. "We are confirming your refund": ${reassured}. ` +
      `Statements about money that were left to a person: ${leftToPerson}.`,
  ].join('\n\n');
}
