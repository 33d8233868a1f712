import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const { marta } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;
/** Before anything that the server still remembers. */
const LONG_AGO = '1-00000000-0000-0000-0000-000000000000';

let product: Product;
let desk: Console;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(marta.waId, 'I want my money back');
});
after(async () => {
  await desk.close();
  await product.close();
});

test('who comes back from before what the server remembers is told so, and asks for the list anew', async () => {
  const page = await desk.open(MARINA);
  await page.getByRole('option', { name: /Marta/ }).waitFor();
  await page.addInitScript(`localStorage.setItem('loopline-last-event', '${LONG_AGO}')`);
  const stream = page
    .context()
    .waitForEvent('request', (request) => request.url().endsWith(`/stream?after=${LONG_AGO}`));
  let lists = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/api/v1/inbox') lists++;
  });
  await page.reload();
  await stream;
  await page.getByRole('option', { name: /Marta/ }).waitFor();
  const giveUpAt = performance.now() + 30_000;
  while (lists < 2) {
    assert.ok(performance.now() < giveUpAt, 'the list was asked for only once');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
