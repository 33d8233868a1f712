import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { ChannelUpdate } from '../../src/channels/channel.ts';
import type { Inbound } from '../../world/graph/inboundSchema.ts';
import { MARTA, NUMBER } from '../../world/graph/testGraph.ts';
import { acceptedId, openLine, type Line } from './openLine.ts';

const NOA = '15550142255';
let line: Line;
/** A message of ours and one of Marta's. */
let ours = '';
let theirs = '';
before(async () => {
  line = await openLine();
  theirs = (await line.graph.write(MARTA, { type: 'text', text: 'Hello' }, { name: 'Marta Quinn' })).id;
  ours = acceptedId(await line.say({ kind: 'text', text: 'Hi Marta' }));
  await line.pass(2_000);
  await line.graph.read(MARTA);
});
beforeEach(() => {
  line.graph.faults.clear();
  line.receiver.clear();
});
after(() => line.stop());

type Message = Extract<ChannelUpdate, { kind: 'message' }>;
async function arrival(inbound: Inbound, from = MARTA): Promise<[Message, ...ChannelUpdate[]]> {
  const { id } = await line.graph.write(from, inbound);
  const [message, ...others] = line.updates();
  assert.ok(message?.kind === 'message', JSON.stringify(message));
  assert.equal(message.externalId, id);
  assert.equal(message.account, NUMBER.phoneNumberId);
  assert.deepEqual(message.sentAt, line.clock.now());
  return [message, ...others];
}

const media = (kind: string, mediaType: string, more: object = {}) => ({
  kind: 'media',
  media: kind,
  mediaType,
  mediaId: /^\d+$/,
  ...more,
});
const KINDS: [what: string, inbound: Inbound, content: { [key: string]: unknown }][] = [
  [
    'text',
    { type: 'text', text: 'Olá / <b>"50%" @ você</b> 😀 \\u0041' },
    { kind: 'text', text: 'Olá / <b>"50%" @ você</b> 😀 \\u0041' },
  ],
  [
    'image',
    { type: 'media', kind: 'image', caption: 'broken tap' },
    media('image', 'image/jpeg', { caption: 'broken tap' }),
  ],
  [
    'video',
    { type: 'media', kind: 'video', caption: 'noise' },
    media('video', 'video/mp4', { caption: 'noise' }),
  ],
  ['voice note', { type: 'media', kind: 'audio', voice: true }, media('voice', 'audio/ogg')],
  [
    'audio file',
    { type: 'media', kind: 'audio', voice: false, mimeType: 'audio/mpeg' },
    media('audio', 'audio/mpeg'),
  ],
  ['sticker', { type: 'media', kind: 'sticker' }, media('sticker', 'image/webp')],
  [
    'document',
    { type: 'media', kind: 'document', filename: '../../x\u202Efdp.exe', caption: 'signed' },
    media('document', 'application/pdf', { caption: 'signed', fileName: '.._.._x_fdp.exe' }),
  ],
  [
    'location',
    { type: 'location', latitude: -23.55, longitude: -46.63, name: 'Café', address: 'Rua 1' },
    { kind: 'location', latitude: -23.55, longitude: -46.63, name: 'Café', address: 'Rua 1' },
  ],
  [
    'bare location',
    { type: 'location', latitude: 0, longitude: 0 },
    { kind: 'location', latitude: 0, longitude: 0 },
  ],
  [
    'contact cards',
    {
      type: 'contacts',
      contacts: [
        { name: { formatted_name: 'Ada' }, phones: [{ phone: '+1 555-014-9900' }, { wa_id: '15550149901' }] },
        { phones: [], emails: [{ email: 'a@b.test' }], origin: 'contact_request' },
      ],
    },
    {
      kind: 'contactCards',
      cards: [
        { name: 'Ada', phones: ['+1 555-014-9900', '15550149901'], emails: [] },
        { name: '', phones: [], emails: ['a@b.test'] },
      ],
    },
  ],
  [
    'cart',
    {
      type: 'order',
      catalogId: '774411225588990',
      text: '',
      products: [{ product_retailer_id: 'SKU-12', quantity: '2', item_price: 7.5, currency: 'EUR' }],
    },
    { kind: 'cart', catalogId: '774411225588990', items: [{ productId: 'SKU-12', quantity: 2 }] },
  ],
  [
    'filled form',
    { type: 'flowReply', values: { flow_token: 'ft', note: 'a"b', tags: ['x'], id: 1 } },
    { kind: 'form', name: 'flow', answers: { flow_token: 'ft', note: 'a"b', tags: ['x'], id: 1 } },
  ],
  ['poll', { type: 'unsupported', what: 'poll_creation' }, { kind: 'unsupported', type: 'poll_creation' }],
  [
    'message only on the phone',
    { type: 'unsupported', what: 'x', code: 131060 },
    { kind: 'unsupported', type: 'x' },
  ],
];

for (const [what, inbound, content] of KINDS) {
  test(`a ${what} arrives as it was sent`, async () => {
    const [message, ...others] = await arrival(inbound);
    assert.deepEqual(others, []);
    const { mediaId = /^\d+$/, ...expected } = content;
    const { mediaId: given, ...rest } = { mediaId: '0', ...message.content };
    assert.deepEqual(rest, expected);
    assert.ok(mediaId instanceof RegExp && mediaId.test(given));
    assert.deepEqual([message.from.phone, message.from.name], [MARTA, 'Marta Quinn']);
    assert.equal(message.from.externalId, line.graph.phone(MARTA).customer.userId);
  });
}

test('a reaction, one taken back, an edit and a revocation name the message they are about', async () => {
  for (const [inbound, content] of [
    [
      { type: 'reaction', emoji: '👍🏽' },
      { kind: 'reaction', toExternalId: ours, emoji: '👍🏽' },
    ],
    [
      { type: 'reaction', emoji: '' },
      { kind: 'reaction', toExternalId: ours, emoji: null },
    ],
    [
      { type: 'edit', text: 'Hello!', messageId: theirs },
      { kind: 'edit', ofExternalId: theirs, text: 'Hello!' },
    ],
    [
      { type: 'revoke', messageId: theirs },
      { kind: 'revoke', ofExternalId: theirs },
    ],
  ] as const) {
    line.receiver.clear();
    assert.deepEqual((await arrival(inbound))[0].content, content);
  }
});

for (const [what, inbound, type] of [
  ['a type that nobody knows', { type: 'other', name: 'hologram', content: { depth: 3 } }, 'hologram'],
  ['a file that is too large', { type: 'media', kind: 'video', tooBig: true }, 'video'],
  ['an interactive message without content', { type: 'emptyInteractive' }, 'interactive'],
] as const) {
  test(`${what} is answered as unsupported and kept as it came`, async () => {
    const [message, kept] = await arrival(inbound);
    assert.deepEqual(message.content, { kind: 'unsupported', type });
    assert.ok(kept?.kind === 'unread' && kept.reason === `a message of type ${type}`);
    assert.equal(Reflect.get(Object(kept.body), 'id'), message.externalId);
  });
}

test('a known type under a name that nobody knows is kept too', async () => {
  line.graph.faults.set({ kind: 'unknownType', type: 'telepathy', times: 1 });
  const [message, kept] = await arrival({ type: 'text', text: 'Hm' });
  assert.deepEqual([message.content.kind, kept?.kind], ['unsupported', 'unread']);
});

for (const [what, inbound] of [
  ['the opening of a chat', { type: 'requestWelcome' }],
  ['an answer about calls', { type: 'callPermission', response: 'accept' }],
] as const) {
  test(`${what} is kept and not taken for a message`, async () => {
    await line.graph.write(MARTA, inbound);
    assert.deepEqual(
      line.updates().map(({ kind }) => kind),
      ['unread'],
    );
  });
}

test('what a message answers, and the advertisement that brought it, are told', async () => {
  const [answer] = await arrival({ type: 'text', text: 'This one', replyTo: ours });
  assert.equal(answer.repliesTo, ours);
  line.receiver.clear();
  const [forwarded] = await arrival({ type: 'text', text: 'Look', forwarded: true });
  assert.equal(forwarded.repliesTo, undefined);
  line.receiver.clear();
  const referral = {
    source_type: 'ad',
    source_id: '120',
    source_url: 'https://fb.test/x',
    ctwa_clid: 'AR',
    headline: 'Offer',
  };
  const [brought] = await arrival({ type: 'media', kind: 'image', referral });
  assert.deepEqual(brought.referral, {
    source: 'advertisement',
    sourceId: '120',
    clickId: 'AR',
    url: 'https://fb.test/x',
    headline: 'Offer',
  });
});

test('a new number, a new user id and a new phone come from the person under the id that we know', async () => {
  await line.graph.write(NOA, { type: 'text', text: 'Hi' });
  const before = line.graph.phone(NOA).customer.userId;
  line.receiver.clear();
  const [device] = await arrival({ type: 'identityChanged' }, NOA);
  assert.deepEqual(
    [device.from.externalId, device.content],
    [before, { kind: 'identityChange', change: 'device' }],
  );

  line.receiver.clear();
  const [renamed] = await arrival({ type: 'userIdChanged' }, NOA);
  const between = line.graph.phone(NOA).customer.userId;
  assert.equal(renamed.from.externalId, before);
  assert.deepEqual(renamed.content, { kind: 'identityChange', change: 'userId', newExternalId: between });

  line.receiver.clear();
  const newPhone = '15550142277';
  const [moved] = await arrival({ type: 'numberChanged', newWaId: newPhone }, NOA);
  const newExternalId = line.graph.phone(newPhone).customer.userId;
  assert.deepEqual([moved.from.externalId, moved.from.phone], [between, NOA]);
  assert.deepEqual(moved.content, { kind: 'identityChange', change: 'number', newPhone, newExternalId });
});

test('a change that is signed with the new user id already comes from the phone that we know', async () => {
  const now = { user_id: 'US.77120099887766554433', wa_id: '15550142288' };
  const message = { from: NOA, from_user_id: now.user_id, id: 'wamid.c2lnbmVk', timestamp: '1795219203' };
  const system = { type: 'user_changed_number', ...now };
  await line.graph.announce('messages', { messages: [{ ...message, type: 'system', system }] });
  const [moved] = line.updates();
  assert.ok(moved?.kind === 'message');
  assert.equal(moved.from.externalId, NOA);
});

test('a person who hides the phone has a user id and a name, and is the same person in every kind', async () => {
  line.graph.customer({ waId: '15550142266', hidden: true, name: 'Ana', username: 'ana' });
  const ids = new Set<string>();
  for (const inbound of [
    { type: 'text', text: 'Hi' },
    { type: 'media', kind: 'image' },
    { type: 'location', latitude: 1, longitude: 2 },
  ] as const) {
    line.receiver.clear();
    const [{ from }] = await arrival(inbound, '15550142266');
    assert.deepEqual([from.phone, from.name], [null, 'Ana']);
    ids.add(from.externalId);
  }
  assert.equal(ids.size, 1);
});
