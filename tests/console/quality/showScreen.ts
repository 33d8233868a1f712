import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Lively } from '../../harness/livelyProduct.ts';
import type { Seen } from './screens.ts';

/** Opens a screen in a page and waits until it is whole: loaded, with its fonts, and nothing moving. No part of it failed. */
export async function showScreen(page: Page, { path, steps, shows }: Seen, lively: Lively): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${lively.url}${path(lively)}`);
  await steps?.(page);
  await shows(page).first().waitFor();
  await rest(page);
  assert.equal(await page.locator('[data-pane="failure"]').count(), 0, 'every part could be shown');
}

/** Nothing is loading any more, and what came is painted. */
export async function rest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(`document.fonts.ready.then(() =>
    new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted()))))`);
}
