import type { Locator } from 'playwright-core';

/** What stands in a table, row by row. `cells`: which of a row. */
export async function cellsOf(rows: Locator, cells = 'th,td'): Promise<string[][]> {
  const all = await rows.all();
  return Promise.all(all.map((row) => row.locator(cells).allTextContents()));
}
