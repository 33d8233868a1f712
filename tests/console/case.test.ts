import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { expectRefunds } from '../../demo/refund/checks.ts';
import { HOUR_MS, SECOND_MS } from '../../src/base/clock.ts';
import { SEED } from '../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const { waId: LUCIA, aboveLimitOrder } = SEED.lucia;
const SOFA = aboveLimitOrder.number;

let product: Product;
let desk: Console;
let conversationId: string;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(LUCIA, `quiero devolver el pedido ${SOFA}`);
  for (const choice of ['doesNotFit', 'refund', 'yes']) await product.tap(LUCIA, choice);
  conversationId = (await product.matterOf(LUCIA)).loop.conversationId;
});
after(async () => {
  await desk.close();
  await product.close();
});

const pane = (page: Page) => page.getByRole('complementary', { name: 'Case' });
const told = (page: Page) => page.getByRole('region', { name: 'Messages of the system' });
const open = (id: string, role: 'agent' | 'supervisor' | 'manager' = 'supervisor', name = id) =>
  desk.open({ id, role, name }, `/inbox/${conversationId}`);

/** The only ticket of finance. */
async function ticketNow() {
  const { body } = await product.api(
    'GET',
    '/api/v1/tickets?status=open,pending,solved,closed&queue=finance',
  );
  const [ticket] = body.items as { id: string; priority: string; assignee: string | null; status: string }[];
  assert.ok(ticket);
  return ticket;
}

const until = async (isSo: () => Promise<boolean>) => {
  const giveUpAt = performance.now() + 9_000;
  while (!(await isSo())) {
    assert.ok(performance.now() < giveUpAt, 'it did not come true');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};

test('what stands in the case: both clocks, who decides, and what closing needs', async () => {
  const page = await open('marina', 'supervisor', 'Marina Costa');
  const ticket = pane(page).getByRole('region', { name: 'Ticket' });
  await ticket.getByText('Next reply due').waitFor();
  await ticket.getByText('Resolution due').waitFor();
  await pane(page).getByText('a next step with owner and deadline, or an outcome').waitFor();
  await pane(page)
    .getByRole('img', { name: /steps done/ })
    .first()
    .waitFor();
  assert.equal(await pane(page).locator('[aria-current="step"]').count(), 1);
  await page.close();
});

test('two people set another priority: whose it was is said, and mine is kept or theirs is taken', async () => {
  const marina = await open('marina', 'supervisor', 'Marina Costa');
  const rafael = await open('rafael', 'supervisor', 'Rafael Souza');
  const mine = pane(marina).getByRole('combobox', { name: 'Priority' });
  const theirs = pane(rafael).getByRole('combobox', { name: 'Priority' });
  await mine.focus();
  await theirs.selectOption('high');
  await until(async () => (await ticketNow()).priority === 'high');
  await mine.selectOption('urgent');
  const notice = pane(marina).getByRole('alert');
  await notice.getByText('Rafael Souza set Priority to High.').waitFor();
  assert.equal((await ticketNow()).priority, 'high');
  await notice.getByRole('button', { name: 'Keep mine' }).click();
  await until(async () => (await ticketNow()).priority === 'urgent');
  await until(async () => (await theirs.inputValue()) === 'urgent');
  await mine.blur();
  await mine.focus();
  await theirs.selectOption('low');
  await until(async () => (await ticketNow()).priority === 'low');
  await mine.selectOption('normal');
  await notice.getByRole('button', { name: 'Take theirs' }).click();
  await notice.waitFor({ state: 'detached' });
  await until(async () => (await mine.inputValue()) === 'low');
  assert.equal((await ticketNow()).priority, 'low');
  await rafael.context().close();
  await marina.context().close();
});

test('a next step is demanded at closing; its date is read out of words before it is set', async () => {
  const page = await open('marina', 'supervisor', 'Marina Costa');
  await pane(page).getByText('Closing needs').waitFor();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Set next step and close' }).click();
  await dialog.getByLabel('What happens next').fill('Call Lucía');
  await dialog.getByLabel('Until when').fill('mañana a las 10');
  await dialog.getByText(/Understood as Sunday, November 22 at 10:00 AM/).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('d');
  assert.equal(
    await dialog.getByLabel('What happens next').inputValue(),
    'Call Lucía',
    'what was typed stays',
  );
  await dialog.getByRole('button', { name: 'Set next step' }).click();
  await dialog.waitFor({ state: 'detached' });
  await pane(page).getByText('Nothing is missing: it can be closed.').waitFor();
  const { loop } = await product.matterOf(LUCIA);
  assert.equal(loop.nextStep, 'Call Lucía');
  assert.equal(new Date(loop.deadlineAt ?? 0).toISOString(), '2026-11-22T13:00:00.000Z');
  await page.context().close();
});

test('a transfer by the keyboard goes to a person or a queue, and Z takes it back in time', async () => {
  await desk.open({ id: 'rafael', role: 'supervisor', name: 'Rafael Souza' });
  const page = await open('marina', 'supervisor', 'Marina Costa');
  await pane(page).getByText('Nothing is missing').waitFor();
  const before = (await ticketNow()).assignee;
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'To whom' }).fill('rafael');
  await page.getByRole('option', { name: /Rafael Souza/ }).waitFor();
  await page.keyboard.press('Enter');
  await told(page).getByText('Transfer to Rafael Souza').waitFor();
  await page.keyboard.press('z');
  await told(page).getByText('Undone: Transfer to Rafael Souza').waitFor();
  await product.pass(10 * SECOND_MS);
  assert.equal((await ticketNow()).assignee, before);
  await page.keyboard.press('x');
  await page.getByRole('combobox', { name: 'To whom' }).fill('rafael');
  await page.getByRole('option', { name: /Rafael Souza/ }).waitFor();
  await page.keyboard.press('Enter');
  await told(page).getByText('Transfer to Rafael Souza', { exact: true }).waitFor();
  await product.pass(6 * SECOND_MS);
  assert.equal((await ticketNow()).assignee, 'rafael');
  await pane(page).getByRole('region', { name: 'Ticket' }).getByText('Rafael Souza').waitFor();
  await page.context().close();
});

test('what one may not do is refused with the reason, in the palette', async () => {
  const page = await open('nina', 'agent', 'Nina Prado');
  await pane(page).getByText('Nothing is missing').waitFor();
  assert.equal(await pane(page).getByRole('button', { name: 'Assign' }).count(), 0);
  await page.keyboard.press('Control+k');
  await page.getByText('needs the right to assign').first().waitFor();
  await page.context().close();
});

test('above one’s limit a second person is asked, who says yes; who asked does not', async () => {
  const limits = [{ role: 'supervisor', currency: 'EUR', minor: 20_000 }];
  assert.equal((await product.api('PUT', '/api/v1/approval-limits', { limits })).status, 200);
  const page = await open('marina', 'supervisor', 'Marina Costa');
  await pane(page).getByText('Above your limit of €200.00: a second person has to say yes, too.').waitFor();
  await pane(page).getByRole('button', { name: 'Approve the refund · €489.00' }).click();
  await told(page).getByText('Approve the refund · €489.00').waitFor();
  await product.pass(6 * SECOND_MS);
  await pane(page).getByText('You asked a second person to approve €489.00.').waitFor();
  assert.equal(await pane(page).getByRole('button', { name: 'Approve €489.00' }).count(), 0);
  expectRefunds(product, SOFA, []);
  const boss = await desk.open(
    { id: 'carla', role: 'manager', name: 'Carla Dias' },
    `/inbox/${conversationId}`,
  );
  await pane(boss).getByText('Marina Costa asks a second person to approve €489.00.').waitFor();
  await pane(boss).getByRole('button', { name: 'Refuse', exact: true }).click();
  await pane(page).getByText('You asked a second person').waitFor({ state: 'detached' });
  expectRefunds(product, SOFA, []);
  assert.equal((await product.api('PUT', '/api/v1/approval-limits', { limits: [] })).status, 200);
  await page.context().close();
  await boss.context().close();
});

test('an approval can be undone for a moment; then the money goes though the tab is closed, and then the ring moves', async () => {
  const page = await open('marina', 'supervisor', 'Marina Costa');
  const approve = pane(page).getByRole('button', { name: 'Approve the refund · €489.00' });
  await approve.click();
  await told(page).getByText('Approve the refund · €489.00').waitFor();
  await told(page).getByRole('button', { name: 'Undo' }).click();
  await told(page).getByText('Undone: Approve the refund · €489.00').waitFor();
  await product.pass(HOUR_MS / 60);
  expectRefunds(product, SOFA, []);
  const watching = await open('rafael', 'supervisor', 'Rafael Souza');
  await pane(watching).locator('[aria-current="step"]').getByText('Approval', { exact: true }).waitFor();
  await page.keyboard.press('Shift+A');
  await told(page).getByText('Approve the refund · €489.00', { exact: true }).waitFor();
  await page.context().close();
  assert.match((await pane(watching).locator('[aria-current="step"]').textContent()) ?? '', /^Approval/);
  expectRefunds(product, SOFA, []);
  await product.pass(6 * SECOND_MS);
  expectRefunds(product, SOFA, [aboveLimitOrder.total]);
  await pane(watching).locator('[aria-current="step"]').getByText('Two days until the follow-up').waitFor();
  const systems = pane(watching).getByRole('listitem').filter({ hasText: 'the payment provider' });
  await systems.getByText('done', { exact: true }).waitFor();
  await watching.context().close();
});
