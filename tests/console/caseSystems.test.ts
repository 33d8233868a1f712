import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Page } from 'playwright-core';
import { askForRefund, MARTA, MARTAS_ORDER, MARTAS_TOTAL } from '../../demo/refund/askForRefund.ts';
import { expectRefunds, expectTended } from '../../demo/refund/checks.ts';
import { MINUTE_MS, SECOND_MS } from '../../src/base/clock.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;

let product: Product;
let desk: Console;
beforeEach(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
});
afterEach(async () => {
  await desk.close();
  await product.close();
});

const pane = (page: Page) => page.getByRole('complementary', { name: 'Case' });
const refundIn = (page: Page) =>
  pane(page).getByRole('listitem').filter({ hasText: 'the payment provider' }).filter({ hasText: 'Refund' });

async function openCase(): Promise<Page> {
  const { loop } = await product.matterOf(MARTA);
  return desk.open(MARINA, `/inbox/${loop.conversationId}`);
}

/** The provider pays, its answer is lost, and it cannot be asked. */
async function loseTheAnswer(): Promise<string> {
  const { faults } = product.world.payments;
  await askForRefund(product);
  faults.set({ kind: 'dropAnswer', path: '/refunds', method: 'POST', times: 1 });
  faults.set({ kind: 'down', path: '/refunds', skip: 1 });
  await product.tap(MARTA, 'yes');
  const refund = product.world.payments.refunds().find(({ amount }) => amount === MARTAS_TOTAL);
  assert.ok(refund);
  return refund.id;
}

test('a refund whose answer was lost is written down by hand, and the matter goes on', async () => {
  const refundRef = await loseTheAnswer();
  const page = await openCase();
  await refundIn(page).getByText('no answer').waitFor();
  await refundIn(page).getByRole('button', { name: 'Done by hand' }).click();
  const dialog = page.getByRole('dialog', { name: 'Done by hand' });
  await dialog.getByLabel('What became of it').selectOption('refunded');
  await dialog.getByLabel('Reference').fill(refundRef);
  await dialog.getByLabel('Status').selectOption('succeeded');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await dialog.waitFor({ state: 'detached' });
  await product.pass(MINUTE_MS);
  await refundIn(page).getByText('done, looked up').waitFor();
  assert.equal(await refundIn(page).getByRole('button').count(), 0);
  await pane(page).locator('[aria-current="step"]').getByText('Two days until the follow-up').waitFor();
  assert.ok(product.chat(MARTA).some(({ text }) => /Your refund of .* has been made/.test(text)));
  const [row] = await product.rows<{ by: string }>(
    `select output->>'foundBy' as by from effect where operation = 'payments.refund'`,
  );
  assert.equal(row?.by, 'marina');
  expectRefunds(product, MARTAS_ORDER, [MARTAS_TOTAL]);
});

test('a refund that waits for the provider is tried again by hand as soon as it is back', async () => {
  const { faults } = product.world.payments;
  await askForRefund(product);
  faults.set({ kind: 'down' });
  await product.tap(MARTA, 'yes');
  const page = await openCase();
  await refundIn(page).getByText('waiting').waitFor();
  expectRefunds(product, MARTAS_ORDER, []);
  faults.clear();
  await refundIn(page).getByRole('button', { name: 'Try again' }).click();
  await product.pass(SECOND_MS);
  await refundIn(page).getByText('done', { exact: true }).waitFor();
  expectRefunds(product, MARTAS_ORDER, [MARTAS_TOTAL]);
  await expectTended(product, MARTA, { owner: 'assistant', waitsFor: 'time', state: 'settling' });
});

test('what was closed is opened again, for everybody who looks at it', async () => {
  await product.write(MARTA, 'I want to talk to a person');
  const page = await openCase();
  const watching = await desk.open({ id: 'rafael', role: 'supervisor' }, new URL(page.url()).pathname);
  await pane(watching).getByText('Closing needs').waitFor();
  await pane(page).getByText('Closing needs').waitFor();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What happens next').fill('Call Marta');
  await dialog.getByLabel('Until when').fill('tomorrow at 10 am');
  await dialog.getByText(/Understood as/).waitFor();
  await dialog.getByRole('button', { name: 'Set next step' }).click();
  await pane(page).getByText('Nothing is missing: it can be closed.').waitFor();
  await pane(page).getByRole('button', { name: 'Close', exact: true }).click();
  await pane(page).getByText('Closing in a moment.').waitFor();
  await product.pass(6 * SECOND_MS);
  const reopen = (on: Page) => pane(on).getByRole('button', { name: 'Reopen' });
  await Promise.all([reopen(page).waitFor(), reopen(watching).waitFor()]);
  const status = async () => (await product.rows<{ status: string }>('select status from ticket'))[0]?.status;
  assert.equal(await status(), 'solved');
  await reopen(watching).click();
  await reopen(page).waitFor({ state: 'detached' });
  assert.equal(await status(), 'open');
});
