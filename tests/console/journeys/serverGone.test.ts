import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { SECOND_MS } from '../../../src/base/clock.ts';
import { SEED } from '../../../world/seed/facts.ts';
import { conversationIdOf } from '../../harness/conversationIdOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const { marta, tom } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;

/** The one that runs; after it was gone, another on the same database, world and port. */
let product: Product;
let desk: Console;
let page: Page;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(marta.waId, 'I want to talk to a person');
  await product.write(tom.waId, 'I want to talk to a person');
  page = await desk.open(MARINA, '/icon.svg');
});
after(async () => {
  await desk.close();
  await product.close();
});

/** Where one answers, in the conversation that is now held. */
async function takeOver(waId: string): Promise<Locator> {
  await page.goto(`${product.url}/inbox/${await conversationIdOf(product, waId)}`);
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText('You hold this conversation.').waitFor();
  return page.getByRole('textbox', { name: /^Reply to/ });
}

async function startAgain(): Promise<void> {
  const { base, worlds, clock, url } = product;
  const port = Number(new URL(url).port);
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER, base, worlds, clock, port });
}

/** Until the phone has it: time passes only when the test lets it. */
async function arrived(words: string): Promise<number> {
  const count = () => product.chat(marta.waId).filter(({ text }) => text === words).length;
  const giveUpAt = performance.now() + 60_000;
  while (count() === 0) {
    assert.ok(performance.now() < giveUpAt, `'${words}' never came`);
    await product.pass(SECOND_MS);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await product.pass(60 * SECOND_MS);
  return count();
}

const GONE = /^No line to the server since .*What you write is kept and sent later\./;

test('the server goes away in the middle of a reply and comes back: nothing is lost, and all of it goes once', async () => {
  const reply = await takeOver(marta.waId);
  await reply.pressSequentially('I look into');

  await product.stopProduct();
  await page.getByText(GONE).waitFor();
  await reply.pressSequentially(' it, Marta.');
  await reply.press('Enter');
  await page.getByText('Will be sent when the line is back').waitFor();
  await reply.pressSequentially('One more');

  await startAgain();
  await page.getByText(GONE).waitFor({ state: 'detached' });
  await page.getByText('Will be sent when the line is back').waitFor({ state: 'detached' });
  assert.equal(await arrived('I look into it, Marta.'), 1);
  assert.equal(await reply.inputValue(), 'One more');
  await product.write(marta.waId, 'thank you, I wait');
  const log = page.getByRole('log');
  await log.getByText('thank you, I wait', { exact: true }).waitFor();
  assert.equal(await log.getByText('I look into it, Marta.', { exact: true }).count(), 1);
});

test('what is opened for the first time while the server is away comes when it is back, and what was written stays', async () => {
  const reply = await takeOver(tom.waId);

  await product.stopProduct();
  await page.getByText(GONE).waitFor();
  await reply.pressSequentially('Half a sentence');
  await page.keyboard.press('Control+k');
  const loadedAnew = page.waitForEvent('load');
  await startAgain();
  await loadedAnew;
  await page.getByText('You hold this conversation.').waitFor();
  assert.equal(await reply.inputValue(), 'Half a sentence');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Find or run' }).waitFor();
  assert.equal(await page.locator('[data-pane=failure]').count(), 0);
});
