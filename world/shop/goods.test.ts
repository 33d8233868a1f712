import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { listAt, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { openRoom } from '../room.ts';
import { storeCatalogue } from '../seed/catalogue/catalogue.ts';
import { startWorld, WORLD_DEFAULTS } from '../startWorld.ts';
import type { World } from '../startWorld.ts';
import { jsonCaller } from '../testCaller.ts';
import type { CallJson } from '../testCaller.ts';
import { startShop } from './startShop.ts';

let world: World;
let call: CallJson;
before(async () => {
  world = await startWorld({ seed: 'store' });
  call = jsonCaller(world.shop.url, WORLD_DEFAULTS.shop.apiKey);
});
after(() => world.stop());

const records = (from: Json, key: string): Json[] =>
  listAt(from, key).map((value) => recordAt({ value }, 'value'));
const ids = (products: Json[]) => products.map((product) => textAt(product, 'id') ?? '');

async function allProducts(language: string): Promise<Json[]> {
  const products: Json[] = [];
  let cursor = '';
  for (;;) {
    const { body } = await call('GET', `/products?language=${language}&limit=200${cursor}`);
    products.push(...records(body, 'products'));
    const next = textAt(body, 'next');
    if (next === null) return products;
    cursor = `&cursor=${next}`;
  }
}

test('all that is sold is listed page by page, once, in the language asked', async () => {
  const products = await allProducts('pt-BR');
  assert.equal(products.length, storeCatalogue().products.length);
  assert.equal(new Set(ids(products)).size, products.length);
  const dress = products.find((product) => product['id'] === 'prd_satin-wrap-dress');
  assert.equal(dress?.['title'], 'Vestido envelope de cetim');
  assert.deepEqual(recordAt(dress, 'category'), { id: 'dresses', title: 'Vestidos e saias' });
  assert.deepEqual(recordAt(dress, 'attributes')['occasion'], ['casamento', 'festa']);
  assert.deepEqual(records(dress ?? {}, 'options')[0], { name: 'colour', title: 'Cor' });
  const { body } = await call('GET', '/products/prd_satin-wrap-dress?language=es-MX');
  assert.equal(body['title'], 'Vestido cruzado de satén');
  assert.equal(
    (await call('GET', '/products/prd_satin-wrap-dress?language=ja')).body['title'],
    'Satin wrap dress',
  );
  assert.equal((await call('GET', '/products/prd_none')).status, 404);
  assert.equal((await call('GET', '/products?limit=0')).status, 400);
});

test('categories tell how much is in them', async () => {
  const { body } = await call('GET', '/categories?language=es');
  const categories = records(body, 'categories');
  assert.equal(categories.length, 12);
  assert.equal(categories.find(({ id }) => id === 'seating')?.['title'], 'Sofás y sillas');
  const lighting = await call('GET', '/products?category=lighting&limit=500');
  assert.equal(
    categories.find(({ id }) => id === 'lighting')?.['productCount'],
    records(lighting.body, 'products').length,
  );
});

test('prices and stocks are those of now, and what is not sold any more is not told', async () => {
  const [first, second] = ['LINEN-MIDI-DRESS-WHITE-M', 'LINEN-MIDI-DRESS-WHITE-S'];
  world.shop.setPrice(first, 12_345);
  world.shop.setStock(first, 2);
  world.shop.removeVariant(second);
  const { body } = await call('GET', `/variants?skus=${first},${second},NONE&language=pt`);
  const told = records(body, 'variants');
  assert.deepEqual(
    told.map(({ sku, price, currency, stock, name, productTitle }) => [
      sku,
      price,
      currency,
      stock,
      name,
      productTitle,
    ]),
    [[first, 12_345, 'BRL', 2, 'branco, M', 'Vestido midi de linho']],
  );
  const product = await call('GET', '/products/prd_linen-midi-dress');
  assert.ok(!records(product.body, 'variants').some(({ sku }) => sku === second));
  world.shop.removeProduct('prd_linen-midi-dress');
  assert.equal((await call('GET', '/products/prd_linen-midi-dress')).status, 404);
  assert.ok(!ids(await allProducts('en')).includes('prd_linen-midi-dress'));
  assert.equal((await call('GET', `/variants/${first}`)).status, 404);
});

test('the controls do the same over HTTP', async () => {
  const sku = 'COTTON-APRON-BLUE';
  await call('POST', `/__world/variants/${sku}`, { price: 7_000, stock: 0 });
  const { body } = await call('GET', `/variants/${sku}`);
  assert.deepEqual([body['price'], body['stock']], [7_000, 0]);
  assert.equal((await call('POST', '/__world/variants/NONE', { stock: 1 })).status, 400);
  await call('DELETE', '/__world/products/prd_cotton-apron');
  assert.equal((await call('GET', '/products/prd_cotton-apron')).status, 404);
});

test('goods have a picture that anybody may fetch: a PNG in the colour of the variant', async () => {
  const pictureOf = async (name: string) => {
    const answer = await fetch(`${world.shop.url}/images/${name}.png`);
    return { status: answer.status, type: answer.headers.get('content-type'), bytes: await answer.bytes() };
  };
  const { body } = await call('GET', '/variants/LAMP-ARC-BLK');
  assert.equal(textAt(body, 'image'), `${world.shop.url}/images/LAMP-ARC-BLK.png`);
  const black = await pictureOf('LAMP-ARC-BLK');
  assert.deepEqual([black.status, black.type], [200, 'image/png']);
  assert.equal(Buffer.from(black.bytes.subarray(1, 4)).toString(), 'PNG');
  assert.notDeepEqual((await pictureOf('LAMP-ARC-WHT')).bytes, black.bytes);
  assert.equal((await pictureOf('prd_arc-desk-lamp')).status, 200);
  assert.equal((await pictureOf('nothing')).status, 404);
});

test('a storage from before the catalogue keeps its stock, and changes outlive a restart', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'shop-'));
  const open = () => startShop(openRoom({ dataDir }), { apiKey: 'k' });
  const old = await open();
  const lamp = { id: 'LAMP-ARC-BLK', sku: 'LAMP-ARC-BLK', title: 'Arc desk lamp, black', stock: 7 };
  old.shop.addVariant({ ...lamp, price: 9_990, currency: 'USD' });
  await old.stop();
  const next = await open();
  next.shop.sell(storeCatalogue);
  assert.equal(next.shop.stock('LAMP-ARC-BLK'), 7);
  next.shop.setStock('MUG-CLAY', 1);
  await next.stop();
  const last = await open();
  last.shop.sell(storeCatalogue);
  assert.deepEqual([last.shop.stock('LAMP-ARC-BLK'), last.shop.stock('MUG-CLAY')], [7, 1]);
  const { body } = await jsonCaller(last.shop.url, 'k')('GET', '/variants/LAMP-ARC-BLK');
  assert.equal(body['currency'], 'BRL');
  await last.stop();
  await rm(dataDir, { recursive: true });
});
