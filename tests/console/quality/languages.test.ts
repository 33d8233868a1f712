import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { clipped, shortened } from '../../harness/layoutFaults.ts';
import { livelyProduct, type Lively } from '../../harness/livelyProduct.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { SCREENS } from './screens.ts';
import { showScreen } from './showScreen.ts';

let lively: Lively;
let desk: Console;
let page: Page;
before(async () => {
  lively = await livelyProduct();
  desk = await openConsole(lively.served);
  page = await desk.open({ id: 'tereza', role: 'admin' }, '/icon.svg', { locale: 'pt-BR' });
});
after(async () => {
  await desk.close();
  await lively.close();
});

/** Of all messages: what a person sees instead of words whose catalogue is not loaded. */
const IDS = new Set(
  globSync('assets/*.js', { cwd: CONSOLE_FOLDER })
    .map((name) => readFileSync(join(CONSOLE_FOLDER, name), 'utf8'))
    .flatMap((code) => [...code.matchAll(/"([A-Za-z0-9+/_-]{6})":\[/g)].map(([, id = '']) => id)),
);

for (const screen of SCREENS) {
  test(`${screen.name} has all its words in Portuguese, and none is cut off`, async () => {
    await showScreen(page, screen, lively);
    const words = await page.evaluate<string[]>(WORDS);
    assert.ok(words.length > 1);
    assert.deepEqual(
      words.filter((each) => IDS.has(each)),
      [],
    );
    assert.deepEqual(await clipped(page), []);
  });
}

for (const locale of ['pt-BR', 'es'] as const) {
  test(`the queues have room for their names in ${locale}`, async () => {
    const inbox = SCREENS.find(({ name }) => name === 'inbox');
    assert.ok(inbox && IDS.size > 0);
    const spoken = await desk.open({ id: 'tereza', role: 'admin' }, '/icon.svg', { locale });
    await showScreen(spoken, inbox, lively);
    assert.equal(await spoken.locator('[data-pane="queues"]').count(), 1);
    assert.deepEqual(await shortened(spoken, '[data-pane="queues"]'), []);
  });
}

/** Every text and name on the page, alone. */
const WORDS = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
  for (const each of document.querySelectorAll('[aria-label], [placeholder], [data-tip], [title]'))
    for (const name of ['aria-label', 'placeholder', 'data-tip', 'title']) texts.push(each.getAttribute(name) ?? '');
  return texts.filter((text) => text !== '');
})()`;
