import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addAgent } from '../src/access/addAgent.ts';
import { makeClient, type Client } from '../src/api/client.ts';
import { transaction } from '../src/db/transaction.ts';
import { SEED } from '../world/seed/facts.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
let client: Client;
before(async () => {
  product = await startProduct();
  client = makeClient({ baseUrl: product.url, token: product.apiToken });
  const workspaceId = product.loopline.workspaces[0]?.id ?? '';
  await transaction(product.base.db, workspaceId, (tx) =>
    addAgent(
      tx,
      workspaceId,
      { id: 'paula', name: 'Paula', email: 'paula@store.test', role: 'agent' },
      product.clock.now(),
    ),
  );
});
after(() => product.close());

async function attributesOf(waId: string) {
  const [contact] = await product.rows<{ attributes: Record<string, string> }>(
    `select attributes from contact join address on address.contact_id = contact.id where phone like '%' || $1`,
    [waId.slice(-8)],
  );
  return contact?.attributes ?? {};
}

test('who looks after a contact in the CRM is known here, once the owners are named', async () => {
  await product.write(SEED.marta.waId, 'hello');
  assert.deepEqual(await attributesOf(SEED.marta.waId), {});
  const owners = [{ crmOwner: SEED.owners.paula.id, agent: 'paula' }];
  assert.deepEqual(await client.automation.putAccountOwners({ body: { owners } }), { owners });
  await product.write(SEED.marta.waId, 'are you there?');
  const { accountOwner, crmRef } = await attributesOf(SEED.marta.waId);
  assert.equal(accountOwner, 'paula');
  assert.ok(crmRef);
});

test('an agent who does not work here owns no accounts, and an owner is one agent', async () => {
  const owner = { crmOwner: SEED.owners.paula.id, agent: 'nobody' };
  await assert.rejects(client.automation.putAccountOwners({ body: { owners: [owner] } }), {
    code: 'AGENT_NOT_FOUND',
  });
  const twice = { owners: [owner, { ...owner, agent: 'paula' }] };
  await assert.rejects(client.automation.putAccountOwners({ body: twice }), { code: 'BODY_INVALID' });
  assert.equal((await client.automation.accountOwners()).owners.length, 1, 'nothing was changed');
});
