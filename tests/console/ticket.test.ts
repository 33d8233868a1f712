import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { SEED } from '../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const { waId: LUCIA, aboveLimitOrder } = SEED.lucia;

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

const marina = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;
const pane = (page: Page) => page.getByRole('complementary', { name: 'Case' });

test('a ticket is found by its number and by the protocol, and printed whole', async () => {
  await product.write(LUCIA, `quiero devolver el pedido ${aboveLimitOrder.number}`);
  for (const choice of ['doesNotFit', 'refund', 'yes']) await product.tap(LUCIA, choice);
  const { loop, tickets } = await product.matterOf(LUCIA);
  const [ticket] = tickets;
  assert.ok(ticket);
  const page = await desk.open(marina, `/tickets/${encodeURIComponent(ticket.number)}`);
  await page.getByRole('heading', { name: ticket.number, level: 1 }).waitFor();
  await pane(page).getByText(loop.protocolNumber, { exact: true }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('heading', { name: 'Words' }).waitFor();
  await page
    .getByText(/quiero devolver el pedido/)
    .first()
    .waitFor();
  await page.goto(`${product.url}/tickets/${loop.protocolNumber}`);
  await page.emulateMedia({ media: 'screen' });
  await pane(page).getByText(loop.protocolNumber, { exact: true }).waitFor();
  await page.goto(`${product.url}/tickets/261121-999999-9`);
  await page.getByText('Nothing has the number 261121-999999-9').waitFor();
  await page.context().close();
});
