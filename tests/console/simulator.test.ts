import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { store } from '../../blueprints/store/blueprint.ts';
import { KEPT_MODELS } from '../../demo/keptModels.ts';
import { playScenario } from '../../demo/sandbox/playScenario.ts';
import { readScenario } from '../../demo/sandbox/scenarioFiles.ts';
import { accessibilityFaults } from '../harness/accessibilityFaults.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';
import { startSimulator, type Simulator } from '../harness/startSimulator.ts';

const LUCIA = '34600111222';

let simulator: Simulator;
let product: Product;
let desk: Console;
before(async () => {
  simulator = await startSimulator();
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER, sandbox: simulator.sandbox });
  desk = await openConsole(product.served);
});
after(async () => {
  await desk.close();
  await product.close();
  await simulator.stop();
});

const open = (id: string) => desk.open({ id, role: 'manager' }, '/studio/simulator');
const phone = (page: Page) => page.getByRole('log', { name: 'Chat on the customer’s phone' });
const tape = (page: Page) => page.getByRole('tabpanel');

async function choose(page: Page, persona: string): Promise<void> {
  await page.getByLabel('Somebody else').selectOption({ label: persona });
}

async function write(page: Page, text: string): Promise<void> {
  const line = page.getByRole('textbox', { name: /Write as/ });
  await line.fill(text);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
}

async function tap(page: Page, choice: string): Promise<void> {
  await phone(page).getByRole('button', { name: choice, exact: true }).last().click();
}

async function saysLast(page: Page, words: string): Promise<void> {
  await phone(page).getByText(words).last().waitFor();
}

async function askAsMarta(page: Page): Promise<void> {
  await choose(page, 'Marta Quinn · en');
  await askForMoney(page);
}

async function askForMoney(page: Page): Promise<void> {
  await write(page, 'I want my money back');
  await saysLast(page, 'If it is this one, what happened?');
  await tap(page, 'It does not fit');
  await saysLast(page, 'Shall I go ahead?');
}

test('a refund above the limit is approved on the agent’s side, and the real product hears nothing of it', async () => {
  const page = await open('carla');
  await choose(page, 'Lucía Fernández · es');
  await write(page, 'quiero devolver el pedido LP-1060');
  await tap(page, 'No me queda bien');
  await tap(page, 'Quiero el dinero');
  await tap(page, 'Sí');
  await saysLast(page, 'necesita la aprobación de un colega');
  await page.getByText('What the next person sees').waitFor();
  await page.getByText('Left to refund on the item: €489.00').waitFor();
  await tape(page).getByText('confirming → approving').waitFor();
  await tape(page).getByText('large: approve').waitFor();

  await page.getByRole('tab', { name: 'Agent’s side' }).click();
  await page.getByRole('button', { name: /Approve/ }).click();
  await saysLast(page, 'Tu reembolso de 489,00 € del pedido LP-1060 está hecho');
  await page.getByText('6 of 6').waitFor();

  assert.deepEqual(await product.rows('select id from conversation'), []);
  assert.deepEqual(product.chat(LUCIA), []);
});

test('payments are down: the customer is told, and it goes through when they are back', async () => {
  const page = await open('bruno');
  await askAsMarta(page);
  await page.getByRole('switch', { name: 'Payments down' }).click();
  await page.getByRole('switch', { name: 'Payments down', checked: true }).waitFor();
  await tap(page, 'Yes');
  await tape(page).getByText('payments.refund').first().waitFor();
  assert.equal(await phone(page).getByText('has been made').count(), 0);
  await page.getByRole('switch', { name: 'Payments down' }).click();
  await page.getByRole('button', { name: '+1 h' }).click();
  await saysLast(page, 'Your refund of $79.90 for order LP-1042 has been made');
});

test('time travels to the follow-up of two days later', async () => {
  const page = await open('dora');
  await askAsMarta(page);
  await tap(page, 'Yes');
  await saysLast(page, 'Here is your return label');
  await page.getByRole('button', { name: '48 h later' }).click();
  await saysLast(page, 'It is two days since your refund');
  await tap(page, 'Yes, all is well');
  await page.getByText('closed: refunded').waitFor();
});

test('the same webhook twice makes one refund, and the run becomes a file that the tests run', async () => {
  const page = await open('elio');
  await page.getByRole('switch', { name: 'Same webhook twice' }).click();
  await page.getByRole('switch', { name: 'Same webhook twice', checked: true }).waitFor();
  await askForMoney(page);
  await tap(page, 'Yes');
  await saysLast(page, 'has been made');
  assert.equal(await phone(page).getByText('has been made').count(), 1);

  await page.getByRole('button', { name: 'Save as scenario' }).click();
  await page.getByRole('textbox', { name: 'What it is about' }).fill('Twice, and once');
  await page.getByText('Given back of LP-1042, in the smallest unit: 7990').waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const file = join(simulator.folder, 'twice-and-once.json');
  await page.getByText(file).waitFor();
  const scenario = readScenario(file);
  assert.equal(scenario.steps.length, 4);
  const setup = { databases: simulator.databases, blueprint: store, modelFolder: KEPT_MODELS };
  assert.deepEqual((await playScenario(setup, scenario)).reasons, []);

  // A check that is broken on purpose says what was found instead.
  const broken = JSON.parse(readFileSync(file, 'utf8').replace('"are":[7990]', '"are":[1]'));
  assert.deepEqual((await playScenario(setup, broken)).reasons, ['refunds: expected [1], found [7990]']);
});

test('who may not teach the assistant sees the scenarios and is offered no more', async () => {
  const page = await desk.open({ id: 'ana', role: 'agent' }, '/studio/simulator');
  await page.getByText('Too late, policy says no').waitFor();
  assert.equal(await page.getByRole('button', { name: /Run all/ }).count(), 0);
  assert.equal(await page.getByRole('textbox').count(), 0);
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing stands in anybody's way, ${theme}`, async () => {
    const page = await desk.open({ id: 'carla', role: 'manager' }, '/studio/simulator', { theme });
    await page
      .getByRole('button', { name: /^\w+.* Above the limit, refused$/ })
      .first()
      .click();
    await saysLast(page, 'LP-1060');
    await page.getByText('start refund').first().click();
    assert.deepEqual(await accessibilityFaults(page), []);
  });
}

// Last: what it begins goes on for a while.
test('scenarios are run by Shift R, each with what came of it', async () => {
  const page = await open('fabia');
  await page.getByRole('button', { name: 'Run Too late, policy says no', exact: true }).click();
  await page.getByText('1 pass, 0 fail').waitFor();
  await page.keyboard.press('Shift+R');
  await page.getByRole('img', { name: 'running' }).first().waitFor();
});
