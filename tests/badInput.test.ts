import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MARTA } from '../demo/refund/askForRefund.ts';
import { DAY_MS } from '../src/base/clock.ts';
import { WORLD_DEFAULTS } from '../world/startWorld.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const { numbers } = WORLD_DEFAULTS.graph;
const MB = 1024 * 1024;
let product: Product;
let people = 0;

before(async () => {
  product = await startProduct();
});
after(() => product.close());

/** Somebody who has never written. */
const stranger = (): string => `4477009${String(people++).padStart(5, '0')}`;

const post = (body: string | Buffer, signature: 'right' | 'wrong' | 'none' = 'right'): Promise<number> =>
  product.world.graph.postRaw(Buffer.from(body), { signature });

function bodyOf(from: string, text: string, phoneNumberId = numbers[0]?.phoneNumberId): string {
  const timestamp = String(product.clock.now().getTime() / 1_000);
  const messages = [{ from, id: `wamid.${from}`, timestamp, type: 'text', text: { body: text } }];
  const metadata = { display_phone_number: '15550104477', phone_number_id: phoneNumberId };
  const contacts = [{ profile: { name: 'Somebody' }, wa_id: from }];
  const value = { messaging_product: 'whatsapp', metadata, contacts, messages };
  const entry = [{ id: numbers[0]?.wabaId, changes: [{ field: 'messages', value }] }];
  return JSON.stringify({ object: 'whatsapp_business_account', entry });
}

async function count(table: 'event' | 'message' | 'parked_webhook'): Promise<number> {
  const [row] = await product.rows<{ n: number }>(`select count(*) as n from ${table}`);
  return row?.n ?? -1;
}

test('what is not signed, or wrongly, is refused and leaves nothing', async () => {
  const body = bodyOf(stranger(), 'hello');
  assert.equal(await post(body, 'none'), 401);
  assert.equal(await post(body, 'wrong'), 401);
  const altered = await fetch(`${product.url}/webhooks/whatsapp`, {
    method: 'POST',
    headers: { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` },
    body,
  });
  assert.equal(altered.status, 401);
  assert.deepEqual([await count('event'), await count('parked_webhook')], [0, 0]);
});

test('more than 3 MB is refused before it is read', async () => {
  const huge = Buffer.alloc(3 * MB + 1, 0x20);
  assert.equal(await post(huge), 413);
  assert.deepEqual([await count('event'), await count('parked_webhook')], [0, 0]);
});

test('what is signed and cannot be read is acknowledged, kept for a person, and moves nothing', async () => {
  const whole = bodyOf(stranger(), 'hello');
  const bodies = {
    truncated: Buffer.from(whole.slice(0, -20)),
    empty: Buffer.alloc(0),
    nested: Buffer.from('[['.repeat(50_000) + ']]'.repeat(50_000)),
    notUtf8: Buffer.concat([
      Buffer.from(whole.slice(0, -10)),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}]}'),
    ]),
    text: Buffer.from('"just a text"'),
    number: Buffer.from('42'),
  };
  for (const [name, body] of Object.entries(bodies)) {
    const before = await count('parked_webhook');
    assert.deepEqual([name, await post(body)], [name, 200]);
    assert.deepEqual([name, (await count('parked_webhook')) - before], [name, 1]);
  }
  assert.equal(await count('event'), 0);
});

test('what came for a number that is not ours is kept for a person', async () => {
  const before = await count('parked_webhook');
  assert.equal(await post(bodyOf(stranger(), 'hello', '999999999999999')), 200);
  assert.equal(await count('event'), 0);
  const [parked] = await product.rows<{ reason: string }>(
    'select reason from parked_webhook order by id desc limit 1',
  );
  assert.equal((await count('parked_webhook')) - before, 1);
  assert.equal(parked?.reason, 'accountUnknown');
});

const ODD_TEXTS = {
  nul: 'I want my money\u0000 back',
  loneSurrogates: 'I want my money back \ud83d and \udc4d',
  rightToLeft: '\u202eI want my money back\u202c שלום',
  tagCharacters: 'I want my money back\u{e0049}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}',
  combining: `I want my money back e${'\u0301'.repeat(2_000)}`,
  longest: `I want my money back ${'x'.repeat(4_000)}`,
};

for (const [name, text] of Object.entries(ODD_TEXTS)) {
  test(`a text with odd characters (${name}) is stored, understood and answered`, async () => {
    const from = stranger();
    await product.write(from, text);
    const { loop, messages } = await product.matterOf(from);
    assert.equal(messages.filter(({ direction }) => direction === 'in').length, 1);
    assert.deepEqual([name, loop.flow], [name, 'refund']);
    assert.notEqual(product.lastTo(from), '');
  });
}

test('webhooks that come three times and in another order are heard once each', async () => {
  const { faults } = product.world.graph;
  const from = stranger();
  faults.set({ kind: 'duplicate', copies: 3 });
  faults.set({ kind: 'reorder', rate: 0.5 });
  for (const text of ['one', 'two', 'three', 'four', 'five']) await product.write(from, text);
  faults.clear();
  await product.pass(60_000);
  const rows = await product.rows<{ text: string }>(
    `select content->>'text' as text from message join address on address.id = address_id
     where address.external_id = $1 or address.phone = $1`,
    [from],
  );
  const inbound = rows.map(({ text }) => text).filter((text) => /^(one|two|three|four|five)$/.test(text));
  assert.deepEqual(inbound.sort(), ['five', 'four', 'one', 'three', 'two']);
});

test('a message that comes three days late is answered by template: the window is closed', async () => {
  const from = stranger();
  const at = new Date(product.clock.now().getTime() - 3 * DAY_MS);
  await product.world.graph.write(from, { type: 'text', text: 'I want my money back' }, { at });
  await product.pass(10_000);
  assert.deepEqual(
    product.chat(from).map((message) => [message.from, message.type, message.status]),
    [
      ['customer', 'text', 'received'],
      ['business', 'template', 'delivered'],
    ],
  );
  const { loop } = await product.matterOf(from);
  assert.equal(loop.waitsFor, 'customer');
});

test('an old message that comes after the matter has moved on changes nothing', async () => {
  await product.write(MARTA, 'I want my money back');
  await product.tap(MARTA, 'doesNotFit');
  const { loop } = await product.matterOf(MARTA);
  const at = new Date(product.clock.now().getTime() - 3 * DAY_MS);
  await product.world.graph.write(MARTA, { type: 'text', text: 'never mind' }, { at });
  await product.pass(10_000);
  assert.equal((await product.matterOf(MARTA)).loop.state, loop.state);
  assert.match(product.lastTo(MARTA), /once more/);
});

test('none of it was an error, and none of it is in the log', () => {
  assert.deepEqual(
    product.log.filter(({ level }) => Number(level) >= 50),
    [],
  );
  assert.doesNotMatch(JSON.stringify(product.log), /money|hello|4477009|Somebody/);
});
