import type { CDPSession, Page } from 'playwright-core';
import { rest } from '../../tests/console/quality/showScreen.ts';
import { atLeast, atMost, type Figure } from './figure.ts';
import { keyToPaint, pressOf, scrollFrames, type Frames } from './frames.ts';
import { blankPage, weightOf, type Stage } from './stage.ts';
import { startStorm } from './storm.ts';

export const LIST = '[role="listbox"]';
const ROWS = `${LIST} [role="option"]`;
const UPDATES_PER_SECOND = 20;
const SCROLLED_MS = 4_000;
/** The first ones also load what is kept from then on. */
const KEYS = 12;

/** Regression limits: software rendering on two shared cores, not what a screen of an agent does. */
const FRAMES = { perSecond: 58, p99Ms: 33 };
const KEY_MS = 50;
const OPEN_MS = 100;
/** So long somebody looks at one before the next. */
const LOOKED_AT_MS = 500;
const ELEMENTS = 1_800;
const HEAP_MB = 60;

/** An inbox of thousands, scrolled from top to bottom, while the world goes on. */
export async function measureList(stage: Stage): Promise<Figure[]> {
  const { page, devtools } = await blankPage(stage);
  await page.goto(`${stage.lively.url}/inbox?view=all`);
  await page.locator(ROWS).first().waitFor();
  await rest(page);
  const frames = await scrollInStorm(stage, page);
  const keys: number[] = [];
  for (let n = 0; n < KEYS; n++) keys.push(await keyToPaint(page, 'j'));
  const opened = await openConversations(page);
  const weight = await weightOf(page, devtools as CDPSession);
  const rows = await page.locator(ROWS).count();
  await page.context().close();
  const name = `${stage.options.conversations} conversations`;
  const of = (what: string, unit: string, runs: number[]) => ({ what: `${name}: ${what}`, unit, runs });
  return [
    atLeast(
      FRAMES.perSecond,
      of(
        `frames, ${UPDATES_PER_SECOND} updates a second`,
        '/s',
        frames.map(({ perSecond }) => perSecond),
      ),
    ),
    atMost(
      FRAMES.p99Ms,
      of(
        'frame, p99',
        'ms',
        frames.map(({ p99Ms }) => p99Ms),
      ),
    ),
    atMost(KEY_MS, of('J until it is painted', 'ms', keys)),
    atMost(OPEN_MS, of('open the next one until its messages are seen', 'ms', opened)),
    atMost(ELEMENTS, of('elements', '', [weight.elements])),
    atMost(HEAP_MB, of('heap', 'MB', [weight.heapMb])),
    atMost(60, of('rows in the page', '', [rows])),
  ];
}

async function scrollInStorm({ lively, options }: Stage, page: Page): Promise<Frames[]> {
  const stored = await lively.rows<{ id: string }>('select id from conversation order by id limit 400');
  const end = startStorm(
    lively,
    stored.map(({ id }) => id),
    UPDATES_PER_SECOND,
  );
  const frames: Frames[] = [];
  try {
    for (let run = 0; run < options.runs; run++) frames.push(await scrollFrames(page, LIST, SCROLLED_MS));
  } finally {
    const told = await end();
    process.stderr.write(`${told} updates were told meanwhile\n`);
  }
  return frames;
}

/** From the key until the messages of the next conversation stand there; those of the one before are gone then. */
async function openConversations(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < KEYS; n++) {
    await page.waitForTimeout(LOOKED_AT_MS);
    times.push(
      await page.evaluate<number>(`new Promise((done) => {
        const before = location.pathname;
        const shown = () => location.pathname !== before && document.querySelector('[role="log"] [data-message]');
        const old = document.querySelector('[role="log"] [data-message]')?.dataset.message;
        const at = performance.now();
        ${pressOf('j')};
        const look = () => {
          const message = shown();
          if (message && message.dataset.message !== old) requestAnimationFrame(() => done(performance.now() - at));
          else requestAnimationFrame(look);
        };
        look();
      })`),
    );
  }
  return times;
}
