import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { CONSOLE_FOLDER } from '../../harness/openConsole.ts';

/** Of all messages: what a person sees instead of words whose catalogue is not loaded. */
export const MESSAGE_IDS: ReadonlySet<string> = new Set(
  globSync('assets/*.js', { cwd: CONSOLE_FOLDER })
    .map((name) => readFileSync(join(CONSOLE_FOLDER, name), 'utf8'))
    .flatMap((code) => [...code.matchAll(/"([A-Za-z0-9+/_-]{6})":\[/g)].map(([, id = '']) => id)),
);

/** Every text and name on the page, alone. */
export function wordsOnScreen(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
    for (const each of document.querySelectorAll('[aria-label], [placeholder], [data-tip], [title]'))
      for (const name of ['aria-label', 'placeholder', 'data-tip', 'title']) texts.push(each.getAttribute(name) ?? '');
    return texts.filter((text) => text !== '');
  })()`);
}
