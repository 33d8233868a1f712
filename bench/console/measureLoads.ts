import type { CDPSession, Page } from 'playwright-core';
import { rest } from '../../tests/console/quality/showScreen.ts';
import { atMost, type Figure } from './figure.ts';
import { blankPage, type Stage } from './stage.ts';

/** A machine and a line to it. */
interface Line {
  name: string;
  /** How many times slower than this machine. */
  slowdown: number;
  net: { latency: number; downloadThroughput: number; uploadThroughput: number } | null;
  /** Until something is seen, in ms. */
  firstContentMs: number;
}

const MBIT = 1e6 / 8;

const LINES: readonly Line[] = [
  { name: 'no throttle', slowdown: 1, net: null, firstContentMs: 800 },
  {
    name: '4x CPU, 10 Mbit/s',
    slowdown: 4,
    net: { latency: 40, downloadThroughput: 10 * MBIT, uploadThroughput: 5 * MBIT },
    firstContentMs: 1_800,
  },
  {
    name: '4x CPU, slow 4G',
    slowdown: 4,
    net: { latency: 150, downloadThroughput: 1.6 * MBIT, uploadThroughput: 0.75 * MBIT },
    firstContentMs: 3_000,
  },
];

const BLOCKING_MS = 100;
const SHIFT = 0.02;

interface Seen {
  firstContentMs: number;
  largestMs: number;
  blockingMs: number;
  shift: number;
}

/** How long the inbox takes to be seen and used by somebody who was never here. */
export async function measureLoads(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const line of LINES) {
    const seen: Seen[] = [];
    for (let run = 0; run < stage.options.runs; run++) seen.push(await look(stage, line));
    const promised = (what: string, unit: string, of: (each: Seen) => number) => ({
      what: `inbox, ${line.name}: ${what}`,
      unit,
      runs: seen.map(of),
    });
    figures.push(
      atMost(
        line.firstContentMs,
        promised('first content', 'ms', ({ firstContentMs }) => firstContentMs),
      ),
      atMost(
        SHIFT,
        promised('layout shift', '', ({ shift }) => shift),
      ),
    );
    // A machine that is four times slower blocks four times longer: it is promised for what agents have.
    if (line.slowdown === 1)
      figures.push(
        atMost(
          BLOCKING_MS,
          promised('blocking time', 'ms', ({ blockingMs }) => blockingMs),
        ),
      );
  }
  return figures;
}

async function look(stage: Stage, { slowdown, net }: Line): Promise<Seen> {
  const { page, devtools } = await blankPage(stage);
  await page.addInitScript(OBSERVE);
  await throttle(devtools, slowdown, net);
  await page.goto(`${stage.lively.url}/inbox/${stage.lively.conversations.held}`);
  await rest(page);
  const seen = await readSeen(page);
  await page.context().close();
  return seen;
}

async function throttle(devtools: CDPSession, slowdown: number, net: Line['net']): Promise<void> {
  await devtools.send('Network.enable');
  if (net) await devtools.send('Network.emulateNetworkConditions', { offline: false, ...net });
  if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

const OBSERVE = `
  globalThis.seen = { tasks: [], largestMs: 0, shift: 0 };
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  observe('largest-contentful-paint', ({ startTime }) => { seen.largestMs = startTime; });
  observe('layout-shift', ({ value }) => { seen.shift += value; });`;

function readSeen(page: Page): Promise<Seen> {
  return page.evaluate<Seen>(`(() => {
    const firstContentMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
    const blocking = seen.tasks.filter(([at]) => at > firstContentMs).map(([, ms]) => Math.max(0, ms - 50));
    const blockingMs = blocking.reduce((sum, ms) => sum + ms, 0);
    return { firstContentMs, largestMs: seen.largestMs, blockingMs, shift: seen.shift };
  })()`);
}
