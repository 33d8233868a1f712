import type { FigureName } from './figures.ts';
import type { ComparedFigure, ReportFrame } from './report.ts';

type Query = { readonly [name: string]: string | undefined };

interface Links {
  numerator: string;
  denominator: string;
}

/** Where the loops are listed that a figure counts, below /api/v1: with the same period and filters. */
export function linksOf(name: FigureName, { period }: Pick<ReportFrame, 'period'>, query: Query): Links {
  const filters = Object.entries(query).flatMap(([key, value]): [string, string][] =>
    value === undefined || key === 'from' || key === 'to' ? [] : [[key, value]],
  );
  const to = (counted: string) =>
    `/metrics/${name}/loops?${new URLSearchParams([...Object.entries(period), ...filters, ['counted', counted]]).toString()}`;
  return { numerator: to('numerator'), denominator: to('denominator') };
}

export function linked(
  figure: ComparedFigure,
  frame: Pick<ReportFrame, 'period'>,
  query: Query,
): ComparedFigure & { loops: Links } {
  return { ...figure, loops: linksOf(figure.name, frame, query) };
}
