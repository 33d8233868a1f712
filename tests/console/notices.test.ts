import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { SEED } from '../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

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

async function titled(page: Page, title: RegExp): Promise<void> {
  while (!title.test(await page.title())) await page.waitForTimeout(50);
}

test('who is mentioned in a note hears of it at once, and has read it by opening the conversation', async () => {
  const page = await desk.open({ id: 'vera', role: 'supervisor' }, '/live');
  await page.getByRole('link', { name: 'Inbox' }).waitFor();
  await product.write(SEED.lucia.waId, 'quiero hablar con una persona');
  const { body } = await product.api('GET', '/api/v1/tickets');
  const [ticket] = body.items as { id: string; conversationId: string }[];
  assert.ok(ticket);
  await product.api('POST', `/api/v1/tickets/${ticket.id}/notes`, { text: 'please look, @vera' });
  const told = page.getByRole('region', { name: 'Messages of the system' });
  await told.getByText('You were mentioned in a note').waitFor();
  await titled(page, /^\(/);
  await page.getByRole('button', { name: 'What you were told' }).click();
  await page.getByRole('button', { name: /You were mentioned in a note/ }).click();
  await page.waitForURL(`**/inbox/${ticket.conversationId}`);
  await titled(page, /^Loopline$/);
});

test('who works at the console is online to everybody', async () => {
  await desk.open({ id: 'tom', role: 'agent' }, '/inbox');
  for (;;) {
    const { body } = await product.api('GET', '/api/v1/presence');
    const items = body.items as { agent: string; presence: string }[];
    if (items.find(({ agent }) => agent === 'tom')?.presence === 'online') return;
  }
});
