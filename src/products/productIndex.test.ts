import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixedClock, HOUR_MS } from '../base/clock.ts';
import type { JsonObject } from '../base/json.ts';
import { implement } from '../integrations/implement.ts';
import type { CallResult, Connector } from '../integrations/integration.ts';
import { connectorsOf } from '../integrations/operationNamed.ts';
import { catalogue, type Product } from '../integrations/ports/catalogue.ts';
import { productIndex } from './productIndex.ts';
import { LANGUAGES, productsOf } from './testing/smallShop.ts';
import { withProductIndex } from './withProductIndex.ts';

const PER_PAGE = 4;

/** A shop that lists its goods four at a time; `down`: it does not answer. */
function openShop() {
  const state = { down: false, reads: 0, without: '', addedMinor: 0 };
  const list = implement(catalogue.list, {
    idempotency: { kind: 'read' },
    timeoutMs: 1_000,
    perform: async ({ language, cursor }) => {
      if (state.down) return { kind: 'later', reason: 'maintenance' };
      state.reads += 1;
      const at = Math.max(
        0,
        LANGUAGES.findIndex((each) => each === language),
      ) as 0 | 1 | 2;
      const all: Product[] = productsOf(at)
        .filter(({ ref }) => ref !== state.without)
        .map((product) => dearer(product, state.addedMinor));
      const from = Number(cursor ?? 0);
      const next = from + PER_PAGE < all.length ? String(from + PER_PAGE) : null;
      return { kind: 'done', outcome: 'page', output: { products: all.slice(from, from + PER_PAGE), next } };
    },
  });
  const shop: Connector = { name: 'shop', operations: [list], health: async () => ({ ok: true }) };
  return { state, list, shop };
}

function dearer(product: Product, minor: number): Product {
  const variants = product.variants.map((variant) => ({ ...variant, unitMinor: variant.unitMinor + minor }));
  return { ...product, variants };
}

const clock = () => fixedClock('2026-11-21T09:00:00Z');
const call = () => ({ reference: 'r', attempt: 1, signal: AbortSignal.timeout(10_000) });

function asking(connector: Connector) {
  const connectors = connectorsOf([connector]);
  return (name: string, input: JsonObject): Promise<CallResult> =>
    connectors.operationNamed(`products.${name}`).perform(input, call());
}

const WISH = { text: 'sofa', language: 'en', currency: 'BRL' };

function refsOf(result: CallResult): string[] {
  assert.ok(result.kind === 'done', `it is ${result.kind}`);
  const { hits } = result.output as { hits?: { productRef: string }[] };
  return (hits ?? []).map(({ productRef }) => productRef);
}

describe('the index of products', () => {
  test('reads every page in every language before it answers', async () => {
    const { state, list } = openShop();
    const ask = asking(productIndex({ list, languages: LANGUAGES, clock: clock() }));
    assert.deepEqual(refsOf(await ask('search', WISH)), ['sofa-linen', 'sofa-velvet']);
    assert.deepEqual(refsOf(await ask('search', { ...WISH, text: 'sillón', language: 'es' })), ['armchair']);
    assert.equal(state.reads, 3 * Math.ceil(productsOf(0).length / PER_PAGE));
  });

  test('says later while the shop was never read, and works once it was', async () => {
    const { state, list } = openShop();
    const index = productIndex({ list, languages: LANGUAGES, clock: clock() });
    const ask = asking(index);
    state.down = true;
    assert.equal((await ask('search', WISH)).kind, 'later');
    assert.deepEqual(await index.health(AbortSignal.timeout(1_000)), { ok: false, reason: 'maintenance' });
    state.down = false;
    assert.equal(refsOf(await ask('search', WISH)).length, 2);
    assert.deepEqual(await index.health(AbortSignal.timeout(1_000)), { ok: true });
  });

  test('forgets what is sold no more when it is read again, by time and on demand', async () => {
    const { state, list } = openShop();
    const time = clock();
    const index = productIndex({ list, languages: LANGUAGES, clock: time });
    const ask = asking(index);
    await ask('search', WISH);
    state.without = 'sofa-velvet';
    await index.refresh();
    assert.deepEqual(refsOf(await ask('search', WISH)), ['sofa-linen']);
    state.without = 'sofa-linen';
    time.advance(HOUR_MS);
    // The old index answers, and the new one is being read.
    assert.deepEqual(refsOf(await ask('search', WISH)), ['sofa-linen']);
    await index.refresh();
    assert.deepEqual(refsOf(await ask('search', WISH)), ['sofa-velvet']);
  });

  test('tells the prices of now after it was read again, though nothing else has changed', async () => {
    const { state, list } = openShop();
    const index = productIndex({ list, languages: LANGUAGES, clock: clock() });
    const ask = asking(index);
    const cheap = { ...WISH, text: 'sofa under 2500' };
    assert.deepEqual(refsOf(await ask('search', cheap)), ['sofa-linen']);
    state.addedMinor = 100_000;
    await index.refresh();
    const found = await ask('search', cheap);
    assert.ok(found.kind === 'done');
    const { hits, relaxed } = found.output as { hits: { fromMinor: number }[]; relaxed: string[] };
    assert.deepEqual([hits[0]?.fromMinor, relaxed], [319_900, ['maxMinor']]);
  });

  test('goes on with what it knows while the shop is down', async () => {
    const { state, list } = openShop();
    const time = clock();
    const index = productIndex({ list, languages: LANGUAGES, clock: time });
    const ask = asking(index);
    await ask('search', WISH);
    state.down = true;
    time.advance(24 * HOUR_MS);
    assert.equal(refsOf(await ask('search', WISH)).length, 2);
    assert.equal((await index.refresh()).ok, false);
    assert.equal(refsOf(await ask('search', WISH)).length, 2);
  });

  test('finds what is alike and in stock', async () => {
    const { list } = openShop();
    const ask = asking(productIndex({ list, languages: LANGUAGES, clock: clock() }));
    const alike = await ask('similar', { productRef: 'dress-gone', language: 'pt-BR', currency: 'BRL' });
    assert.deepEqual(refsOf(alike).toSorted(), ['dress-linen', 'dress-long']);
    const unknown = await ask('similar', { productRef: 'no-such', language: 'pt-BR', currency: 'BRL' });
    assert.ok(unknown.kind === 'done' && unknown.outcome === 'none');
  });

  test('tells the categories in the language that is asked for, the largest first', async () => {
    const { list } = openShop();
    const ask = asking(productIndex({ list, languages: LANGUAGES, clock: clock() }));
    const told = await ask('categories', { language: 'es' });
    assert.ok(told.kind === 'done' && told.outcome === 'found');
    assert.deepEqual(told.output['categories'], [
      { ref: 'seating', title: 'Sofás y sillas', count: 3 },
      { ref: 'dresses', title: 'Vestidos', count: 3 },
      { ref: 'decor', title: 'Decoración', count: 3 },
      { ref: 'shoes', title: 'Zapatos', count: 2 },
    ]);
  });

  test('an empty catalogue is none, not a failure', async () => {
    const list = implement(catalogue.list, {
      idempotency: { kind: 'read' },
      timeoutMs: 1_000,
      perform: async () => ({ kind: 'done', outcome: 'page', output: { products: [], next: null } }),
    });
    const ask = asking(productIndex({ list, languages: LANGUAGES, clock: clock() }));
    for (const [name, input] of [
      ['search', WISH],
      ['categories', { language: 'en' }],
    ] as const) {
      const told = await ask(name, input);
      assert.ok(told.kind === 'done' && told.outcome === 'none', name);
    }
  });

  test('a shop that lists its goods gets an index, one that searches them itself does not', () => {
    const { list, shop } = openShop();
    const business = { blueprint: { languages: [...LANGUAGES], defaultLanguage: 'pt-BR' }, clock: clock() };
    const names = (connectors: Connector[]) => connectors.map(({ name }) => name);
    assert.deepEqual(names(withProductIndex([shop], business)), ['shop', 'productIndex']);
    assert.deepEqual(names(withProductIndex([], business)), []);
    const own = productIndex({ list, languages: LANGUAGES, clock: clock() });
    assert.deepEqual(names(withProductIndex([shop, own], business)), ['shop', 'productIndex']);
  });
});
