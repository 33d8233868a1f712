/** A value as a table and a file have it. With words: the file gets the value, the table the words. */
export type Cell = string | number | null | { value: number | string | null; words: string };

/** What a chart shows, as rows. */
export interface ChartTable {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export const wordsOfCell = (cell: Cell): string => {
  if (cell === null) return '–';
  return typeof cell === 'object' ? cell.words : String(cell);
};

const valueOfCell = (cell: Cell) => (cell !== null && typeof cell === 'object' ? cell.value : cell);

/**
 * The rows as a file. RFC 4180; words that a spreadsheet would run as a formula are set apart by an apostrophe.
 * Source: CSV Injection, OWASP, read 2026-11-21.
 */
export function csvOf({ columns, rows }: ChartTable): string {
  const lines = [columns, ...rows.map((row) => row.map(valueOfCell))];
  return lines.map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('');
}

function fieldOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
