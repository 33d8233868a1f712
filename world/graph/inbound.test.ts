import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import { listAt, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import type { Inbound } from './inboundSchema.ts';
import { MARTA, NUMBER, startTestGraph } from './testGraph.ts';
import type { TestGraph } from './testGraph.ts';

let world: TestGraph;
before(async () => {
  world = await startTestGraph();
});
after(() => world.stop());
beforeEach(() => world.receiver.clear());

const lastMessage = (): Json => {
  const messages = world.values().flatMap((value) => listAt(value, 'messages'));
  return recordAt({ message: messages.at(-1) }, 'message');
};
const offer = async () => {
  const buttons = [
    { type: 'reply', reply: { id: 'refund:LP-1042', title: 'Refund' } },
    { type: 'reply', reply: { id: 'exchange:LP-1042', title: 'Exchange' } },
  ];
  await world.send({
    type: 'interactive',
    interactive: { type: 'button', body: { text: 'What?' }, action: { buttons } },
  });
  world.clock.advance(SECOND_MS);
  await world.graph.settled();
};

test('a text has the envelope, the contact and the times of the documentation', async () => {
  await world.graph.write(MARTA, { type: 'text', text: 'Hello' }, { name: 'Marta Quinn' });
  const [value] = world.values();
  const { userId } = world.graph.customer({ waId: MARTA });
  assert.match(userId, /^US\.\d{20}$/);
  assert.deepEqual(value, {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550104477', phone_number_id: NUMBER.phoneNumberId },
    contacts: [{ profile: { name: 'Marta Quinn' }, wa_id: MARTA, user_id: userId }],
    messages: [
      {
        from: MARTA,
        from_user_id: userId,
        id: lastMessage()['id'],
        timestamp: '1795251600',
        type: 'text',
        text: { body: 'Hello' },
      },
    ],
  });
});

test('a tap answers the newest message that offers the choice, also after other messages', async () => {
  await offer();
  world.receiver.clear();
  await world.graph.write(MARTA, { type: 'text', text: 'hmm' });
  await world.graph.write(MARTA, { type: 'tap', choice: 'Refund' });
  const message = lastMessage();
  assert.deepEqual(message['interactive'], {
    type: 'button_reply',
    button_reply: { id: 'refund:LP-1042', title: 'Refund' },
  });
  const asked = world.graph.phone(MARTA).messages.find((one) => one.choices.length > 0);
  assert.equal(textAt(recordAt(message, 'context'), 'id'), asked?.id);
  await assert.rejects(world.graph.write(MARTA, { type: 'tap', choice: 'Keep' }), /Refund, Exchange/);
});

test('a row of a list and a quick reply of a template have their own types', async () => {
  const sections = [{ rows: [{ id: 'o:1042', title: 'LP-1042', description: 'Lamp' }] }];
  const action = { button: 'Orders', sections };
  await world.send({ type: 'interactive', interactive: { type: 'list', body: { text: 'Which?' }, action } });
  await world.graph.write(MARTA, { type: 'tap', choice: 'o:1042' });
  const row = { id: 'o:1042', title: 'LP-1042', description: 'Lamp' };
  assert.deepEqual(lastMessage()['interactive'], { type: 'list_reply', list_reply: row });

  world.graph.addTemplate({
    name: 'all_well',
    language: 'en',
    components: [
      { type: 'BODY', text: 'Is all well, {{1}}?' },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Yes' }] },
    ],
  });
  const components = [{ type: 'body', parameters: [{ type: 'text', text: 'Marta' }] }];
  await world.send({
    type: 'template',
    template: { name: 'all_well', language: { code: 'en' }, components },
  });
  await world.graph.write(MARTA, { type: 'tap', choice: 'Yes' });
  assert.equal(lastMessage()['type'], 'button');
  assert.deepEqual(lastMessage()['button'], { payload: 'Yes', text: 'Yes' });
});

const SHAPES: [inbound: Inbound, type: string, content: unknown][] = [
  [{ type: 'location', latitude: 52.37, longitude: 4.89 }, 'location', { latitude: 52.37, longitude: 4.89 }],
  [
    { type: 'contacts', contacts: [{ name: { formatted_name: 'Ada' } }] },
    'contacts',
    [{ name: { formatted_name: 'Ada' } }],
  ],
  [
    { type: 'order', products: [{ product_retailer_id: 'SKU-12', quantity: 2 }] },
    'order',
    {
      catalog_id: '774411225588990',
      text: '',
      product_items: [{ product_retailer_id: 'SKU-12', quantity: 2 }],
    },
  ],
  [{ type: 'unsupported' }, 'unsupported', { type: 'poll_creation' }],
  [{ type: 'requestWelcome' }, 'request_welcome', undefined],
  [{ type: 'emptyInteractive' }, 'interactive', undefined],
  [{ type: 'other', name: 'hologram', content: { depth: 3 } }, 'hologram', { depth: 3 }],
];
for (const [inbound, type, content] of SHAPES) {
  test(`an inbound message of type ${type} (${inbound.type})`, async () => {
    await world.graph.write(MARTA, inbound);
    assert.equal(lastMessage()['type'], type);
    assert.deepEqual(lastMessage()[type], content);
  });
}

test('a reaction, an edit and a revocation change messages and make no bubbles', async () => {
  const { id } = await world.graph.write(MARTA, { type: 'text', text: 'ordr' });
  await offer();
  const bubbles = world.graph.phone(MARTA).messages.length;
  await world.graph.write(MARTA, { type: 'reaction', emoji: '👍' });
  await world.graph.write(MARTA, { type: 'edit', text: 'order', messageId: id });
  assert.deepEqual(recordAt(lastMessage(), 'edit')['original_message_id'], id);
  await world.graph.write(MARTA, { type: 'revoke', messageId: id });
  assert.deepEqual(lastMessage()['revoke'], { original_message_id: id });
  const { messages } = world.graph.phone(MARTA);
  assert.equal(messages.length, bubbles);
  assert.equal(messages.at(-1)?.reactions.customer, '👍');
  assert.equal(messages.find((one) => one.id === id)?.revoked, true);
});

test('media arrives with an id whose bytes need the token and a fresh link', async () => {
  const bytes = Buffer.from('a photo of a broken lamp');
  await world.graph.write(MARTA, {
    type: 'media',
    kind: 'image',
    base64: bytes.toString('base64'),
    caption: 'broken',
  });
  const image = recordAt(lastMessage(), 'image');
  assert.equal(image['caption'], 'broken');
  assert.equal(image['sha256'], createHash('sha256').update(bytes).digest('base64'));
  const { body } = await world.call(
    'GET',
    `/v25.0/${textAt(image, 'id')}?phone_number_id=${NUMBER.phoneNumberId}`,
  );
  assert.equal(body['sha256'], createHash('sha256').update(bytes).digest('hex'));
  const link = textAt(body, 'url') ?? '';
  assert.equal((await fetch(link)).status, 401);
  const load = () => fetch(link, { headers: { Authorization: 'Bearer EAAG_test' } });
  const loaded = await load();
  assert.equal(loaded.headers.get('content-type'), 'image/jpeg');
  assert.deepEqual(Buffer.from(await loaded.arrayBuffer()), bytes);
  world.graph.faults.set({ kind: 'mediaExpired', times: 1 });
  assert.deepEqual([(await load()).status, (await load()).status], [404, 200]);
  world.clock.advance(6 * MINUTE_MS);
  assert.equal((await load()).status, 404);
});

test('a hidden phone number shows neither in messages nor in statuses; writing to the number shows it', async () => {
  const { userId } = world.graph.customer({
    waId: '15550177777',
    name: 'Ken',
    hidden: true,
    username: 'ken',
  });
  await world.graph.write(userId, { type: 'text', text: 'Hi' });
  assert.equal('from' in lastMessage(), false);
  assert.equal(lastMessage()['from_user_id'], userId);
  assert.deepEqual(listAt(world.values()[0], 'contacts'), [
    { profile: { name: 'Ken', username: 'ken' }, user_id: userId },
  ]);
  const path = `/v25.0/${NUMBER.phoneNumberId}/messages`;
  const answer = await world.call('POST', path, {
    messaging_product: 'whatsapp',
    recipient: userId,
    text: { body: 'Hello' },
  });
  assert.deepEqual(listAt(answer.body, 'contacts'), [{ input: userId, user_id: userId }]);
  world.receiver.clear();
  world.clock.advance(SECOND_MS);
  await world.graph.settled();
  const [status] = listAt(world.values()[0], 'statuses');
  assert.equal(textAt(status, 'recipient_id'), null);
  assert.equal(textAt(status, 'recipient_user_id'), userId);
  await world.send({ to: '15550177777', text: { body: 'By phone' } });
  world.receiver.clear();
  await world.graph.write(userId, { type: 'text', text: 'now you know' });
  assert.equal(lastMessage()['from'], '15550177777');
});

test('a changed number is a new identity without a window of its own', async () => {
  await world.graph.write('15550160000', { type: 'text', text: 'Hi' });
  const before = world.graph.customer({ waId: '15550160000' });
  await world.graph.write('15550160000', { type: 'numberChanged', newWaId: '15550169999' });
  const system = recordAt(lastMessage(), 'system');
  assert.equal(lastMessage()['from'], '15550160000');
  assert.equal(system['wa_id'], '15550169999');
  assert.notEqual(system['user_id'], before.userId);
  assert.equal(world.graph.isWindowOpen('15550169999'), false);
});

test('an echo from the phone app is announced and opens no window', async () => {
  await world.graph.echo('15550150000', { type: 'text', text: 'On my way' });
  const [echo] = listAt(world.values()[0], 'message_echoes');
  assert.equal(textAt(echo, 'to'), '15550150000');
  assert.equal(textAt(recordAt(echo, 'text'), 'body'), 'On my way');
  assert.equal(world.graph.isWindowOpen('15550150000'), false);
});

test('a Brazilian number without the ninth digit is found by the dialled one', async () => {
  world.graph.customer({ waId: '558199990001', name: 'João' });
  const answer = await world.send({ to: '+55 81 99999-0001', text: { body: 'Oi' } });
  assert.equal(textAt(listAt(answer.body, 'contacts')[0], 'wa_id'), '558199990001');
});

test('marketing that was stopped fails, and any other field can be announced', async () => {
  await world.graph.setMarketing(MARTA, 'stop');
  const [preference] = listAt(world.values()[0], 'user_preferences');
  assert.equal(textAt(preference, 'value'), 'stop');
  await world.graph.announce('account_update', { event: 'ACCOUNT_DELETED' }, { entryTime: true });
  const [entry] = listAt(world.receiver.bodies()[1], 'entry');
  assert.deepEqual(recordAt(listAt(entry, 'changes')[0], 'value'), { event: 'ACCOUNT_DELETED' });
  assert.equal(typeof recordAt({ entry }, 'entry')['time'], 'number');
});
