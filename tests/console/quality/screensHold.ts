import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFaults, colourFaults } from '../../harness/accessibilityFaults.ts';
import { clipped } from '../../harness/layoutFaults.ts';
import { livelyProduct, type Lively } from '../../harness/livelyProduct.ts';
import { openConsole, type Console } from '../../harness/openConsole.ts';
import type { Seen } from './screens.ts';
import { showScreen } from './showScreen.ts';
import { MESSAGE_IDS, wordsOnScreen } from './wordsOnScreen.ts';

/**
 * Tests of each screen at a desk, opened once for all of them, in the language with the longest words.
 * Only some: `node --test --test-name-pattern='^flow ' …`.
 */
export function screensHold(screens: readonly Seen[]): void {
  let lively: Lively;
  let desk: Console;
  let page: Page;
  before(async () => {
    assert.ok(MESSAGE_IDS.size > 0);
    lively = await livelyProduct();
    desk = await openConsole(lively.served);
    const tereza = { id: 'tereza', role: 'admin', name: 'Tereza Prado' } as const;
    page = await desk.open(tereza, '/inbox', { locale: 'pt-BR' });
  });
  after(async () => {
    await desk.close();
    await lively.close();
  });

  for (const screen of screens) {
    void test(`${screen.name} has all its words, none is cut off, and axe finds nothing, in the light and in the dark`, async () => {
      await showScreen(page, screen, lively);
      const words = await wordsOnScreen(page);
      assert.ok(words.length > 1);
      const unread = words.filter((each) => MESSAGE_IDS.has(each));
      const cutOff = await clipped(page);
      const light = await accessibilityFaults(page);
      await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
      const dark = await colourFaults(page);
      assert.deepEqual({ unread, cutOff, light, dark }, { unread: [], cutOff: [], light: [], dark: [] });
    });
  }
}
