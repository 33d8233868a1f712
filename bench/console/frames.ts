import type { Page } from 'playwright-core';
import { quantile, rounded } from '../figures/quantile.ts';

export interface Frames {
  perSecond: number;
  p99Ms: number;
  over33: number;
}

/** Scrolls a list for so long, a quarter of its window at each frame, and tells how even the frames came. */
export async function scrollFrames(page: Page, list: string, forMs: number): Promise<Frames> {
  const gaps = await page.evaluate<number[]>(`new Promise((done) => {
    const list = document.querySelector(${JSON.stringify(list)});
    const gaps = [];
    const begunAt = performance.now();
    let last = begunAt;
    const step = () => requestAnimationFrame(() => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      list.scrollTop += 90;
      if (now - begunAt < ${forMs}) step();
      else done(gaps);
    });
    step();
  })`);
  const counted = Float64Array.from(gaps.slice(3)).sort();
  const sum = counted.reduce((total, gap) => total + gap, 0);
  return {
    perSecond: rounded((1_000 * counted.length) / sum),
    p99Ms: rounded(quantile(counted, 0.99)),
    over33: counted.filter((gap) => gap > 33).length,
  };
}

/** A letter as a browser tells it: without a code it is no key for those who listen. */
export function pressOf(letter: string): string {
  const init = { key: letter, code: `Key${letter.toUpperCase()}`, bubbles: true, cancelable: true };
  return `document.body.dispatchEvent(new KeyboardEvent('keydown', ${JSON.stringify(init)}))`;
}

/** From a key until what it did is on the screen: the next frame is composed and the one after it has begun. */
export function keyToPaint(page: Page, letter: string): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    const at = performance.now();
    ${pressOf(letter)};
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - at)));
  })`);
}
