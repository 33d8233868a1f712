import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

let product: Product;
let desk: Console;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(SEED.marta.waId, 'I want my money back');
});
after(async () => {
  await desk.close();
  await product.close();
});

const manager = { id: 'carla', role: 'manager' } as const;

test('Ctrl K opens the palette, also from a field, and Enter goes where the words point', async () => {
  const page = await desk.open(manager, '/settings');
  await page.getByRole('link', { name: 'Inbox' }).waitFor();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find or run' });
  await palette.getByRole('combobox').fill('metr');
  await palette.getByRole('option', { name: /Metrics/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/metrics');
  await palette.waitFor({ state: 'detached' });
});

test('the palette finds a customer by name and by phone in any form', async () => {
  const page = await desk.open(manager, '/metrics');
  await page.getByRole('link', { name: 'Inbox' }).waitFor();
  const { waId, name } = SEED.marta;
  for (const words of [name.split(' ')[0] ?? '', `+1 (555) 014-${waId.slice(-4)}`]) {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Find or run' });
    await palette.getByRole('combobox').fill(words);
    await palette
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
  }
});

test('the sheet of shortcuts lists every key that does something here', async () => {
  const page = await desk.open(manager, '/metrics');
  await page.getByRole('link', { name: 'Inbox' }).waitFor();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'All shortcuts' });
  await sheet.getByText('Live', { exact: true }).waitFor();
  assert.ok((await sheet.locator('kbd').count()) >= 10);
});

test('an agent is not offered what their role may not see', async () => {
  const page = await desk.open({ id: 'bruno' }, '/inbox');
  await page.getByRole('link', { name: 'Inbox' }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Metrics' }).count(), 0);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Find or run' });
  await palette.getByRole('combobox').fill('metr');
  await palette.getByText('Nothing found by these words.').waitFor();
});
