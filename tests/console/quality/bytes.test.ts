import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { firstLoad } from '../../harness/firstLoad.ts';
import { livelyProduct, type Lively } from '../../harness/livelyProduct.ts';
import { openConsole, type Console } from '../../harness/openConsole.ts';
import { BUDGETS, CSS_BUDGET, FONT_BUDGET } from './budgets.ts';
import { rest } from './showScreen.ts';

let lively: Lively;
let desk: Console;
before(async () => {
  lively = await livelyProduct();
  desk = await openConsole(lively.served);
});
after(async () => {
  await desk.close();
  await lively.close();
});

for (const { screen, path, js } of BUDGETS) {
  test(`the first look at ${screen} is within its budget`, async (t) => {
    const page = await desk.open({ id: 'tereza', role: 'admin' }, '/icon.svg');
    const load = await firstLoad(page, `${lively.url}${path(lively)}`, async () => {
      await page.waitForLoadState('networkidle');
      await rest(page);
    });
    await page.context().close();
    const kb = (bytes: number) => (bytes / 1_024).toFixed(1);
    t.diagnostic(`${screen}: JS ${kb(load.js)}, CSS ${kb(load.css)}, fonts ${kb(load.fonts)} KB`);
    const heaviest = load.files.slice(0, 8).map(({ name, bytes }) => `${name} ${kb(bytes)} KB`);
    assert.ok(load.js > 50_000, 'the screen was really loaded');
    assert.ok(load.js <= js, `${kb(load.js)} KB of ${kb(js)} KB: ${heaviest.join(', ')}`);
    assert.ok(load.css <= CSS_BUDGET, `CSS ${kb(load.css)} KB`);
    assert.ok(load.fonts <= FONT_BUDGET, `fonts ${kb(load.fonts)} KB`);
  });
}
