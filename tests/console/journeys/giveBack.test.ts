import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { askForRefund, MARTA, MARTAS_ORDER } from '../../../demo/refund/askForRefund.ts';
import { SECOND_MS } from '../../../src/base/clock.ts';
import { stranger } from '../../conversation/talk.ts';
import { conversationIdOf } from '../../harness/conversationIdOf.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;

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

const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Give back to AI' });

/** Takes the conversation over and opens the panel. */
async function openPanel(waId: string): Promise<Page> {
  const page = await desk.open(MARINA, `/inbox/${await conversationIdOf(product, waId)}`);
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText('You hold this conversation.').waitFor();
  await page.getByRole('button', { name: 'Give back to AI' }).click();
  await panelOf(page).getByLabel('What AI should know').waitFor();
  return page;
}

/** What the phone got when it was given back. */
async function giveBack(page: Page, waId: string): Promise<string[]> {
  const before = product.chat(waId).length;
  await panelOf(page).getByRole('button', { name: 'Give back' }).click();
  await panelOf(page).waitFor({ state: 'detached' });
  await product.pass(3 * SECOND_MS);
  await page.getByText('AI holds this conversation.').waitFor();
  return product
    .chat(waId)
    .slice(before)
    .map(({ text }) => text);
}

test('given back at an earlier state, AI asks there again, after the words of the person, and goes on from there', async () => {
  await askForRefund(product);
  const page = await openPanel(MARTA);
  const states = panelOf(page).getByLabel('Go on at');
  const options = await states.getByRole('option').allInnerTexts();
  assert.match(options[0] ?? '', /\(where it stands\)$/);
  await states.selectOption('supposingOrder');
  const question = panelOf(page).getByText(/what happened\?/);
  await question.waitFor();
  const asked = await question.innerText();
  await panelOf(page).getByLabel('What the customer is told').fill('Let us look at the reason once more.');
  const [said, again] = await giveBack(page, MARTA);
  assert.equal(said, 'Let us look at the reason once more.');
  assert.equal(again, asked);
  assert.equal((await product.matterOf(MARTA)).loop.state, 'supposingOrder');
  await product.tap(MARTA, 'damaged');
  assert.notEqual((await product.matterOf(MARTA)).loop.state, 'supposingOrder');
});

test('what a person tells AI is not asked any more, and never sent', async () => {
  const customer = stranger(product);
  const { text } = await customer.says('I want my money back');
  assert.match(text, /What is the order number\?/);
  const page = await openPanel(customer.waId);
  await panelOf(page).getByLabel('What AI should know').fill(MARTAS_ORDER);
  const said = await giveBack(page, customer.waId);
  assert.doesNotMatch(said.join('\n'), /order number\?/);
  assert.ok(!said.includes(MARTAS_ORDER));
  assert.match(said.join('\n'), new RegExp(`cannot find an order ${MARTAS_ORDER}`), 'it is not theirs yet');
});
