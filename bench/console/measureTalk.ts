import type { Page } from 'playwright-core';
import { atMost, type Figure } from './figure.ts';
import { blankPage, type Stage } from './stage.ts';
import { talkOn } from './sow.ts';

const LOG = '[role="log"]';
const MESSAGES = `${LOG} [data-message]`;
const OPEN_MS = 500;

/** One conversation of thousands of messages: opened at its end, and read upwards. */
export async function measureTalk(stage: Stage): Promise<Figure[]> {
  const { lively, options } = stage;
  await talkOn(lively, lively.conversations.assisted, options.messages);
  const { page } = await blankPage(stage);
  const opened: number[] = [];
  for (let run = 0; run < options.runs; run++) opened.push(await open(page, stage));
  const moved = await prepend(page);
  const inPage = await page.locator(MESSAGES).count();
  await page.context().close();
  const of = (what: string, unit: string, runs: number[]) => ({
    what: `${options.messages} messages: ${what}`,
    unit,
    runs,
  });
  return [
    atMost(OPEN_MS, of('open until the last one is seen', 'ms', opened)),
    atMost(0, of('moved by what came above', 'px', [moved])),
    atMost(150, of('in the page', '', [inPage])),
  ];
}

/** From another conversation, as people come. */
async function open(page: Page, { lively }: Stage): Promise<number> {
  await page.goto(`${lively.url}/inbox/${lively.conversations.held}`);
  await page.locator(MESSAGES).first().waitFor();
  return page.evaluate<number>(`new Promise((done) => {
    const wanted = ${JSON.stringify(lively.conversations.assisted)};
    const old = document.querySelector(${JSON.stringify(MESSAGES)}).dataset.message;
    const at = performance.now();
    history.pushState(null, '', '/inbox/' + wanted);
    dispatchEvent(new PopStateEvent('popstate'));
    const look = () => {
      const messages = [...document.querySelectorAll(${JSON.stringify(MESSAGES)})];
      if (messages.length > 0 && messages[0].dataset.message !== old) requestAnimationFrame(() => done(performance.now() - at));
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

/** By how many pixels the words that one reads moved when older ones came in above them. */
async function prepend(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const log = document.querySelector(${JSON.stringify(LOG)});
    const scroller = [log, ...log.querySelectorAll('*')].find((each) => each.scrollHeight > each.clientHeight + 50) ?? log;
    const topOf = (id) => document.querySelector('[data-message="' + id + '"]')?.getBoundingClientRect().top;
    const seen = () => [...document.querySelectorAll(${JSON.stringify(MESSAGES)})]
      .find((each) => each.getBoundingClientRect().top >= scroller.getBoundingClientRect().top);
    // What a person does before it moves: until then a conversation stays at its end.
    scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    let most = 0;
    for (let page = 0; page < 5; page++) {
      scroller.scrollTop = 200;
      for (let n = 0; n < 3; n++) await frame();
      const { message } = seen().dataset;
      const [before, height] = [topOf(message), scroller.scrollHeight];
      for (let n = 0; n < 120 && scroller.scrollHeight === height; n++) await frame();
      if (scroller.scrollHeight === height) throw new Error('Nothing older came in');
      for (let n = 0; n < 5; n++) await frame();
      most = Math.max(most, Math.abs((topOf(message) ?? Infinity) - before));
    }
    return Math.round(most);
  })()`);
}
