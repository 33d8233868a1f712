import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readCsv } from './readCsv.ts';

test('cells with quotes, commas and line ends are read as they were', () => {
  assert.deepEqual(readCsv('a,b\r\n"x, ""y""\n",\n'), [
    ['a', 'b'],
    ['x, "y"\n', ''],
  ]);
  assert.deepEqual(readCsv('\u{feff}a;b;c\n1;"2,5";3'), [
    ['a', 'b', 'c'],
    ['1', '2,5', '3'],
  ]);
  assert.deepEqual(readCsv(''), []);
  assert.equal(readCsv('a\n"open'), null);
  assert.equal(readCsv('a\n"x"y'), null);
});

test('what is quoted comes back, whatever it is', () => {
  const cells = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(cells, (rows) => {
      const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      const text = ['h,h', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n');
      assert.deepEqual(readCsv(text)?.slice(1), rows);
    }),
  );
});
