import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MINUTE_MS } from '../src/base/clock.ts';
import { catchUp } from '../src/metrics/catchUp.ts';
import { isHeldOut } from '../src/metrics/conversionByArm.ts';
import { lookForOrders } from '../src/metrics/orders/lookForOrders.ts';
import { SEED } from '../world/seed/facts.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const { marta, joao, lucia, sofia } = SEED.people;

let product: Product;
before(async () => {
  product = await startProduct();
});
after(() => product.close());

const workspaceId = () => product.loopline.workspaces[0]?.id ?? '';

async function orderMug(waId: string): Promise<void> {
  await product.write(waId, 'I am looking for a mug');
  await product.write(waId, 'put the clay mug in my cart');
  await product.tap(waId, 'checkout');
  await product.tap(waId, 'instantTransfer');
}

/** What the provider was asked to take last. */
function newestPayment() {
  const entry = product.world.payments.ledger().at(-1);
  assert.ok(entry);
  return entry;
}

async function pay(): Promise<void> {
  await product.world.payments.pay(newestPayment().paymentIntent);
  await product.pass(MINUTE_MS);
}

/** Measuring is the work of a job, and no job runs on this clock. */
async function read(path: string): Promise<Record<string, unknown>> {
  const { db } = product.loopline;
  await catchUp({ db, clock: product.clock, partyOf: () => () => 'customer' }, workspaceId());
  const { status, body } = await product.api('GET', `/api/v1/metrics/orders${path}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

interface Item {
  number: string | null;
  class: string;
  minor: number;
  returnedMinor: number;
  currency: string;
  arm: string;
  protocolNumber: string;
  conversationId: string;
  loopId: string;
}

/** The orders, each in a line. */
async function counted(query = ''): Promise<string[]> {
  const { items } = await read(`/list${query}`);
  return (items as Item[]).map(
    ({ number, class: name, minor, returnedMinor, currency }) =>
      `${number} ${name} ${minor} - ${returnedMinor} ${currency}`,
  );
}

async function contactOf(waId: string): Promise<string> {
  const [row] = await product.rows<{ contact_id: string }>(
    `select contact_id from address where regexp_replace(coalesce(phone, external_id), '\\D', '', 'g') = $1`,
    [waId],
  );
  assert.ok(row, `nobody writes as ${waId}`);
  return row.contact_id;
}

test('what the assistant sells alone is closed; what a person had a part in is assisted; a notice that comes twice adds nothing', async () => {
  await orderMug(marta.waId);
  assert.deepEqual(await counted(), [], 'an order that is not paid is no sale');
  await pay();
  assert.deepEqual(await counted(), ['LP-7001 closed 6580 - 0 BRL']);

  await orderMug(joao.waId);
  for (const act of [
    { kind: 'takeOver' },
    { kind: 'write', text: 'Good choice. I am here if you need me.' },
    { kind: 'handBack' },
  ] as const) {
    assert.equal((await product.act(joao.waId, 'ines', act)).status, 200);
  }
  await pay();
  const both = ['LP-7001 closed 6580 - 0 BRL', 'LP-7002 assisted 6580 - 0 BRL'];
  assert.deepEqual(await counted(), both);
  // What was told is told again: the turns that took it stand, and so does each order.
  await product.rows(
    `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
     select workspace_id, gen_random_uuid(), conversation_id, key || ':again', payload, received_at from event
     where payload->>'kind' = 'result' and payload->>'outcome' in ('paid', 'marked')`,
  );
  await product.write(marta.waId, 'thank you');
  await product.write(joao.waId, 'obrigado');
  await product.settled();
  const [left] = await product.rows<{ waiting: number }>(
    `select count(*) as waiting from event where turn_number is null`,
  );
  assert.equal(Number(left?.waiting), 0);
  assert.deepEqual(await counted(), both);
});

test('money that went back is taken off: the order was cancelled before it was paid', async () => {
  await orderMug(lucia.waId);
  product.world.shop.changeOrder(newestPayment().metadata.order_number ?? '', { status: 'cancelled' });
  await pay();
  assert.deepEqual(await counted('?class=closed'), [
    'LP-7001 closed 6580 - 0 BRL',
    'LP-7003 closed 6580 - 6580 BRL',
  ]);
});

test('an order in the shop after the assistant wrote is influenced; the shop is asked for it, and told twice it counts once', async () => {
  const { db, workspaces } = product.loopline;
  const [{ connectors } = { connectors: null }] = workspaces;
  assert.ok(connectors);
  const look = () =>
    lookForOrders({ db, clock: product.clock, connectorsOf: () => connectors }, workspaceId());
  const seeded = product.world.shop.order(SEED.marta.refundableOrder.number);
  assert.ok(seeded);
  const at = product.clock.now().toISOString();
  const bought = { ...seeded, placedAt: at, deliveredAt: null, status: 'paid' as const };
  product.world.shop.addOrder({
    ...bought,
    id: 'ord_page',
    number: 'LP-8001',
    currency: 'EUR',
    total: 1_250,
  });
  product.world.shop.addOrder({ ...bought, id: 'ord_open', number: 'LP-8002', status: 'placed' });
  await product.pass(MINUTE_MS);
  const asked = await look();
  assert.equal(asked, 3, 'everybody who wrote, and nobody else');
  assert.equal(await look(), 3);
  assert.deepEqual(await counted('?currency=EUR'), ['LP-8001 influenced 1250 - 0 EUR']);
  // Orders from before they wrote are theirs, and not ours; what is not paid is no sale.
  assert.equal((await counted()).length, 4);

  product.world.shop.changeOrder('LP-8001', { status: 'cancelled' });
  await look();
  assert.deepEqual(await counted('?currency=EUR'), ['LP-8001 influenced 1250 - 1250 EUR']);
});

test('a report adds up what its lists show, by currency, and each order leads to its loop', async () => {
  const { sums, series, channels, languages } = await read('');
  assert.deepEqual(
    (sums as { class: string; currency: string; orders: number; gone: number; netMinor: number }[]).map(
      (each) => `${each.currency} ${each.class}: ${each.orders}, ${each.gone} gone, ${each.netMinor}`,
    ),
    ['BRL closed: 2, 1 gone, 6580', 'BRL assisted: 1, 0 gone, 6580', 'EUR influenced: 1, 1 gone, 0'],
  );
  for (const parts of [series, channels, languages])
    assert.equal(
      (parts as { orders: number }[]).reduce((sum, { orders }) => sum + orders, 0),
      4,
    );
  const { items } = await read('/list?class=assisted');
  const [one] = items as Item[];
  const { loop } = await product.matterOf(joao.waId, 'shopping');
  assert.deepEqual([one?.loopId, one?.protocolNumber], [loop.id, loop.protocolNumber]);
  assert.deepEqual(await counted('?language=pt-BR'), []);
  assert.equal((await counted('?channel=whatsapp&reason=shopping')).length, 4);
  const page = await read('/list?limit=1');
  assert.equal((page.items as Item[]).length, 1);
  assert.equal(((await read(`/list?limit=9&cursor=${String(page.next)}`)).items as Item[]).length, 3);

  const file = await fetch(`${product.url}/api/v1/metrics/export/orders?format=csv`, {
    headers: { authorization: `Bearer ${product.apiToken}` },
  });
  const lines = (await file.text()).trim().split('\r\n');
  assert.match(lines[0] ?? '', /^order_ref,number,class,at,currency,minor,returned_minor,arm,/);
  assert.equal(lines.length, 5);
});

test('what cannot be asked is refused', async () => {
  for (const [query, code] of [
    ['/list?class=caused', 'BODY_INVALID'],
    ['/list?currency=reais', 'BODY_INVALID'],
    ['/list?cursor=rubbish', 'CURSOR_INVALID'],
    ['/holdout?arm=both', 'BODY_INVALID'],
    ['?from=2026-02-30&to=2026-03-01', 'PERIOD_INVALID'],
  ] as const) {
    const { status, body } = await product.api('GET', `/api/v1/metrics/orders${query}`);
    assert.equal(status, 400, query);
    assert.equal(body.code, code, query);
  }
});

test('who is held out is served by people from the next matter on, and nothing is claimed of so few', async () => {
  await product.write(sofia.waId, 'hello');
  const before = await read('/holdout');
  assert.deepEqual([before.percent, before.since], [0, null]);
  assert.deepEqual(before.conversion, { value: null, interval: null, verdict: 'tooFew' });

  const held = await contactOf(sofia.waId);
  // Half of all words draw her: of a thousand one surely does.
  const salt = Array.from({ length: 1_000 }, (_, place) => `word ${place}`).find((word) =>
    isHeldOut(held, { percent: 50, salt: word }),
  );
  assert.ok(salt);
  const { body: settings } = await product.api('GET', '/api/v1/metrics/settings');
  assert.equal(settings.influenceDays, 7);
  const put = (body: object) => product.api('PUT', '/api/v1/metrics/settings', { ...settings, ...body });
  assert.equal((await put({ holdout: { percent: 50, salt }, influenceDays: -1 })).status, 400);
  const since = product.clock.now().toISOString();
  assert.equal((await put({ holdout: { percent: 50, salt } })).status, 200);

  const said = product.chat(sofia.waId).filter(({ from }) => from === 'business').length;
  await product.write(sofia.waId, 'I am looking for a mug');
  assert.equal(product.chat(sofia.waId).filter(({ from }) => from === 'business').length, said);
  const [ticket] = await product.rows<{ reason: string; holder_kind: string }>(
    `select ticket.reason, holder_kind from ticket join conversation on conversation.id = ticket.conversation_id
     where contact_id = $1 order by ticket.id desc limit 1`,
    [held],
  );
  assert.equal(ticket?.reason, 'holdout');
  assert.notEqual(ticket?.holder_kind, 'assistant');
  const report = await read('/holdout');
  assert.equal(report.percent, 50);
  assert.equal(report.since, since);
  assert.deepEqual([report.crossed, Object(report.conversion).verdict], [0, 'tooFew']);
});
