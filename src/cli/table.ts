/** Columns side by side under their names, two blanks apart; the last one may be as long as it likes. */
export function table(
  names: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const cells = [names, ...rows].map((row) => row.map((cell) => oneLine(cell)));
  const widths = names.map((_, column) => Math.max(...cells.map((row) => lengthOf(row[column] ?? ''))));
  return cells.map((row) => lineOf(row, widths)).join('\n');
}

function lineOf(row: readonly string[], widths: readonly number[]): string {
  const padded = row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - lengthOf(cell)));
  return padded.join('  ').trimEnd();
}

function oneLine(cell: string | number | null): string {
  return cell === null ? '–' : String(cell).replaceAll(/\s+/gu, ' ');
}

/** Code points, not UTF-16 units. */
const lengthOf = (text: string): number => [...text].length;
