import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { DAY_MS, type Clock } from '../../../src/base/clock.ts';
import { connectorsOf } from '../../../src/integrations/operationNamed.ts';
import { UPDATE_DRAFT } from '../../../src/integrations/shopify/carts/documents.ts';
import { callOf } from '../callOf.ts';
import { openShop, SHIRT } from './openShop.ts';
import { CLIENT_SECRET, TOKEN } from './shop/startShopify.ts';

const LIST = { language: 'pt-BR' };
const error = (code: string | null, change: object = {}) => ({
  body: { errors: [{ message: 'No', ...(code ? { extensions: { code } } : {}), ...change }] },
});

describe('what Shopify answers', () => {
  const { ask, server, newCart, connect, state } = openShop();

  test('throttled is later, after as long as the points that lack take to come back', async () => {
    const cost = {
      requestedQueryCost: 750,
      actualQueryCost: null,
      throttleStatus: { maximumAvailable: 2_000, currentlyAvailable: 130, restoreRate: 100 },
    };
    const { body } = error('THROTTLED');
    server().answerNext({ body: { ...body, extensions: { cost } } });
    const result = await ask('catalogue.list', LIST);
    assert.deepEqual(result, { kind: 'later', reason: 'shopify: throttled', afterMs: 7_000 });
    server().answerNext(error('THROTTLED'));
    assert.deepEqual(await ask('catalogue.list', LIST), { kind: 'later', reason: 'shopify: throttled' });
  });

  test('throttled at an act is an act that was not done', async () => {
    const cartRef = await newCart();
    const input = { cartRef, sku: SHIRT, quantity: 1 };
    server().answerNext({ to: 'mutation LooplineUpdateDraft', ...error('THROTTLED') });
    assert.equal((await ask('carts.setLine', input)).kind, 'later');
    server().answerNext({ to: 'mutation', ...error('INTERNAL_SERVER_ERROR', { path: ['done'] }) });
    assert.equal((await ask('carts.setLine', input)).kind, 'unknown');
    const userErrors = [{ field: ['input', 'lineItems'], message: 'Maria may not' }];
    server().answerNext({ to: 'mutation', body: { data: { done: { draftOrder: null, userErrors } } } });
    assert.deepEqual(await ask('carts.setLine', input), {
      kind: 'refused',
      reason: 'declined:input.lineItems',
    });
    assert.equal(state().drafts.get(cartRef)?.lines[0]?.variant, null);
  });

  test('rights that lack, a frozen and a locked shop may be repaired: it is later', async () => {
    server().answerNext(error('ACCESS_DENIED'));
    assert.match(reasonOf(await ask('catalogue.list', LIST)), /^later .*rights of the app/);
    for (const status of [402, 403, 404, 423]) {
      server().answerNext({ status, body: { errors: 'Unavailable Shop' } });
      assert.match(reasonOf(await ask('catalogue.list', LIST)), /^later .*check the shop/);
    }
  });

  test('what broke on the way is later for a question', async () => {
    server().answerNext(error('INTERNAL_SERVER_ERROR', { path: ['products'] }));
    assert.match(reasonOf(await ask('catalogue.list', LIST)), /^later .*INTERNAL_SERVER_ERROR/);
    server().answerNext({ body: { data: { products: 'many' } } });
    assert.match(reasonOf(await ask('catalogue.list', LIST)), /^later .*cannot be read/);
  });

  test('a document that is not understood was not carried out', async () => {
    server().answerNext(error(null));
    assert.deepEqual(await ask('catalogue.list', LIST), { kind: 'refused', reason: 'document_refused' });
  });

  test('what the shop declines is told by its place alone', async () => {
    const cartRef = await newCart();
    const asked = { cartRef, name: 'Maria', phone: '12', email: null };
    const result = await ask('carts.setBuyer', asked);
    assert.ok(result.kind === 'done');
    assert.deepEqual([result.outcome, result.output], ['refused', { field: 'phone' }]);
  });

  test('a variable that does not fit the official description is refused by the little shop', async () => {
    const variables = { id: await newCart(), input: { lineItmes: [] } };
    const response = await fetch(`${server().url}/admin/api/2026-07/graphql.json`, {
      method: 'POST',
      headers: { 'x-shopify-access-token': TOKEN },
      body: JSON.stringify({ query: UPDATE_DRAFT, variables }),
    });
    assert.match(await response.text(), /Field \\"lineItmes\\" is not defined by type \\"DraftOrderInput\\"/);
  });

  test('its health names the rights that the app lacks', async () => {
    const health = () => connect(server().url).health(AbortSignal.timeout(5_000));
    assert.deepEqual(await health(), { ok: true });
    const scopes = [{ handle: 'write_products' }, { handle: 'write_orders' }];
    const data = { shop: { id: 's' }, currentAppInstallation: { accessScopes: scopes } };
    server().answerNext({ body: { data } });
    const lacks = 'read_inventory, read_customers, read_discounts, read_shipping, write_draft_orders';
    assert.deepEqual(await health(), { ok: false, reason: `shopify: the app lacks ${lacks}` });
    const wrong = await connect(server().url, { apiKey: 'shpat_wrong' }).health(AbortSignal.timeout(5_000));
    assert.ok(!wrong.ok && wrong.reason.includes('401'));
  });

  test('an app without a lasting token gets one for a day, and the next before it ends', async () => {
    let nowMs = Date.parse('2026-11-21T09:00:00Z');
    const clock: Clock = { now: () => new Date(nowMs) };
    const app = { clientId: 'app_1', apiKey: CLIENT_SECRET, clock };
    const list = connectorsOf([connect(server().url, app)]).operationNamed('catalogue.list');
    const before = server().grants();
    const three = await Promise.all([1, 1, 1].map(() => list.perform(LIST, callOf(randomUUID()))));
    assert.deepEqual(
      three.map(({ kind }) => kind),
      ['done', 'done', 'done'],
    );
    assert.equal(server().grants() - before, 1);
    nowMs += DAY_MS;
    assert.equal((await list.perform(LIST, callOf())).kind, 'done');
    assert.equal(server().grants() - before, 2);
    server().answerNext({ status: 401, body: { errors: '[API] Invalid API key or access token' } });
    assert.match(reasonOf(await list.perform(LIST, callOf())), /^later .*401/);
    assert.equal((await list.perform(LIST, callOf())).kind, 'done');
    assert.equal(server().grants() - before, 3);
  });

  test('a client secret that is not taken may be repaired', async () => {
    const wrong = connect(server().url, { clientId: 'app_1', apiKey: 'shpss_wrong' });
    const list = connectorsOf([wrong]).operationNamed('catalogue.list');
    assert.match(reasonOf(await list.perform(LIST, callOf())), /^later .*no token \(400\)/);
  });
});

const reasonOf = (result: { kind: string; reason?: string }): string =>
  `${result.kind} ${result.reason ?? ''}`;
