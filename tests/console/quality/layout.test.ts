import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { accessibilityFaults, colourFaults } from '../../harness/accessibilityFaults.ts';
import { clipped, shortened, sideways } from '../../harness/layoutFaults.ts';
import { livelyProduct, type Lively } from '../../harness/livelyProduct.ts';
import { openConsole, type Console, type Look } from '../../harness/openConsole.ts';
import { SCREENS, type Seen } from './screens.ts';
import { showScreen } from './showScreen.ts';

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

const open = (look: Look) =>
  desk.open({ id: 'tereza', role: 'admin', name: 'Tereza Prado' }, '/icon.svg', look);
const inbox = (name: string): Seen => {
  const screen = SCREENS.find((each) => each.name === name);
  assert.ok(screen);
  return screen;
};

/** One of each kind: the panes of a wide window are the same ones, stacked. */
const STACKED = [
  'inbox',
  'inboxHeld',
  'customer',
  'ticket',
  'live',
  'metrics',
  'policy',
  'article',
  'intents',
  'settings',
  'settings-people',
  'signIn',
];

describe('on a phone', () => {
  let page: Page;
  before(async () => {
    page = await open({ isPhone: true });
  });
  for (const screen of SCREENS.filter(({ needsRoom }) => needsRoom !== true)) {
    test(`${screen.name} has its heading and does not scroll sideways`, async () => {
      await showScreen(page, screen, lively);
      assert.deepEqual(await sideways(page), []);
      // While a dialog is open, there is nothing but it.
      const isCovered = (await page.getByRole('dialog').count()) > 0;
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), isCovered ? 0 : 1);
      if (!STACKED.includes(screen.name)) return;
      const light = await accessibilityFaults(page);
      await page.evaluate(`document.documentElement.dataset.theme = 'dark'`);
      assert.deepEqual({ light, dark: await colourFaults(page) }, { light: [], dark: [] });
    });
  }
});

for (const locale of ['pt-BR', 'es'] as const) {
  test(`the queues have room for their names in ${locale}`, async () => {
    const page = await open({ locale });
    await showScreen(page, inbox('inbox'), lively);
    assert.equal(await page.locator('[data-pane="queues"]').count(), 1);
    assert.deepEqual(await shortened(page, '[data-pane="queues"]'), []);
  });
}

/** WCAG 1.4.12: what people set for themselves. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

for (const name of ['inbox', 'inboxHeld']) {
  test(`at 200 % nothing of ${name} is cut off`, async () => {
    const page = await open({ size: { width: 720, height: 450 }, scale: 2 });
    await showScreen(page, inbox(name), lively);
    assert.deepEqual(
      { clipped: await clipped(page), sideways: await sideways(page) },
      { clipped: [], sideways: [] },
    );
  });

  test(`with more space between letters, words and lines nothing of ${name} is cut off`, async () => {
    const page = await open({});
    await showScreen(page, inbox(name), lively);
    await page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(SPACING)});
      document.adoptedStyleSheets.push(sheet);
    })()`);
    assert.deepEqual(await clipped(page), []);
  });
}
