import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askForRefund, MARTA, MARTAS_TOTAL } from '../../demo/refund/askForRefund.ts';
import { SEED } from '../../world/seed/facts.ts';
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

const CURRENCY = SEED.marta.refundableOrder.currency;
const stateOf = async () => (await product.matterOf(MARTA, 'refund')).loop.state;

test('a limit is lowered, tried on a real case, refused to its author, approved by another, and decides the next refund', async () => {
  await askForRefund(product);
  const carla = await desk.open({ id: 'carla', role: 'manager' }, '/studio/policies');
  await carla.getByRole('link', { name: 'refund' }).click();
  await carla.getByRole('heading', { name: 'large', exact: true }).waitFor();
  await carla.getByText('1 case in 7 days').waitFor();
  await carla.getByRole('link', { name: 'Edit draft' }).click();

  // Both rules that know the limit: above it a person approves, below it is allowed.
  const limit = String((MARTAS_TOTAL - 1) / 100);
  for (const rule of [/: large/, /: small/]) {
    const fields = carla
      .getByRole('group', { name: rule })
      .getByRole('textbox', { name: `Value in ${CURRENCY}` });
    await fields.first().fill(limit);
  }
  const badly = carla.getByRole('group', { name: /: too late/ }).getByRole('textbox', { name: 'Value' });
  await badly.last().fill('soon');
  await carla.getByText('Write a number.').waitFor();
  await badly.last().fill('30');
  await carla.getByText('A draft decides nothing. It is kept while you write.').waitFor();
  const kept = await product.rows<{ document: object }>('select document from policy_draft');
  assert.match(JSON.stringify(kept), new RegExp(`"gt":${MARTAS_TOTAL - 1}\\b`));

  await carla.getByRole('button', { name: 'Test against the last 200 cases' }).click();
  await carla.getByText('1 of 1 cases would be decided otherwise.').waitFor();
  await carla.getByRole('textbox', { name: 'Why it is changed' }).fill('Too much was paid by itself');
  await carla.getByRole('button', { name: 'Ask for approval' }).click();
  await carla.getByText('You wrote or proposed it, so somebody else approves it.').waitFor();
  assert.equal(await carla.getByRole('button', { name: 'Approve and publish' }).count(), 0);

  const marina = await desk.open({ id: 'marina', role: 'supervisor' }, '/studio/policies/refund');
  await marina.getByText('Too much was paid by itself').waitFor();
  await marina.getByText('Changed: large').waitFor();
  assert.equal(await marina.getByRole('link', { name: 'Edit draft' }).count(), 0);
  await marina.getByRole('button', { name: 'Approve and publish' }).click();
  await marina.getByText('carla wrote it, marina approved it').waitFor();
  // The author's page hears of it.
  await carla.getByText('carla wrote it, marina approved it').waitFor();

  // What was decided before stays: she is asked to confirm, and is paid.
  await product.tap(MARTA, 'yes');
  assert.notEqual(await stateOf(), 'approving');
  const editions = await product.rows<{ edition: number; published_by: string }>(
    'select edition, published_by from policy_edition',
  );
  assert.deepEqual(editions, [{ edition: 1, published_by: 'marina' }]);

  await marina.getByRole('button', { name: 'Go back to this' }).click();
  await marina.getByRole('dialog').getByRole('button', { name: 'Go back', exact: true }).click();
  await marina.getByText('marina went back to the blueprint’s own').waitFor();
});

test('who may not configure sees the rules and is offered no change', async () => {
  const ana = await desk.open({ id: 'ana', role: 'agent' }, '/studio/policies/refund?edit=true');
  await ana.getByRole('heading', { name: 'too late', exact: true }).waitFor();
  assert.equal(await ana.getByRole('link', { name: 'Edit draft' }).count(), 0);
  assert.equal(await ana.getByRole('textbox').count(), 0);
  assert.equal(await ana.getByRole('button', { name: 'Go back to this' }).count(), 0);
});
