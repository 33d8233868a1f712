import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Client } from '../src/api/clientOf.ts';
import { makeClient } from '../src/api/client.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
let client: Client;
before(async () => {
  product = await startProduct();
  client = makeClient({ baseUrl: product.url, token: product.apiToken });
});
after(() => product.close());

test('the templates of a number are told with what has to be filled in', async () => {
  const { items, untold, readAt } = await client.setup.templates({ query: { sendable: 'true' } });
  assert.deepEqual(untold, []);
  assert.ok(readAt);
  const followUp = items.find(({ variables }) => variables.length > 0);
  assert.ok(followUp);
  assert.equal(followUp.status, 'APPROVED');
  assert.match(followUp.body, /\{\{1\}\}/);
  assert.match(followUp.language, /^(en|pt-BR|es)$/);
  assert.ok(followUp.variables.every(({ fact }) => fact !== null));
});

test('a template that the provider paused is told after a sync, and not among those that can be sent', async () => {
  const graph = product.world.graph;
  graph.addTemplate({
    name: 'winter_sale',
    language: 'pt_BR',
    status: 'PAUSED',
    category: 'MARKETING',
    components: [{ type: 'BODY', text: 'Oi {{1}}' }],
  });
  const named = ({ name }: { name: string }) => name === 'winter_sale';
  const { items } = await client.setup.syncTemplates();
  assert.deepEqual(
    items.filter(named).map(({ language, status, body }) => ({ language, status, body })),
    [{ language: 'pt-BR', status: 'PAUSED', body: 'Oi {{1}}' }],
  );
  const { items: sendable } = await client.setup.templates({ query: { sendable: 'true' } });
  assert.deepEqual(sendable.filter(named), []);
});

test('a number tells how it is: held with the reason, and when somebody last wrote', async () => {
  const before = await client.setup.channels();
  assert.equal(before.items[0]?.state, 'ready');
  assert.ok((before.items[0]?.templates.approved ?? 0) > 0);
  await product.write('5511987654321', 'oi');
  await product.rows(`update channel_account set held_reason = '131042: no money', held_at = now()`);
  const { items } = await client.setup.channels();
  const [number] = items;
  assert.equal(number?.state, 'held');
  assert.match(number.heldReason ?? '', /131042/);
  assert.ok(number.lastInboundAt);
});
