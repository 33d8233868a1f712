import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { stringify as stringifyAll } from 'csv-stringify/sync';

export type CsvCell = string | number | bigint | boolean | Date | null;

/**
 * A table as CSV (RFC 4180): a first line with the names of the columns, lines end in CRLF, instants in ISO 8601, null is empty.
 *
 * A text that a spreadsheet would run as a formula ('=1+1', '+1', '-1', '@SUM') gets an apostrophe before it.
 * Numbers are numbers: -5 stays -5.
 * Source: the signs of csv-stringify 6.9.0, lib/api/index.js, escape_formulas; here also behind white space.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringifyAll([columns.map(guarded), ...rows.map((row) => row.map(writtenCell))], OPTIONS);
}

/** The same, for tables that do not fit into memory: a stream of UTF-8 that takes rows as fast as it is read. */
export function csvStream(
  columns: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
): Readable {
  async function* lines(): AsyncGenerator<string[]> {
    yield columns.map(guarded);
    for await (const row of rows) yield row.map(writtenCell);
  }
  const records = Readable.from(lines());
  const text = stringify(OPTIONS);
  records.on('error', (error) => text.destroy(error));
  text.on('close', () => records.destroy());
  return records.pipe(text);
}

/** quoted_match: with CRLF between the lines, the library leaves a lone line break in a cell bare. */
const OPTIONS = { record_delimiter: '\r\n', quoted_match: /[\r\n]/ } as const;

function writtenCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  return typeof cell === 'string' ? guarded(cell) : String(cell);
}

/** Also after spaces, and the full-width forms of the signs: spreadsheets take them for the same. */
function guarded(text: string): string {
  return /^[\t\r\n]|^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
