import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { csvOf, csvStream, type CsvCell } from './csv.ts';

const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', "=cmd|' /C calc'!A0"];

test('no cell of a text begins as a formula', () => {
  for (const hostile of HOSTILE) {
    const cell = csvOf(['name'], [[hostile]])
      .split('\r\n')
      .slice(1)
      .join('\r\n')
      .replace(/^"/, '');
    assert.equal(cell[0], "'", JSON.stringify(hostile));
  }
});

test('numbers, instants, quotes and separators stay what they are', () => {
  const row: CsvCell[] = [-5, 12n, true, null, new Date('2026-11-21T09:00:00Z'), 'a "b", c', 'two\nlines'];
  assert.equal(
    csvOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'], [row]),
    'a,b,c,d,e,f,g\r\n-5,12,true,,2026-11-21T09:00:00.000Z,"a ""b"", c","two\nlines"\r\n',
  );
});

test('a column is named, never run', () => {
  assert.equal(csvOf(['=A1'], []), "'=A1\r\n");
});

test('a stream gives the same bytes, and tells of rows that fail', async () => {
  const rows: CsvCell[][] = [['=1', 2]];
  assert.equal(await text(csvStream(['a', 'b'], rows)), csvOf(['a', 'b'], rows));
  async function* failing(): AsyncGenerator<CsvCell[]> {
    yield await Promise.resolve(['one', 1]);
    throw new Error('the database is lost');
  }
  await assert.rejects(text(csvStream(['a', 'b'], failing())), /the database is lost/);
});
