import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { HOUR_MS, MINUTE_MS } from '../../../src/base/clock.ts';
import { SEED } from '../../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const { marta } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;

let product: Product;
let desk: Console;
let place: string;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(marta.waId, 'I want to talk to a person');
  await product.pass(90 * MINUTE_MS);
  place = `/inbox/${(await product.matterOf(marta.waId)).loop.conversationId}`;
});
after(async () => {
  await desk.close();
  await product.close();
});

/** The machine's own clock is right about nothing: it is put before or behind the server's. */
const openAt = (aheadMs: number) =>
  desk.open(MARINA, place, { clockOffMs: product.clock.now().getTime() + aheadMs - Date.now() });

const fieldOf = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ });

/** What the page counts down, in minutes: 'window open 22h 29'. */
async function windowLeft(page: Page): Promise<number> {
  const words = await page.getByText(/^window open \d+h \d+$/).innerText();
  const [, hours, minutes] = /(\d+)h (\d+)/.exec(words) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (!(await isSo())) {
    assert.ok(performance.now() < giveUpAt, `never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const savedDraft = (text: string) =>
  until(async () => {
    const [draft] = await product.rows<{ text: string }>('select text from draft');
    return draft?.text === text;
  }, `the server has '${text}'`);
const stands = (page: Page, text: string) =>
  until(async () => (await fieldOf(page).inputValue()) === text, `the field has '${text}'`);
const putOff = () => product.rows<{ until: Date }>('select until from conversation_snooze');

test('a machine an hour before and one an hour behind show the same time left, and put off to the same hour', async () => {
  // Loaded, a page takes its time; an hour it does not.
  const slack = 10;
  const left = (24 * HOUR_MS - 90 * MINUTE_MS) / MINUTE_MS;
  for (const aheadMs of [HOUR_MS, -HOUR_MS]) {
    const page = await openAt(aheadMs);
    await page.getByRole('button', { name: 'Take over' }).waitFor();
    const shown = await windowLeft(page);
    assert.ok(shown <= left && shown > left - slack, `${shown} minutes are shown, ${left} are left`);
    await page.keyboard.press('h');
    const dialog = page.getByRole('dialog', { name: 'Put off until' });
    await dialog.getByRole('button', { name: /^In an hour/ }).click();
    await until(async () => (await putOff()).length === 1, 'it is put off');
    const [kept] = await putOff();
    const minutes = ((kept?.until.getTime() ?? 0) - product.clock.now().getTime()) / MINUTE_MS;
    assert.ok(minutes >= 59 && minutes < 60 + slack, `put off by ${minutes} minutes`);
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await putOff()).length === 0, 'it is not put off any more');
    await page.context().close();
  }
});

test('of drafts on two machines the newer one stands, whatever their clocks say', async () => {
  const early = await openAt(HOUR_MS);
  await fieldOf(early).fill('It comes on Monday');
  await savedDraft('It comes on Monday');

  await product.pass(10 * MINUTE_MS);
  const late = await openAt(-HOUR_MS);
  await stands(late, 'It comes on Monday');
  await fieldOf(late).fill('It comes on Tuesday');
  await savedDraft('It comes on Tuesday');
  await early.reload();
  await stands(early, 'It comes on Tuesday');

  // What is written without a line is kept by the machine alone, and is newer than what the server has.
  await late.context().route('**/drafts/reply', (route) => route.abort());
  await fieldOf(late).fill('It comes on Friday');
  const again = await late.context().newPage();
  await late.close();
  await late.context().unroute('**/drafts/reply');
  await again.goto(`${product.url}${place}`);
  await stands(again, 'It comes on Friday');
  await savedDraft('It comes on Friday');
});
