import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeClient } from '../src/api/client.ts';
import type { Client } from '../src/api/clientOf.ts';
import { ApiProblem } from '../src/api/apiProblem.ts';
import { WORLD_DEFAULTS } from '../world/startWorld.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

const { accessToken, appSecret, numbers } = WORLD_DEFAULTS.graph;
const [FIRST] = numbers;
const [phoneNumberId, wabaId] = ['411905322018799', '398211045667999'];
const SECOND = { phoneNumberId, wabaId, displayPhoneNumber: '+1 555-010-4488' };
const GUEST = '5511987654321';
const NEIGHBOUR = '5511987650000';
const entered = { phoneNumberId, businessId: wabaId, accessToken, appSecret };

let product: Product;
let client: Client;
before(async () => {
  assert.ok(FIRST);
  product = await startProduct({ world: { graph: { numbers: [FIRST, SECOND] } } });
  client = makeClient({ baseUrl: product.url, token: product.apiToken });
});
after(() => product.close());

const codeOf = async (act: Promise<unknown>) => {
  try {
    await act;
    return 'done';
  } catch (error) {
    assert.ok(error instanceof ApiProblem, String(error));
    return error.code;
  }
};
const troublesOf = (checks: readonly { step: string; trouble: string | null }[]) =>
  Object.fromEntries(checks.flatMap(({ step, trouble }) => (trouble === null ? [] : [[step, trouble]])));
const graph = () => product.world.graph;
const until = async <Found>(look: () => Promise<Found | null | undefined | false>): Promise<Found> => {
  for (let tries = 0; tries < 200; tries++) {
    const found = await look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('It did not come');
};

test('the address and its word are told; the provider’s question is seen, with the right word and with another', async () => {
  const told = await client.setup.numbers();
  assert.equal(told.callbackUrl, `${product.url}/webhooks/whatsapp`);
  assert.equal(told.isReachable, false, 'an address of this machine');
  assert.match(told.verifyToken, /^vt_[\w-]{32}$/);
  assert.deepEqual(
    told.numbers.map(({ phoneNumberId, source }) => [phoneNumberId, source]),
    [[FIRST?.phoneNumberId, 'configuration']],
  );
  assert.equal(await graph().setCallback(told.callbackUrl, 'another-word'), false);
  const wrong = await client.setup.numbers();
  assert.ok(wrong.seen.wrongTokenAt);
  assert.equal(await graph().setCallback(told.callbackUrl, told.verifyToken), true);
  const right = await client.setup.numbers();
  assert.ok(right.seen.verifiedAt);
});

test('rubbish at the address is refused, and seen only when it looks like the provider', async () => {
  const { callbackUrl } = await client.setup.numbers();
  await product.rows(`delete from channel_sighting`);
  for (const query of [
    '',
    '?',
    '?hub.mode=subscribe',
    '?hub.mode=subscribe&hub.verify_token=%00&x=%ff',
    '?a[b]=c',
  ])
    assert.equal((await fetch(`${callbackUrl}${query}`)).status, 403, query);
  for (const signature of ['', 'sha256=', 'sha1=00', `sha256=${'g'.repeat(64)}`]) {
    const headers = { 'x-hub-signature-256': signature };
    assert.equal((await fetch(callbackUrl, { method: 'POST', body: '{}', headers })).status, 401, signature);
  }
  assert.deepEqual(await product.rows(`select kind from channel_sighting`), []);
});

test('a webhook that is signed with another secret is told apart from the first one that is rightly signed', async () => {
  assert.equal(await graph().postRaw(Buffer.from('{"object":"x"}'), { signature: 'wrong' }), 401);
  assert.ok((await client.setup.numbers()).seen.wrongSignatureAt);
  await graph().write(GUEST, { type: 'text', text: 'oi' });
  const { seen, numbers: connected } = await client.setup.numbers();
  assert.ok(seen.firstSignedAt);
  assert.ok(connected[0]?.firstSignedAt);
});

test('a secret of another app is told before anything is kept, and nothing of it is', async () => {
  const { checks, isKept } = await client.setup.keepNumber({
    body: { ...entered, appSecret: 'another-app-secret' },
  });
  assert.equal(isKept, false);
  assert.equal(troublesOf(checks)['secret'], 'secretWrong');
  const token = await client.setup.keepNumber({ body: { ...entered, accessToken: 'a-wrong-token' } });
  assert.deepEqual([token.isKept, troublesOf(token.checks)], [false, { token: 'tokenRefused' }]);
  const foreign = await client.setup.keepNumber({ body: { ...entered, businessId: String(FIRST?.wabaId) } });
  assert.deepEqual([foreign.isKept, troublesOf(foreign.checks)['business']], [false, 'numberForeign']);
  assert.equal(
    await codeOf(client.setup.keepNumber({ body: { ...entered, appSecret: undefined } })),
    'CREDENTIALS_MISSING',
  );
  assert.deepEqual(await product.rows('select account from stored_number'), []);
});

test('rubbish as credentials is refused with the field that is wrong', async () => {
  const tries = [
    { ...entered, accessToken: 'with a space' },
    { ...entered, accessToken: 'x'.repeat(2_001) },
    { ...entered, accessToken: 'naïve-token-with-é' },
    { ...entered, appSecret: '\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000' },
    { ...entered, phoneNumberId: '../../me' },
    { ...entered, businessId: '' },
    { ...entered, more: true },
  ];
  for (const body of tries) assert.equal(await codeOf(client.setup.keepNumber({ body })), 'BODY_INVALID');
});

test('a number that was connected in the console speaks at once, without a start', async () => {
  const { isKept, checks } = await client.setup.keepNumber({ body: entered });
  assert.equal(isKept, true, JSON.stringify(checks));
  const { items } = await client.setup.channels();
  const second = items.find(({ account }) => account === SECOND.phoneNumberId);
  assert.equal(second?.source, 'console');
  await graph().write(NEIGHBOUR, { type: 'text', text: 'Bom dia!' }, { phoneNumberId: SECOND.phoneNumberId });
  const answered = await until(async () => {
    product.clock.advance(500);
    await product.world.settled();
    const { messages } = graph().phone(NEIGHBOUR, { phoneNumberId: SECOND.phoneNumberId });
    return messages.find(({ from }) => from === 'business');
  });
  assert.ok(answered);
  const { numbers: connected } = await client.setup.numbers();
  assert.ok(connected.find(({ source }) => source === 'console')?.firstSignedAt);
});

test('neither the database, nor the log, nor an answer has the token or the secret', async () => {
  const tables = await product.rows<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const dump: string[] = [];
  for (const { name } of tables)
    dump.push(
      ...(await product.rows<{ row: string }>(`select t::text as row from ${name} t`)).map(({ row }) => row),
    );
  const said = [
    dump.join('\n'),
    JSON.stringify(product.log),
    JSON.stringify(await client.setup.numbers()),
    JSON.stringify(await client.setup.channels()),
    JSON.stringify(await client.setup.keepNumber({ body: entered })),
  ].join('\n');
  assert.match(said, /A256GCM|eyJhbGciOiJkaXIi/);
  for (const secret of [accessToken, appSecret]) {
    for (const form of ['utf8', 'base64', 'base64url', 'hex'] as const) {
      const hidden = Buffer.from(secret).toString(form).replace(/=+$/, '');
      assert.ok(!said.includes(hidden), `${form}`);
    }
  }
});

test('what was sealed for one number opens in no other row', async () => {
  await product.rows(`insert into stored_number select workspace_id, channel, '411905322018800', business_id, sealed_token,
    token_entered_at, sealed_secret, secret_entered_at, changed_by, changed_at from stored_number`);
  const { numbers: connected } = await client.setup.numbers();
  const copied = connected.find(({ phoneNumberId }) => phoneNumberId === '411905322018800');
  assert.equal(copied?.isUsable, false);
  const check = client.setup.checkConnected({ params: { phoneNumberId: '411905322018800' } });
  assert.equal(await codeOf(check), 'CREDENTIALS_MISSING');
  await product.rows(`delete from stored_number where account = '411905322018800'`);
});

test('a connected number is looked at with what it has: subscription, and where its webhooks go', async () => {
  const params = { phoneNumberId: SECOND.phoneNumberId };
  const headers = { authorization: `Bearer ${accessToken}` };
  await fetch(`${graph().url}/v25.0/${SECOND.wabaId}/subscribed_apps`, { method: 'DELETE', headers });
  await graph().setCallback(`${product.url}/webhooks/whatsapp?old=1`, WORLD_DEFAULTS.graph.verifyToken);
  const before = await client.setup.checkConnected({ params });
  const expected = { subscription: 'noApp', callback: 'callbackElsewhere' };
  assert.deepEqual(troublesOf(before.checks), expected);
  assert.equal((await client.setup.subscribeConnected({ params })).isDone, true);
  assert.equal((await client.setup.aimWebhooks({ params })).isDone, true);
  assert.deepEqual(troublesOf((await client.setup.checkConnected({ params })).checks), {});
  const own = await client.setup.checkConnected({ params: { phoneNumberId: String(FIRST?.phoneNumberId) } });
  assert.equal(own.checks.find(({ step }) => step === 'secret')?.isDone, true);
});

test('a test message is followed until it is read; a wrong recipient fails with the reason', async () => {
  const { items: templates } = await client.setup.templates({ query: { sendable: 'true' } });
  const template = templates.find(({ category }) => category !== 'MARKETING');
  assert.ok(template && FIRST);
  const message = {
    kind: 'template' as const,
    name: template.name,
    language: template.language,
    parameters: template.variables.map(() => 'x'),
  };
  const body = { phoneNumberId: FIRST.phoneNumberId, to: '+55 (11) 98765-4321', message };
  const sent = await client.setup.sendTest({ body });
  assert.deepEqual([sent.status, sent.recipientEnd], ['accepted', '4321']);
  const statusIs = (status: string) => async () => {
    await product.world.settled();
    const { items } = await client.setup.tests();
    return items.find(({ id, status: now }) => id === sent.id && now === status);
  };
  product.clock.advance(2_000);
  await until(statusIs('delivered'));
  await graph().read(GUEST);
  await until(statusIs('read'));

  graph().faults.set({ kind: 'failed', code: 131026, times: 1 });
  const failing = await client.setup.sendTest({ body });
  product.clock.advance(2_000);
  const failed = await until(async () => {
    await product.world.settled();
    const { items } = await client.setup.tests();
    return items.find(({ id, status }) => id === failing.id && status === 'failed');
  });
  assert.deepEqual([failed.failure?.code, failed.failure?.remedy], ['131026', 'contact']);

  graph().faults.set({ kind: 'refuse', code: 131030, times: 1 });
  const refused = await client.setup.sendTest({ body });
  assert.deepEqual([refused.status, refused.failure?.code], ['failed', '131030']);
  const rows = await product.rows(`select test_message::text as row from test_message`);
  assert.ok(!JSON.stringify(rows).includes(GUEST));
});

test('a text goes to somebody who wrote lately and to nobody else; an answer that was lost is told as such', async () => {
  assert.ok(FIRST);
  const text = { kind: 'text' as const, text: 'A test' };
  const to = (phone: string) => ({ phoneNumberId: FIRST.phoneNumberId, to: phone, message: text });
  assert.equal(await codeOf(client.setup.sendTest({ body: to('5511911112222') })), 'WINDOW_CLOSED');
  assert.equal((await client.setup.sendTest({ body: to(GUEST) })).status, 'accepted');
  graph().faults.set({ kind: 'dropAnswer', path: '/messages', times: 1 });
  const lost = await client.setup.sendTest({ body: to(GUEST) });
  assert.equal(lost.status, 'unknown');
  product.clock.advance(2_000);
  await until(async () => {
    await product.world.settled();
    const { items } = await client.setup.tests();
    return items.find(({ id, status }) => id === lost.id && status === 'delivered');
  });
});

test('rubbish as a test message is refused, and no more than twenty leave in an hour', async () => {
  assert.ok(FIRST);
  const { phoneNumberId: own } = FIRST;
  const text = { kind: 'text' as const, text: 'A test' };
  for (const to of ['', 'abc', '0000', '12', '+', '9'.repeat(60), '+55 11 9876 <script>'])
    assert.equal(
      await codeOf(client.setup.sendTest({ body: { phoneNumberId: own, to, message: text } })),
      'BODY_INVALID',
      to,
    );
  const template = (name: string, parameters: string[] = []) => ({
    body: {
      phoneNumberId,
      to: GUEST,
      message: { kind: 'template' as const, name, language: 'en', parameters },
    },
  });
  assert.equal(await codeOf(client.setup.sendTest(template('no_such_template'))), 'TEMPLATE_REFUSED');
  assert.equal(await codeOf(client.setup.sendTest(template('DROP TABLE'))), 'BODY_INVALID');
  const other = { phoneNumberId: '1', to: GUEST, message: text };
  assert.equal(await codeOf(client.setup.sendTest({ body: other })), 'NUMBER_NOT_FOUND');
  const codes: string[] = [];
  for (let n = 0; n < 21; n++)
    codes.push(
      await codeOf(client.setup.sendTest({ body: { phoneNumberId: own, to: GUEST, message: text } })),
    );
  assert.equal(codes.at(-1), 'TOO_MANY_TESTS');
});

test('other credentials take the place of the old ones, and a removed number says why it sends nothing', async () => {
  const params = { phoneNumberId: SECOND.phoneNumberId };
  const before = await product.rows<{ sealed_token: string; sealed_secret: string }>(
    'select * from stored_number',
  );
  const kept = { phoneNumberId: SECOND.phoneNumberId, businessId: SECOND.wabaId, accessToken };
  assert.equal((await client.setup.keepNumber({ body: kept })).isKept, true);
  const after = await product.rows<{ sealed_token: string; sealed_secret: string }>(
    'select * from stored_number',
  );
  assert.notEqual(after[0]?.sealed_token, before[0]?.sealed_token);
  assert.equal(after[0]?.sealed_secret, before[0]?.sealed_secret, 'the secret was not typed');
  const own = { ...entered, phoneNumberId: String(FIRST?.phoneNumberId), businessId: String(FIRST?.wabaId) };
  assert.equal(await codeOf(client.setup.keepNumber({ body: own })), 'NUMBER_CONFIGURED');

  await client.setup.removeNumber({ params });
  assert.equal(await codeOf(client.setup.removeNumber({ params })), 'NUMBER_NOT_FOUND');
  const { items } = await client.setup.channels();
  assert.equal(items.find(({ account }) => account === SECOND.phoneNumberId)?.source, 'none');
  const acts = await product.rows<{ act: string }>(
    `select act from audit_entry where act like '%/channels/whatsapp/numbers%'`,
  );
  assert.ok(acts.some(({ act }) => act.startsWith('DELETE')));
});
