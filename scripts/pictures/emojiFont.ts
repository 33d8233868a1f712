import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(import.meta.dirname, '../../node_modules/@fontsource/noto-color-emoji');
const PLACE = '/__emoji/';

/** Chromium of the package has no emoji: pages get them from a font that only pictures need. Call after each `goto`. */
export async function addEmojiFont(page: Page): Promise<void> {
  const css = readFileSync(join(FOLDER, '400.css'), 'utf8').replaceAll('./files/', PLACE);
  await page.evaluate(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(css)});
    document.adoptedStyleSheets.push(sheet);
  })()`);
}

/** Answers what the font's style asks for. Call once for a page. */
export async function serveEmojiFont(page: Page): Promise<void> {
  await page.route(`**${PLACE}*`, (route) =>
    route.fulfill({
      path: join(FOLDER, 'files', new URL(route.request().url()).pathname.slice(PLACE.length)),
    }),
  );
}
