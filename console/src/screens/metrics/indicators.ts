import type { client } from '../../data/client.ts';
import { duration, number, percent } from '../../data/say.ts';

export type Overview = Awaited<ReturnType<typeof client.metrics.overview>>;
export type Trends = Awaited<ReturnType<typeof client.metrics.trends>>;
export type Cost = Overview['cost'];

/** The names of the figures that are shown, in their order; 'limbo' and 'cost' are made apart. */
export const INDICATORS = [
  'deflectionSettled',
  'timeToResolution',
  'humanFirstResponse',
  'recontact',
  'limbo',
  'influencedConversion',
  'csat',
  'cost',
] as const;
export type IndicatorName = (typeof INDICATORS)[number];

/** How a figure is written, and whether more of it is better. */
export type FigureKind = 'share' | 'duration' | 'count';

const KINDS: Record<string, FigureKind> = {
  volume: 'count',
  timeToResolution: 'duration',
  firstResponse: 'duration',
  humanFirstResponse: 'duration',
};
const LESS_IS_BETTER = new Set([
  'timeToResolution',
  'firstResponse',
  'humanFirstResponse',
  'recontact',
  'limbo',
  'cost',
]);

export const kindOf = (name: string): FigureKind => KINDS[name] ?? 'share';
export const isBetter = (name: string, delta: number): boolean => LESS_IS_BETTER.has(name) === delta < 0;

/** '62.4%', '3.2 hr', '12'; a dash when there is nothing to make it of. */
export function sayFigure(name: string, value: number | null): string {
  if (value === null) return '–';
  const kind = kindOf(name);
  if (kind === 'share') return percent(value);
  return kind === 'duration' ? duration(value) : number(value);
}

/** '+3.1', in hundredths for a share; null when one of both is not known, or nothing changed. */
export function sayDelta(name: string, value: number | null, before: number | null): string | null {
  if (value === null || before === null || value === before) return null;
  const delta = value - before;
  const sign = delta > 0 ? '+' : '−';
  const kind = kindOf(name);
  if (kind === 'share') return `${sign}${number(Math.abs(delta) * 100, { maximumFractionDigits: 1 })}`;
  return `${sign}${kind === 'duration' ? duration(Math.abs(delta)) : number(Math.abs(delta), { maximumFractionDigits: 1 })}`;
}

const MICROS = 1_000_000;

/** What the models cost for each resolved one, in US dollars. */
export function sayMicros(micros: number | null): string {
  if (micros === null) return '–';
  const dollars = micros / MICROS;
  return number(dollars, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: dollars < 1 ? 4 : 2,
  });
}
