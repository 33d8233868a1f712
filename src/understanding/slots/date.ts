import { fold } from '../fold.ts';

/**
 * The one day in a text, as 'YYYY-MM-DD': '2026-11-21', '21/11/2026'. In English, where the month comes first for some,
 * a day that could be read both ways is none.
 */
export function readDate(text: string, language: string): string | null {
  const folded = fold(text);
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(folded);
  if (iso !== null) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(folded);
  if (slashed === null) return null;
  const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  const dayFirst = realDay(year, second, first);
  if (!language.startsWith('en')) return dayFirst;
  const monthFirst = realDay(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return null;
  return dayFirst ?? monthFirst;
}

function realDay(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) ? text : null;
}
