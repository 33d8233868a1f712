import { BUDGETS, CSS_BUDGET, FONT_BUDGET } from '../../tests/console/quality/budgets.ts';
import { rest } from '../../tests/console/quality/showScreen.ts';
import { firstLoad } from '../../tests/harness/firstLoad.ts';
import { atMost, type Figure } from './figure.ts';
import { blankPage, type Stage } from './stage.ts';

const KB = 1_024;

/** What the first look at each screen fetches. Exact: the same at each run. */
export async function measureBytes(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { screen, path, js } of BUDGETS) {
    const { page } = await blankPage(stage);
    const load = await firstLoad(page, `${stage.lively.url}${path(stage.lively)}`, () => rest(page));
    await page.context().close();
    const kb = (what: string, bytes: number, limit: number) =>
      atMost(limit / KB, { what: `${screen}: ${what}`, unit: 'KB', runs: [bytes / KB] });
    figures.push(
      kb('JS', load.js, js),
      kb('CSS', load.css, CSS_BUDGET),
      kb('fonts', load.fonts, FONT_BUDGET),
    );
  }
  return figures;
}
