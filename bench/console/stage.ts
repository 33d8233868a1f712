import type { CDPSession, Page } from 'playwright-core';
import type { Lively } from '../../tests/harness/livelyProduct.ts';
import type { Console } from '../../tests/harness/openConsole.ts';
import type { ConsoleOptions } from './options.ts';

/** What all parts of the measurement are done on. */
export interface Stage {
  lively: Lively;
  desk: Console;
  options: ConsoleOptions;
}

/** Somebody who sees everything, at a browser that has never been here. The page is blank but of the same origin. */
export async function blankPage({ desk }: Stage): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await desk.open({ id: 'tereza', role: 'admin', name: 'Tereza Prado' }, '/icon.svg');
  const devtools = await page.context().newCDPSession(page);
  return { page, devtools };
}

/** Each element on the page, and what JavaScript holds after it was cleaned up. */
export async function weightOf(
  page: Page,
  devtools: CDPSession,
): Promise<{ elements: number; heapMb: number }> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const elements = await page.evaluate<number>(`document.querySelectorAll('*').length`);
  return { elements, heapMb: usedSize / 1e6 };
}
