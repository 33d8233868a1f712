import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { DAY_MS, HOUR_MS, worldClock } from '../clock.ts';
import { recordAt, textAt } from '../json.ts';
import { openRoom } from '../room.ts';
import { storeCatalogue } from '../seed/catalogue/catalogue.ts';
import { jsonCaller } from '../testCaller.ts';
import { startShop } from './startShop.ts';
import { BUYER, errorOf, HOME, MUGS } from './testShop.ts';

test('a cart of Monday is there on Wednesday, a parcel arrives although the shop was down, and numbers go on', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'shop-'));
  const clock = worldClock({ frozen: true, startAt: new Date('2026-11-23T09:00:00Z') });
  const open = async () => {
    const room = openRoom({ dataDir, clock });
    const { shop, stop } = await startShop(room, { apiKey: 'k' });
    shop.sell(storeCatalogue);
    return { shop, stop, call: jsonCaller(shop.url, 'k') };
  };
  const fill = async ({ call }: Awaited<ReturnType<typeof open>>) => {
    const { body } = await call('POST', '/carts', { currency: 'BRL', language: 'es' });
    const cart = `/carts/${textAt(body, 'id')}`;
    await call('PUT', `${cart}/lines/${MUGS}`, { quantity: 2 });
    await call('PUT', `${cart}/buyer`, BUYER);
    await call('PUT', `${cart}/address`, { address: HOME });
    await call('PUT', `${cart}/shipping`, { rateId: 'express' });
    return cart;
  };
  const monday = await open();
  const [waiting, bought] = [await fill(monday), await fill(monday)];
  const order = { expectedTotal: 13_170, currency: 'BRL' };
  const placed = await monday.call('POST', `${bought}/order`, order);
  const id = textAt(placed.body, 'id') ?? '';
  const payment = { paymentReference: 'pi_1', amount: 13_170, currency: 'BRL' };
  await monday.call('POST', `/orders/${id}/payments`, payment);
  clock.advance(DAY_MS + HOUR_MS);
  await monday.shop.settled();
  assert.equal(monday.shop.order(id)?.status, 'shipped');
  monday.shop.setPrice(MUGS, 5_000);
  await monday.stop();

  clock.advance(DAY_MS);
  const wednesday = await open();
  const { body } = await wednesday.call('GET', waiting);
  assert.deepEqual(
    [body['status'], body['total'], recordAt(body, 'buyer')['name']],
    ['open', 13_990, BUYER.name],
  );
  assert.equal(errorOf(await wednesday.call('POST', `${waiting}/order`, order))['type'], 'total_changed');
  const next = await wednesday.call('POST', `${waiting}/order`, { ...order, expectedTotal: 13_990 });
  assert.deepEqual([placed.body['number'], next.body['number']], ['LP-7001', 'LP-7002']);
  assert.equal(
    recordAt(next.body, 'customer')['id'],
    recordAt(placed.body, 'customer')['id'],
    'the same buyer',
  );
  clock.advance(3 * DAY_MS);
  await wednesday.shop.settled();
  assert.equal(wednesday.shop.order(id)?.status, 'delivered');
  assert.equal(wednesday.shop.parcels(id).length, 1);
  await wednesday.stop();
  await rm(dataDir, { recursive: true });
});

test('with the controls alone nothing moves by the clock', async () => {
  const clock = worldClock({ frozen: true, startAt: new Date('2026-11-23T09:00:00Z') });
  const { shop, stop } = await startShop(openRoom({ clock }), { apiKey: 'k', fulfilment: 'hand' });
  shop.sell(storeCatalogue);
  const call = jsonCaller(shop.url, 'k');
  const cart = `/carts/${textAt((await call('POST', '/carts', { currency: 'BRL', language: 'en' })).body, 'id')}`;
  await call('PUT', `${cart}/lines/${MUGS}`, { quantity: 1 });
  await call('PUT', `${cart}/buyer`, BUYER);
  await call('PUT', `${cart}/address`, { address: HOME });
  await call('PUT', `${cart}/shipping`, { rateId: 'standard' });
  const placed = await call('POST', `${cart}/order`, { expectedTotal: 6_580, currency: 'BRL' });
  const id = textAt(placed.body, 'id') ?? '';
  await call('POST', `/orders/${id}/payments`, { paymentReference: 'pi_1', amount: 6_580, currency: 'BRL' });
  clock.advance(30 * DAY_MS);
  await shop.settled();
  assert.equal(shop.order(id)?.status, 'paid');
  assert.equal(shop.deliver(id).status, 'delivered');
  await stop();
});
