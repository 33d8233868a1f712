/**
 * `npm run screenshots`: pictures of every screen into `.loopline/screenshots`, for the eye. In light and dark, on a phone, in
 * Portuguese, and in words that are a third longer. `npm run screenshots -- inbox live` takes those whose names begin so.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PICTURED, type Seen } from '../tests/console/quality/screens.ts';
import { rest, showScreen } from '../tests/console/quality/showScreen.ts';
import { livelyProduct, type Lively } from '../tests/harness/livelyProduct.ts';
import { openConsole, type Console, type Look } from '../tests/harness/openConsole.ts';
import { startSimulator } from '../tests/harness/startSimulator.ts';
import { addEmojiFont, serveEmojiFont } from './pictures/emojiFont.ts';
import { speakPseudo } from './pictures/speakPseudo.ts';

const FOLDER = join(import.meta.dirname, '../.loopline/screenshots');
const WIDE = { size: { width: 1600, height: 1000 }, scale: 1.5 } as const;

interface Series {
  /** At the end of the names of its pictures. */
  name: string;
  look: Look;
  isPseudo?: boolean;
  /** True: screens only, without their dialogs and other states. */
  isShort?: boolean;
  themes: readonly ('light' | 'dark')[];
}

const SERIES: readonly Series[] = [
  { name: '', look: WIDE, themes: ['light', 'dark'] },
  { name: '-phone', look: { isPhone: true, scale: 2 }, isShort: true, themes: ['light'] },
  { name: '-ptBR', look: { ...WIDE, locale: 'pt-BR' }, isShort: true, themes: ['light'] },
  { name: '-longer', look: WIDE, isPseudo: true, isShort: true, themes: ['light'] },
];

const asked = process.argv.slice(2);
const screens = PICTURED.filter(
  ({ name }) => asked.length === 0 || asked.some((ask) => name.startsWith(ask)),
);
if (asked.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const simulator = await startSimulator();
const lively = await livelyProduct({ sandbox: simulator.sandbox });
const desk = await openConsole(lively.served);
let pictures = 0;
const problems: string[] = [];
try {
  for (const series of SERIES) await takeSeries(series);
} finally {
  await desk.close().catch((error: Error) => problems.push(error.message));
  await lively.close();
  await simulator.stop();
}
for (const problem of problems) console.error(problem);
console.log(`${pictures} pictures in ${FOLDER}`);
process.exit(problems.length > 0 ? 1 : 0);

async function takeSeries(series: Series): Promise<void> {
  const page = await openPage(desk, series);
  for (const screen of screens.filter(({ steps }) => series.isShort !== true || steps === undefined)) {
    try {
      await take(page, screen, series, lively);
    } catch (error) {
      problems.push(
        `${screen.name}${series.name}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  await page.context().close();
}

async function openPage({ open }: Console, { look, isPseudo }: Series): Promise<Page> {
  const page = await open({ id: 'tereza', role: 'admin', name: 'Tereza Prado' }, '/icon.svg', look);
  await serveEmojiFont(page);
  if (isPseudo === true) await speakPseudo(page);
  return page;
}

async function take(page: Page, screen: Seen, { name, themes }: Series, at: Lively): Promise<void> {
  await showScreen(page, screen, at);
  await addEmojiFont(page);
  for (const theme of themes) {
    await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
    await rest(page);
    await page.screenshot({ path: join(FOLDER, `${screen.name}${name}-${theme}.png`) });
    pictures++;
  }
}
