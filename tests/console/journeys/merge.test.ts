import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SEED } from '../../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../../harness/openConsole.ts';
import { startProduct, type Product } from '../../harness/startProduct.ts';

const { marta } = SEED.people;
const MARINA = { id: 'marina', role: 'supervisor', name: 'Marina Costa' } as const;
/** The same telephone, at an account of its own. */
const OTHER = { userId: 'US.88001122334455', name: 'M. Oliver' };

let product: Product;
let desk: Console;
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  await product.write(marta.waId, 'I want my money back');
  product.world.graph.customer({ ...OTHER, waId: marta.waId });
  await product.write(OTHER.userId, 'do you ship to Lisbon?');
});
after(async () => {
  await desk.close();
  await product.close();
});

async function contactsByPhone(): Promise<string[]> {
  const found = await product.rows<{ id: string }>(
    `select contact_id as id from address where phone = $1 order by created_at, id`,
    [marta.waId],
  );
  return found.map(({ id }) => id);
}

test('two contacts of one person are found by their phone, become one, and are two again when it is taken back', async () => {
  const [first, second] = await contactsByPhone();
  assert.ok(first !== undefined && second !== undefined && first !== second);
  const page = await desk.open(MARINA, `/customers/${first}`);
  const history = page.getByRole('list', { name: 'History' });
  await history.getByText('I want my money back').waitFor();
  const candidate = page.getByRole('listitem').filter({ hasText: 'has the same phone' });
  await candidate.getByText(OTHER.name).waitFor();
  assert.equal(await history.getByText('do you ship to Lisbon?').count(), 0);

  await candidate.getByRole('button', { name: 'Review' }).click();
  const dialog = page.getByRole('dialog', { name: 'Are they the same person?' });
  await dialog.getByRole('columnheader', { name: OTHER.name }).waitFor();
  await dialog.getByLabel('How you know').fill('She told us on the phone');
  await dialog.getByRole('button', { name: 'Merge into the left one' }).click();
  await dialog.waitFor({ state: 'detached' });
  await history.getByText('do you ship to Lisbon?').waitFor();
  await history.getByText('I want my money back').waitFor();
  const merged = page.getByRole('listitem').filter({ hasText: 'Merged by marina' }).last();
  await merged.getByText('She told us on the phone').waitFor();
  await candidate.waitFor({ state: 'detached' });
  assert.deepEqual(new Set(await contactsByPhone()), new Set([first]));

  await merged.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('The merge was taken back; everything is where it was.').waitFor();
  await history.getByText('do you ship to Lisbon?').waitFor({ state: 'detached' });
  await candidate.getByText(OTHER.name).waitFor();
  await page.goto(`${product.url}/customers/${second}`);
  await history.getByText('do you ship to Lisbon?').waitFor();
  assert.equal(await history.getByText('I want my money back').count(), 0);
});
