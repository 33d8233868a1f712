import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { SECOND_MS } from '../../../src/base/clock.ts';
import { SEED } from '../../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const { marta, tom } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;

let product: Product;
let desk: Console;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(tom.waId, 'I want to talk to a person');
  await product.write(marta.waId, 'I want to talk to a person');
  await product.write(marta.waId, 'It is about my sofa');
});
after(async () => {
  await desk.close();
  await product.close();
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  while (!(await isSo())) {
    assert.ok(performance.now() < giveUpAt, 'It never came to be so');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const pane = (page: Page) => page.getByRole('complementary', { name: 'Case' });

/** Opens what the palette finds by these words. */
async function find(page: Page, words: string, option: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find or run' });
  await palette.waitFor();
  await page.keyboard.type(words);
  const wanted = palette.getByRole('option', { name: option }).first();
  await wanted.waitFor();
  // The choice stands on a row; arrows bring it to the wanted one.
  for (let row = 0; row < 20 && (await wanted.getAttribute('data-highlighted')) === null; row++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

test('a day at the inbox by the keyboard alone: find, take over, answer, note, next step, give back, close', async () => {
  const page = await desk.open(MARINA, '/metrics');
  await page.getByRole('link', { name: 'Inbox' }).waitFor();

  await find(page, 'my sofa', /about my sofa/);
  await page.waitForURL('**/inbox/*');
  await page.getByText('Waiting in').first().waitFor();
  await pane(page).getByText('Closing needs').waitFor();

  await page.keyboard.press('t');
  await page.getByText('You hold this conversation.').waitFor();
  await page.keyboard.press('r');
  await page
    .getByRole('textbox', { name: /^Reply to/ })
    .and(page.locator(':focus'))
    .waitFor();
  await page.keyboard.type('I look into it, Marta.');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('I look into it, Marta.').waitFor();
  await until(async () => {
    await product.pass(SECOND_MS);
    return product.lastTo(marta.waId) === 'I look into it, Marta.';
  });

  await leaveField(page);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note for the team' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Paid by card');
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Note, team only' }).getByText('Paid by card').waitFor();

  await leaveField(page);
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What happens next').waitFor();
  await page.keyboard.type('Call Marta');
  await page.keyboard.press('Tab');
  await page.keyboard.type('tomorrow at 10 am');
  await dialog.getByText(/Understood as/).waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await until(async () => (await product.matterOf(marta.waId)).loop.nextStep === 'Call Marta');

  await page.keyboard.press('Shift+T');
  await page
    .getByRole('dialog', { name: 'Give back to AI' })
    .getByRole('button', { name: 'Give back' })
    .waitFor();
  await tabTo(page, 'Give back');
  await page.keyboard.press('Enter');
  await page.getByText('AI holds this conversation.').waitFor();

  await find(page, 'to a person', /talk to a person.*Tom/);
  await page.getByText('Waiting in').first().waitFor();
  await pane(page).getByText('Closing needs').waitFor();
  await page.keyboard.press('e');
  const closing = page.getByRole('dialog', { name: 'Close' });
  await closing.waitFor();
  await tabTo(page, 'No answer needed');
  await page.keyboard.press('Enter');
  await closing.waitFor({ state: 'detached' });
  await product.pass(10 * SECOND_MS);
  await pane(page).getByText('This is closed.').waitFor();
  assert.equal((await product.matterOf(tom.waId)).loop.outcome, 'noAnswerNeeded');
});

/** Tabs to the button that is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('dialog').getByRole('button', { name, exact: true });
  for (let tabs = 0; (await button.and(page.locator(':focus')).count()) === 0; tabs++) {
    assert.ok(tabs < 40, `'${name}' is out of reach of the Tab key`);
    await page.keyboard.press('Tab');
  }
}

/** Escape dismisses what is suggested, and then leaves the field. */
async function leaveField(page: Page): Promise<void> {
  for (let times = 0; (await page.locator('textarea:focus').count()) > 0; times++) {
    assert.ok(times < 3, 'the field is never left');
    await page.keyboard.press('Escape');
  }
}
