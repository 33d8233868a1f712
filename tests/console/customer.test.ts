import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { passwordHash } from '../../src/access/passwordHash.ts';
import { SEED } from '../../world/seed/facts.ts';
import { CONSOLE_FOLDER, openConsole, type Console } from '../harness/openConsole.ts';
import { startProduct, type Product } from '../harness/startProduct.ts';

const MARTA = SEED.marta.waId;
const JOAO = SEED.joao.waId;

let product: Product;
let desk: Console;
const ids = new Map<string, string>();
before(async () => {
  product = await startProduct({ consoleFolder: CONSOLE_FOLDER });
  desk = await openConsole(product.served);
  for (const [from, words] of [
    [MARTA, 'I want my money back'],
    [JOAO, 'quero trocar meu pedido'],
  ] as const) {
    await product.write(from, words);
    const [found] = await product.rows<{ id: string }>(
      'select contact_id as id from address where phone = $1 or external_id = $1',
      [from],
    );
    assert.ok(found);
    ids.set(from, found.id);
  }
});
after(async () => {
  await desk.close();
  await product.close();
});

const at = (from: string) => `/customers/${ids.get(from)}`;
const carla = { id: 'carla', role: 'admin', name: 'Carla Dias' } as const;

test('consent is written down with its evidence, and stands in the history', async () => {
  const page = await desk.open({ id: 'nina', role: 'agent', name: 'Nina Prado' }, at(MARTA));
  await page.getByText('Nothing has been said about consent.').waitFor();
  assert.equal(
    await page.getByRole('button', { name: 'More' }).count(),
    0,
    'an agent exports and erases nothing',
  );
  await page.getByRole('button', { name: 'Write down' }).click();
  const dialog = page.getByRole('dialog', { name: 'Write consent down' });
  await dialog.getByLabel('Evidence').fill('On the phone, 21 November');
  await dialog.getByRole('button', { name: 'Write down' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByText(/On the phone, 21 November/)
    .first()
    .waitFor();
  const words = await product.rows<{ by: string }>(
    `select by from consent_change where evidence like 'On the phone%'`,
  );
  assert.equal(words.length, 1);
  await page.context().close();
});

test('the history is one over all kinds, and is narrowed by kind', async () => {
  const page = await desk.open(carla, at(MARTA));
  const history = page.getByRole('list', { name: 'History' });
  await history.getByText('I want my money back').waitFor();
  await page.getByRole('group', { name: 'Kinds' }).getByRole('button', { name: 'Messages' }).click();
  await history.getByText('I want my money back').waitFor({ state: 'detached' });
  await page.getByRole('group', { name: 'Kinds' }).getByRole('button', { name: 'Systems' }).click();
  await history.getByText('orders.').first().waitFor();
  await page.context().close();
});

test('exporting and erasing ask for a fresh proof, and go on once it is given', async () => {
  const page = await desk.open(carla, at(JOAO));
  await page.getByRole('button', { name: 'More' }).waitFor();
  // An hour after the last proof.
  await product.rows(
    `update session set stepped_up_at = stepped_up_at - interval '1 hour' where agent_id = 'carla'`,
  );
  await setPassword('carla', 'ferry mint oboe 7');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Export as JSON' }).click();
  const proof = page.getByRole('dialog', { name: 'Is it still you?' });
  await proof.getByLabel('Password').fill('wrong words');
  await proof.getByRole('button', { name: 'Confirm' }).click();
  await proof.getByText('The password is not right').waitFor();
  const saving = page.waitForEvent('download');
  await proof.getByLabel('Password').fill('ferry mint oboe 7');
  await proof.getByRole('button', { name: 'Confirm' }).click();
  assert.equal((await saving).suggestedFilename(), `${ids.get(JOAO)}.json`);
  await product.rows(
    `update session set stepped_up_at = stepped_up_at - interval '1 hour' where agent_id = 'carla'`,
  );
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Erase' }).click();
  const dialog = page.getByRole('dialog', { name: /^Erase / });
  await dialog.getByLabel('Reason').fill('asked by phone');
  await dialog.getByLabel('Why although something stands against it').fill('identity checked by the shop');
  const name = ((await dialog.getByRole('heading').textContent()) ?? '').replace('Erase ', '');
  await dialog.getByLabel(`Type ${name} to confirm`).fill(name);
  await dialog.getByRole('button', { name: 'Erase for ever' }).click();
  await proof.getByLabel('Password').fill('ferry mint oboe 7');
  await proof.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText(/Erased\. The proof is/).waitFor();
  const [erased] = await product.rows<{ name: string | null; at: Date | null }>(
    'select name, erased_at as at from contact where id = $1',
    [ids.get(JOAO)],
  );
  assert.equal(erased?.name, null);
  assert.ok(erased.at);
  await page.context().close();
});

async function setPassword(agent: string, password: string): Promise<void> {
  const { workspaceId, clock } = product.served;
  await product.rows(
    'insert into password (workspace_id, agent_id, hash, changed_at) values ($1, $2, $3, $4)',
    [workspaceId, agent, await passwordHash(password), clock.now()],
  );
}
