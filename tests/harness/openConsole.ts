import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ensureAgents } from '../../src/access/ensureAgents.ts';
import { createSession } from '../../src/access/createSession.ts';
import type { Role } from '../../src/api/permission.ts';
import type { Clock } from '../../src/base/clock.ts';
import type { WorkspaceId } from '../../src/base/id.ts';
import type { Database } from '../../src/db/pool.ts';
import { transaction } from '../../src/db/transaction.ts';
import { launchChromium } from './chromium.ts';

/** Made by `npm run build`, which runs before the tests. */
export const CONSOLE_FOLDER = join(import.meta.dirname, '../../console/dist');

const GIVEN_UP_MS = 5_000;
/** For whatever a page is waited for: a machine that is busy with other tests is slow, and not wrong. */
const PATIENCE_MS = 60_000;

/** A product that serves the console: `startProduct({ consoleFolder })` and `startOffice({ consoleFolder })` give one. */
export interface Served {
  url: string;
  db: Database;
  workspaceId: WorkspaceId;
  clock: Clock;
}

export interface Console {
  browser: Browser;
  /** Somebody at a browser of their own, signed in and with the console open at `path`. Errors of the page fail the test. */
  open(who: { id: string; role?: Role; name?: string }, path?: string, look?: Look): Promise<Page>;
  /** Ends the browser; fails when a page threw an error. */
  close(): Promise<void>;
}

/** How a page is looked at. Default: English, light, 1440 × 900, with a mouse. */
export interface Look {
  locale?: 'en' | 'pt-BR' | 'es';
  theme?: 'light' | 'dark';
  size?: { width: number; height: number };
  /** Touched with fingers, 390 px wide unless `size` says otherwise. */
  isPhone?: boolean;
  /** Pixels of the picture for each of the page. Default: 1. */
  scale?: number;
  /** The clock of their machine, which goes wrong by so much. */
  clockOffMs?: number;
}

export async function openConsole(served: Served): Promise<Console> {
  const browser = await launchChromium();
  const errors: string[] = [];
  return {
    browser,
    async open(who, path = '/inbox', look = {}) {
      const context = await contextOf(browser, look);
      context.setDefaultTimeout(PATIENCE_MS);
      await watch(context, served.url, errors);
      if (look.clockOffMs !== undefined) await context.addInitScript(wrongClock(look.clockOffMs));
      await context.addCookies([await cookieOf(served, who)]);
      const page = await context.newPage();
      await page.goto(`${served.url}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      // Whoever waits for us to close something else would wait for ever: the file fails, and ends.
      if (errors.length > 0) setTimeout(() => process.exit(1), GIVEN_UP_MS).unref();
      assert.deepEqual(errors, []);
    },
  };
}

/** What goes wrong on any of our pages: errors, what is written as one, and what the content-security policy refuses. */
async function watch(context: BrowserContext, ours: string, errors: string[]): Promise<void> {
  const note = (url: string | undefined, text: string) => {
    if (url?.startsWith(ours)) errors.push(`${url.slice(ours.length)}: ${text}`);
  };
  context.on('weberror', (thrown) => note(thrown.page()?.url(), thrown.error().message));
  context.on('console', (message) => {
    const text = message.text();
    // What the server refuses is the test's own business.
    if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
      note(message.page()?.url(), text);
  });
  await context.addInitScript(TELL_REFUSALS);
}

const TELL_REFUSALS = `document.addEventListener('securitypolicyviolation', (refused) =>
  console.error(refused.effectiveDirective, 'refused', refused.blockedURI, refused.sample))`;

const wrongClock = (offMs: number) => `globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [globalThis.Date.now()] : given));
  }
  static now() {
    return super.now() + ${offMs};
  }
}`;

function contextOf(browser: Browser, look: Look): Promise<BrowserContext> {
  const { locale = 'en', theme = 'light', isPhone = false, scale = 1 } = look;
  const size = look.size ?? (isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 });
  return browser.newContext({
    locale,
    colorScheme: theme,
    viewport: size,
    deviceScaleFactor: scale,
    isMobile: isPhone,
    hasTouch: isPhone,
    timezoneId: 'America/Sao_Paulo',
  });
}

/** A session as a sign-in makes it: signing in by hand is a test of its own. */
async function cookieOf(
  { url, db, workspaceId, clock }: Served,
  { id, role = 'agent', name = id }: { id: string; role?: Role; name?: string },
) {
  const now = clock.now();
  await ensureAgents(db, workspaceId, [{ id, name, email: `${id}@example.test`, role }], now);
  const { cookie } = await transaction(db, workspaceId, (tx) =>
    createSession(
      tx,
      workspaceId,
      { agentId: id, level: 'secondFactor', device: 'Chromium', address: '127.0.0.1' },
      now,
    ),
  );
  return { name: 'loopline', value: cookie, url, httpOnly: true, sameSite: 'Lax' as const };
}
