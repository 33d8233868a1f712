import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listAt, recordAt, textAt } from '../json.ts';
import { SEED } from '../seed/facts.ts';
import { startWorld, WORLD_DEFAULTS } from '../startWorld.ts';
import type { World } from '../startWorld.ts';
import { jsonCaller } from '../testCaller.ts';
import type { CallJson } from '../testCaller.ts';

let world: World;
let call: CallJson;
before(async () => {
  world = await startWorld({ seed: 'store' });
  call = jsonCaller(world.crm.url, WORLD_DEFAULTS.crm.apiKey);
});
after(() => world.stop());
const martaId = `con_${SEED.marta.id}`;

test('a search by phone gives every contact it may mean, with the owner', async () => {
  const found = await call('GET', '/contacts?phone=%2B34600333444');
  assert.equal(listAt(found.body, 'contacts').length, 2, 'the same person twice');
  const [marta] = listAt((await call('GET', '/contacts?email=Marta@Example.test')).body, 'contacts');
  assert.equal(recordAt(recordAt({ marta }, 'marta'), 'owner')['name'], SEED.owners.paula.name);
  assert.equal((await call('GET', '/contacts')).status, 400);
});

test('a contact is put under a reference once, and changed on its version only', async () => {
  const put = () => call('PUT', '/contacts/by-reference/web-7', { name: 'Nina', phones: ['+15550100007'] });
  assert.equal((await put()).body['created'], true);
  const again = await put();
  assert.equal(again.body['created'], false);
  const contact = recordAt(again.body, 'contact');
  const path = `/contacts/${textAt(contact, 'id')}`;
  assert.equal((await call('PATCH', path, { language: 'pt-BR' }, { 'If-Match': '"1"' })).status, 412);
  const changed = await call('PATCH', path, { language: 'pt-BR' }, { 'If-Match': '"2"' });
  assert.equal(recordAt(changed.body, 'contact')['language'], 'pt-BR');
});

test('activities and deals are found by contact and by reference', async () => {
  const note = {
    contactId: martaId,
    kind: 'note',
    subject: 'Refund',
    outcome: 'refunded',
    externalReference: 'eff-9',
  };
  assert.equal((await call('POST', '/activities', note)).status, 201);
  const found = await call('GET', '/activities?externalReference=eff-9');
  assert.equal(recordAt({ one: listAt(found.body, 'activities')[0] }, 'one')['outcome'], 'refunded');
  assert.equal((await call('POST', '/activities', { ...note, contactId: 'con_none' })).status, 404);
  const deals = await call('GET', `/deals?contactId=con_${SEED.lucia.id}`);
  const [deal] = listAt(deals.body, 'deals');
  const moved = await call('PATCH', `/deals/${textAt(deal, 'id')}`, { stage: 'won' });
  assert.equal(recordAt(moved.body, 'deal')['stage'], 'won');
});

test('a refusal can hide in a 200, and nothing is written', async () => {
  world.crm.faults.set({ kind: 'refusal', times: 1 });
  const before = world.crm.activities().length;
  const refused = await call('POST', '/activities', { contactId: martaId, kind: 'note', subject: 'x' });
  assert.deepEqual([refused.status, refused.body['ok']], [200, false]);
  assert.equal(world.crm.activities().length, before);
});
