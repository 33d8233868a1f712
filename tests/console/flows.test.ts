import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { store } from '../../blueprints/store/blueprint.ts';
import { askForRefund, MARTA } from '../../demo/refund/askForRefund.ts';
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

/** The box of a state in the picture. */
const box = (page: Page, state: string) => page.locator(`[data-state="${state}"]`);
const shows = (page: Page, state: string, count: number) =>
  page.locator(`[data-state="${state}"]`, { hasText: new RegExp(`\\D${count}$`) }).waitFor();

test('the picture follows a loop as it moves, and leads to who waits', async () => {
  await askForRefund(product);
  const ana = await desk.open({ id: 'ana' }, '/studio/flows');
  await ana.getByRole('link', { name: 'refund' }).click();
  await shows(ana, 'confirming', 1);
  await box(ana, 'confirming').focus();
  await ana.keyboard.press('Escape');
  await ana.goto(`${product.url}/studio/flows/refund?state=confirming`);
  const { loop } = await product.matterOf(MARTA);
  const waiting = ana.getByRole('link', { name: loop.protocolNumber });
  await waiting.waitFor();

  await product.tap(MARTA, 'yes');
  await shows(ana, 'confirming', 0);
  const after = await product.matterOf(MARTA);
  await shows(ana, String(after.loop.state), 1);
  await ana.getByText('Nobody now.').waitFor();
  const [open] = await product.rows<{ n: number }>(
    `select count(*)::int as n from loop where flow = 'refund' and closed_at is null`,
  );
  await ana.getByText(`${open?.n} running`).waitFor();
});

test('arrow keys go from state to state, and the list tells the same as the picture', async () => {
  const inquiry = store.flows.find(({ name }) => name === 'inquiry');
  const first = String(inquiry?.machine.config.initial);
  const ana = await desk.open({ id: 'ana' }, '/studio/flows/inquiry');
  await box(ana, 'asking').focus();
  await ana.keyboard.press('ArrowDown');
  await ana.waitForURL(`**state=${first}`);
  await ana.keyboard.press('ArrowDown');
  await ana.waitForURL((url) => ![null, first].includes(url.searchParams.get('state')));
  await ana.getByRole('button', { name: 'List of states' }).click();
  const rows = await ana.getByRole('table').getByRole('row').count();
  const told = [...(inquiry?.plans.values() ?? [])].filter(({ rest, outcome }) => rest ?? outcome).length;
  assert.equal(rows, told + 1);
});

test('a newer version is compared with the one before it', async () => {
  const refund = store.flows.find(({ name }) => name === 'refund');
  const plan = refund?.plans.get('approving');
  assert.ok(refund && plan?.rest);
  await product.stopProduct();
  const approving = { ...plan, rest: { ...plan.rest, nextStep: 'A director approves' } };
  const next = {
    ...refund,
    version: 2,
    migrations: [{ from: 1, move: () => null }],
    plans: new Map([...refund.plans, ['approving', approving]]),
  };
  const flows = store.flows.map((flow) => (flow === refund ? next : flow));
  const { base, worlds, clock } = product;
  product = await startProduct({
    base,
    worlds,
    clock,
    blueprint: { ...store, flows },
    consoleFolder: CONSOLE_FOLDER,
  });
  const second = await openConsole(product.served);
  try {
    const ana = await second.open({ id: 'ana' }, '/studio/flows/refund');
    await ana.getByRole('button', { name: 'Compare v1' }).click();
    await ana.getByText('Different from v1').waitFor();
    await ana.getByRole('complementary').getByRole('button', { name: 'Approval' }).click();
    await ana.getByText('Changed since v1: next step').waitFor();
    await box(ana, 'approving').getByText('changed').waitFor({ state: 'attached' });
  } finally {
    await second.close();
  }
});
