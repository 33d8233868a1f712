import { ImportLine, MAX_IMPORT_LINES } from '../../api/imports.ts';
import { AppError } from '../../base/errors.ts';
import { readCsv } from '../../base/readCsv.ts';

/** What is wrong with one line: the names of its fields and what was expected, not what it holds. */
export interface LineError {
  line: number;
  problem: string;
}

export interface NumberedLine {
  /** As an editor counts them, when no cell has a line end. */
  line: number;
  ticket: ImportLine;
}

/** @throws AppError IMPORT_INVALID with all lines that do not fit. */
export function parseLines(format: 'csv' | 'jsonl', text: string): NumberedLine[] {
  const rows = format === 'csv' ? fromCsv(text) : fromJsonLines(text);
  if (rows.length > MAX_IMPORT_LINES) {
    throw importInvalid(
      [{ line: MAX_IMPORT_LINES + 1, problem: `at most ${MAX_IMPORT_LINES} lines` }],
      rows.length,
    );
  }
  const read = rows.map(({ line, value }) => ({ line, parsed: ImportLine.safeParse(value) }));
  const errors = read.flatMap(({ line, parsed }) =>
    parsed.success ? [] : [{ line, problem: parsed.error.issues.map(issueOf).join('; ') }],
  );
  if (errors.length > 0) throw importInvalid(errors, rows.length);
  return read.flatMap(({ line, parsed }) => (parsed.success ? [{ line, ticket: parsed.data }] : []));
}

export function importInvalid(errors: readonly LineError[], total: number): AppError {
  return new AppError(
    'IMPORT_INVALID',
    `${new Set(errors.map(({ line }) => line)).size} of ${total} lines do not fit; nothing was imported. Correct them and send all of them again`,
    { errors: errors.slice(0, 200) },
  );
}

function issueOf({ path, code, message }: { path: PropertyKey[]; code: string; message: string }): string {
  // What names keys may name a person: a row that lost a comma.
  const expected = code === 'unrecognized_keys' ? 'columns that are not known' : message;
  return [path.join('.'), expected].filter(Boolean).join(': ');
}

interface Row {
  line: number;
  value: unknown;
}

function fromCsv(text: string): Row[] {
  const rows = readCsv(text);
  if (rows === null) throw importInvalid([{ line: 1, problem: 'a quote is not closed' }], 1);
  const [names = [], ...lines] = rows;
  return lines.map((cells, index) => ({ line: index + 2, value: asObject(names, cells) }));
}

/** An empty cell says nothing. */
function asObject(names: readonly string[], cells: readonly string[]): unknown {
  if (cells.length !== names.length) return null;
  const pairs = names.map((name, index) => [name.trim(), cells[index] ?? ''] as const);
  const told = pairs.filter(([, cell]) => cell !== '');
  return Object.fromEntries(told.map(([name, cell]) => [name, name === 'tags' ? cell.split('|') : cell]));
}

function fromJsonLines(text: string): Row[] {
  return text
    .split(/\r?\n/)
    .map((written, index) => ({ line: index + 1, written }))
    .filter(({ written }) => written.trim() !== '')
    .map(({ line, written }) => ({ line, value: parsedJson(written) }));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
