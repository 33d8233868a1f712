import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { agreedEnd } from '../demo/shopping/agreedEnd.ts';
import { playTrip } from '../demo/shopping/playTrip.ts';
import { tripEnd } from '../demo/shopping/tripEnd.ts';
import { tripShopOf } from '../demo/shopping/tripShop.ts';
import { BUTTONS, SENTENCES } from '../demo/shopping/ways.ts';
import { expectNothingForgotten } from '../demo/refund/expectNothingForgotten.ts';
import { contextSchema } from '../blueprints/store/flows/shopping/context.ts';
import { HOUR_MS } from '../src/base/clock.ts';
import { startProduct } from './harness/startProduct.ts';

/** Shopping over HTTP: the chat, the index of the catalogue and the shop's own cart; in the end whole trips, till and all. */

const product = await startProduct();
after(() => product.close());
const ANA = '5511990000077';

async function shopping() {
  const { loop } = await product.matterOf(ANA, 'shopping');
  return { state: loop.state, context: contextSchema.parse(loop.context), id: loop.id };
}

test('a wish in plain words is found, looked at and put into the cart of the shop', async () => {
  await product.write(ANA, "i'm looking for a floor lamp for my living room");
  const listed = await shopping();
  assert.equal(listed.state, 'showingResults');
  const [first] = listed.context.hits;
  assert.ok(first);

  await product.write(ANA, 'the first');
  assert.equal((await shopping()).state, 'showingProduct');
  assert.match(product.lastTo(ANA), new RegExp(first.title));

  await product.tap(ANA, 'add');
  for (let asked = 0; asked < 3 && (await shopping()).state !== 'added'; asked += 1)
    await product.write(ANA, '1');
  const { state, context } = await shopping();
  assert.equal(state, 'added');
  assert.equal(context.cart?.lines.length, 1);
  assert.equal(context.cart?.lines[0]?.unitMinor, context.seen[context.cart?.lines[0]?.sku ?? '']);
});

test('a second wish joins the same cart', async () => {
  const before = await shopping();
  await product.write(ANA, 'i also want a rug');
  const { id, context, state } = await shopping();
  assert.equal(id, before.id);
  assert.ok(state === 'showingResults' || state === 'showingNearest', String(state));
  assert.equal(context.cart?.ref, before.context.cart?.ref);
});

test('who comes back hours later is told what became dearer, before anything goes on', async () => {
  const { context } = await shopping();
  const line = context.cart?.lines[0];
  assert.ok(line);
  product.world.shop.setPrice(line.sku, line.unitMinor + 1_000);
  await product.pass(3 * HOUR_MS);

  await product.write(ANA, "what's in my cart?");
  assert.equal((await shopping()).state, 'acceptingChanges');
  const told = product
    .chat(ANA)
    .slice(-2)
    .map(({ text }) => text)
    .join('\n');
  assert.match(told, /prices have changed/);
  assert.match(told, /→/);

  await product.tap(ANA, 'goOn');
  const shown = await shopping();
  assert.equal(shown.state, 'showingCart');
  assert.equal(shown.context.cart?.lines[0]?.unitMinor, line.unitMinor + 1_000);
});

test('another matter in between is answered, and the cart stays', async () => {
  const { id } = await shopping();
  await product.write(ANA, 'how much is delivery?');
  const { id: still, context } = await shopping();
  assert.equal(still, id);
  assert.equal(context.cart?.lines.length, 1);
});

for (const [way, waId] of [
  [BUTTONS, '5521977776666'],
  [SENTENCES, '5521977775555'],
] as const)
  test(`with ${way.name}, from the greeting to the delivered order and the review`, async () => {
    const trip = { scene: product, shop: tripShopOf(product.world.shop), waId, way };
    await playTrip(trip);
    assert.deepEqual(await tripEnd(trip), agreedEnd(trip));
    await expectNothingForgotten(product);
  });
