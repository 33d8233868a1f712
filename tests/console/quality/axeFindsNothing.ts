import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFaults, colourFaults } from '../../harness/accessibilityFaults.ts';
import { livelyProduct, type Lively } from '../../harness/livelyProduct.ts';
import { openConsole, type Console, type Look } from '../../harness/openConsole.ts';
import type { Seen } from './screens.ts';
import { showScreen } from './showScreen.ts';

/** Tests of each screen in both themes. Only some: `node --test --test-name-pattern='on flow,' …`. */
export function axeFindsNothing(screens: readonly Seen[], look: Look = {}): void {
  let lively: Lively;
  let desk: Console;
  let page: Page;
  before(async () => {
    lively = await livelyProduct();
    desk = await openConsole(lively.served);
    page = await desk.open({ id: 'tereza', role: 'admin', name: 'Tereza Prado' }, '/inbox', look);
  });
  after(async () => {
    await desk.close();
    await lively.close();
  });

  for (const screen of screens) {
    void test(`axe finds nothing on ${screen.name}, in the light and in the dark`, async () => {
      await showScreen(page, screen, lively);
      const light = await accessibilityFaults(page);
      await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
      const dark = await colourFaults(page);
      assert.deepEqual({ light, dark }, { light: [], dark: [] });
    });
  }
}
