/**
 * The rows of a table in RFC 4180 form: commas, quotes that are doubled within quotes, line ends of any kind within them.
 * A semicolon separates when the first line has more of them than commas. Null: a quote is not closed.
 */
export function readCsv(text: string): string[][] | null {
  const source = text.replace(/^\u{feff}/u, '');
  const first = source.split(/\r?\n/, 1)[0] ?? '';
  const separator = first.split(';').length > first.split(',').length ? ';' : ',';
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'uy',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < source.length || row.length > 0;) {
    cell.lastIndex = at;
    const found = cell.exec(source);
    if (!found) return null;
    const [whole, quoted, plain = '', end = ''] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === separator) continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
