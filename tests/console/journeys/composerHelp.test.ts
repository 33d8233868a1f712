import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { SECOND_MS } from '../../../src/base/clock.ts';
import { SEED } from '../../../world/seed/facts.ts';
import { conversationIdOf } from '../../harness/conversationIdOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const { marta, tom } = SEED.people;
const MARINA = { id: 'marina', role: 'manager', name: 'Marina Costa' } as const;
const QUESTION = 'what are your opening hours?';

let product: Product;
let desk: Console;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
});
after(async () => {
  await desk.close();
  await product.close();
});

const fieldOf = (page: Page) => page.getByRole('textbox', { name: /^Reply to/ });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  while (!(await isSo())) {
    assert.ok(performance.now() < giveUpAt, 'It never came to be so');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Until what the page sent is on the phone: time passes only when the test lets it. */
async function arrived(waId: string, words: string): Promise<void> {
  await until(async () => {
    await product.pass(SECOND_MS);
    return product.chat(waId).some(({ text }) => text === words);
  });
}

test('the suggested reply is taken with Tab, changed and sent; nothing of it goes by itself', async () => {
  await product.write(tom.waId, 'I want to talk to a person');
  await product.write(tom.waId, QUESTION);
  const before = product.chat(tom.waId).length;
  const page = await desk.open(MARINA, `/inbox/${await conversationIdOf(product, tom.waId)}`);
  await page.getByRole('button', { name: 'Take over' }).click();
  const suggestion = page.getByRole('region', { name: 'Suggested reply' });
  const offered = await suggestion.getByText(/08:00/).innerText();
  await fieldOf(page).press('Tab');
  await suggestion.waitFor({ state: 'detached' });
  await until(async () => (await fieldOf(page).inputValue()) === offered);
  assert.equal(product.chat(tom.waId).length, before);
  await fieldOf(page).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Anything else?');
  await page.keyboard.press('Enter');
  await arrived(tom.waId, `${offered} Anything else?`);
});

test('a reply that was saved in the settings is found by a slash, with its places filled in', async () => {
  const page = await desk.open(MARINA, '/settings/replies?item=new');
  const editor = page.getByRole('region', { name: 'New reply' });
  await editor.getByLabel('Title').fill('Somebody looks into it');
  await editor.getByLabel('Shortcut').fill('looking');
  await editor
    .getByLabel('English')
    .fill('Hello {{customer.name}}, I am {{agent.firstName}}. I look into {{protocol}} now.');
  await editor.getByRole('button', { name: 'New reply' }).click();
  await page.getByRole('button', { name: 'Somebody looks into it' }).waitFor();

  await product.write(marta.waId, 'I want my money back');
  const { loop } = await product.matterOf(marta.waId);
  await page.goto(`${product.url}/inbox/${loop.conversationId}`);
  await page.getByText('AI holds this conversation.').waitFor();
  await fieldOf(page).pressSequentially('/look');
  await page.getByText('You hold this conversation.').waitFor();
  await page
    .getByRole('listbox', { name: 'Saved replies' })
    .getByRole('option', { name: /\/looking/ })
    .waitFor();
  await page.keyboard.press('Enter');
  const filled = `Hello ${marta.name}, I am Marina. I look into ${loop.protocolNumber} now.`;
  await until(async () => (await fieldOf(page).inputValue()) === filled);
  await page.keyboard.press('Enter');
  await arrived(marta.waId, filled);
});
