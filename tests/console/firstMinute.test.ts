import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { spawnCli, type RunningCli } from '../harness/runCli.ts';
import { taughtFolder } from '../harness/taughtFolder.ts';

/** A machine that has other things to do is not what is tried here. */
const PATIENCE_MS = 60_000;

let folder = '';
let cli: RunningCli;
let link = '';
let browser: Browser;
const errors: string[] = [];
before(async () => {
  folder = taughtFolder('first');
  cli = spawnCli(['start', '--port', '0', '--drain', '0'], { folder });
  [, link = ''] = await cli.shows(/^Loopline is ready: (http:\S+\/demo#\S+)$/m);
  browser = await launchChromium();
});
after(async () => {
  await browser.close();
  cli.child.kill('SIGTERM');
  assert.equal((await cli.ended).code, 0);
  rmSync(folder, { recursive: true, force: true });
  assert.deepEqual(errors, []);
});

async function open(url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  return page;
}

const tour = (page: Page) => page.getByRole('region', { name: 'Tour' });
const phone = (page: Page) => tour(page).getByRole('log');

async function tap(page: Page, choice: string): Promise<void> {
  await phone(page).getByRole('button', { name: choice, exact: true }).last().click();
}

async function isAt(page: Page, step: string): Promise<void> {
  await tour(page).locator('[aria-current=step]').getByText(step).first().waitFor();
}

let page: Page;

test('the start prints one address that matters; it opens signed in, with the tour', async () => {
  assert.deepEqual(cli.written().out.match(/http:\/\/localhost\S*/g), [link]);
  page = await open(link);
  await page.waitForURL('**/inbox**');
  assert.equal(new URL(page.url()).hash, '');
  await isAt(page, 'Write as Marta');
});

test('a refund is closed, with a hand-over in the middle', async () => {
  await tour(page).getByRole('button', { name: 'I want my money back' }).click();
  await isAt(page, 'Watch the loop');
  await phone(page).getByText('If it is this one, what happened?').waitFor();
  await tour(page).getByRole('button', { name: 'Open the conversation' }).click();
  await isAt(page, 'Take over, and hand back');

  const desk = page.getByRole('main');
  await desk.getByRole('button', { name: 'Take over' }).first().click();
  await tour(page).getByText('You hold it').waitFor();
  await desk.getByRole('button', { name: 'Give back to AI' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Give back', exact: true }).click();
  await isAt(page, 'Close the loop');

  await tap(page, 'It does not fit');
  await phone(page).getByText('Shall I go ahead?').waitFor();
  await tap(page, 'Yes');
  await phone(page).getByText('Here is your return label').waitFor();
  await tour(page).getByRole('button', { name: 'Two days later' }).click();
  await phone(page).getByText('It is two days since your refund').waitFor();
  await tap(page, 'Yes, all is well');
  await tour(page).getByText('The loop is closed.').waitFor();
});

test('who skips the tour finds it in the palette', async () => {
  await tour(page).getByRole('button', { name: 'Skip the tour' }).click();
  await tour(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(/Find a customer/).fill('Start the tour');
  await page.getByRole('option', { name: /Start the tour/ }).click();
  await tour(page).getByText('The loop is closed.').waitFor();
});

test('the reset puts world and product back; who is signed in stays so, and the link still works', async () => {
  const { origin } = new URL(link);
  const other = await page.context().newPage();
  await other.goto(`${origin}/inbox`);
  await tour(other).getByText('The loop is closed.').waitFor();
  await tour(page).getByRole('button', { name: 'Put the demo back to its beginning' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put it back' }).click();
  await isAt(page, 'Write as Marta');
  assert.equal(await phone(page).getByRole('button').count(), 0);
  await isAt(other, 'Write as Marta');

  await tour(page).getByRole('button', { name: 'I want my money back' }).click();
  await phone(page).getByText('If it is this one, what happened?').waitFor(); // her order can be refunded again
  const again = await open(link);
  await again.waitForURL('**/inbox**');
});

test('a wrong key opens nothing, and says what to do', async () => {
  const stranger = await open(`${link.slice(0, -3)}abc`);
  await stranger.getByRole('alert').getByText('open the one that the last `npm start` printed').waitFor();
  const { status } = await fetch(`${new URL(link).origin}/api/v1/access/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
    body: JSON.stringify({ key: new URL(link).hash.slice(1) }),
  });
  assert.equal(status, 403);
  assert.ok(
    !readFileSync(join(folder, '.loopline/secrets.json'), 'utf8').includes(new URL(link).hash.slice(1)),
  );
});
