import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS_TOTAL } from '../../demo/refund/askForRefund.ts';
import { expectRefunds } from '../../demo/refund/checks.ts';
import { MINUTE_MS, SECOND_MS } from '../../src/base/clock.ts';
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

test('an answer that never came is written down by hand, and the matter goes on without paying twice', async () => {
  const { faults } = product.world.payments;
  await askForRefund(product);
  faults.set({ kind: 'dropAnswer', path: '/refunds', method: 'POST', times: 1 });
  faults.set({ kind: 'down', path: '/refunds', skip: 1 });
  await product.tap(MARTA, 'yes');
  const { conversationId } = (await product.matterOf(MARTA)).loop;
  const page = await desk.open(marina, `/inbox/${conversationId}`);
  await pane(page).getByText('the payment provider has not answered; asking again…').waitFor();
  await pane(page).getByRole('button', { name: 'Try again' }).waitFor();
  await pane(page).getByRole('button', { name: 'Done by hand' }).click();
  const dialog = page.getByRole('dialog', { name: 'Done by hand' });
  await dialog.getByLabel('What became of it').selectOption('refunded');
  await dialog.getByLabel('Reference').fill('re_seen_in_their_dashboard');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await pane(page).getByText('done, looked up').waitFor();
  await product.settled();
  faults.clear();
  await product.pass(5 * MINUTE_MS);
  expectRefunds(product, MARTAS_ORDER, [MARTAS_TOTAL]);
  const effect = (await product.matterOf(MARTA)).effects.find(
    ({ operation }) => operation === 'payments.refund',
  );
  assert.equal(effect?.state, 'reconciled');
  await page.context().close();
});

test('what nobody answered is asked again by a click', async () => {
  const { faults } = product.world.payments;
  await product.write(LUCIA, `quiero devolver el pedido ${aboveLimitOrder.number}`);
  for (const choice of ['doesNotFit', 'refund', 'yes']) await product.tap(LUCIA, choice);
  faults.set({ kind: 'dropAnswer', path: '/refunds', method: 'POST', times: 1 });
  faults.set({ kind: 'down', path: '/refunds', skip: 1 });
  await product.act(LUCIA, 'paula', { kind: 'move', name: 'approve' });
  const { conversationId } = (await product.matterOf(LUCIA)).loop;
  const page = await desk.open(marina, `/inbox/${conversationId}`);
  await pane(page).getByText('no answer').waitFor();
  faults.clear();
  await pane(page).getByRole('button', { name: 'Try again' }).click();
  await product.settled();
  await pane(page).getByText('done, looked up').waitFor();
  expectRefunds(product, aboveLimitOrder.number, [aboveLimitOrder.total]);
  await page.context().close();
});

test('a ticket is found by its number and by the protocol, and printed whole', async () => {
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

test('a ticket that was closed with an outcome is reopened', async () => {
  const { loop } = await product.matterOf(LUCIA);
  const asked = { protocolNumber: loop.protocolNumber, queue: 'supervisors', reason: 'doubt' };
  assert.equal((await product.api('POST', '/api/v1/tickets', asked)).status, 201);
  const page = await desk.open(marina, `/inbox/${loop.conversationId}`);
  await pane(page).getByRole('link', { name: /\/2$/ }).waitFor();
  await page.keyboard.press('e');
  await pane(page).getByText('Closing in a moment').waitFor();
  await product.pass(6 * SECOND_MS);
  await pane(page)
    .getByRole('button', { name: 'Other tickets' })
    .or(pane(page).getByText('solved'))
    .first()
    .waitFor();
  const status = async () =>
    (await product.rows<{ status: string }>(`select status from ticket where queue = 'supervisors'`))[0]
      ?.status;
  assert.equal(await status(), 'solved');
  await pane(page).getByRole('button', { name: 'Reopen' }).click();
  await pane(page).getByRole('button', { name: 'Close', exact: true }).waitFor();
  assert.equal(await status(), 'open');
  await page.context().close();
});
