import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './fixtures/read.ts';
import { parse } from './parse.ts';

const OURS = 'wamid.HBgLMTU1NTAxNDIyMzMVAgARGBI4RDIxRjBBOTRDN0U1M0I2MEYA';
const THEIRS = 'wamid.HBgLMTU1NTAxNDIyMzMVAgASGBQzQTdDMTlFMDVCMkQ4NEY2QTFDMwA=';

const CONTENTS: { [name: string]: object } = {
  text: { kind: 'text', text: 'Do you open on Sunday? https://example.test' },
  imageWithCaption: {
    kind: 'media',
    media: 'image',
    mediaId: '1029384756473829',
    mediaType: 'image/jpeg',
    caption: 'broken tap',
  },
  video: {
    kind: 'media',
    media: 'video',
    mediaId: '1029384756473830',
    mediaType: 'video/mp4',
    caption: 'noise',
  },
  document: {
    kind: 'media',
    media: 'document',
    mediaId: '1029384756473831',
    mediaType: 'application/pdf',
    caption: 'signed',
    fileName: '.._contract.pdf',
  },
  voiceNote: { kind: 'media', media: 'voice', mediaId: '1029384756473832', mediaType: 'audio/ogg' },
  audioFile: { kind: 'media', media: 'audio', mediaId: '1029384756473835', mediaType: 'audio/mpeg' },
  sticker: { kind: 'media', media: 'sticker', mediaId: '1029384756473833', mediaType: 'image/webp' },
  location: {
    kind: 'location',
    latitude: 52.3702,
    longitude: 4.8952,
    name: 'Corner Café',
    address: 'Damrak 1, Amsterdam',
  },
  contactCard: {
    kind: 'contactCards',
    cards: [{ name: 'Ada Brook', phones: ['+1 555-014-9900'], emails: ['ada@example.test'] }],
  },
  contactRequestAnswered: {
    kind: 'contactCards',
    cards: [{ name: '', phones: ['+1 555-014-2233'], emails: [] }],
  },
  buttonReply: { kind: 'choice', optionId: 'appt:confirm:8812', title: 'Confirm' },
  listReply: { kind: 'choice', optionId: 'slot:2026-12-01T10:00', title: 'Tue 10:00' },
  flowReply: {
    kind: 'form',
    name: 'flow',
    answers: { flow_token: 'ft_7Q', full_name: 'Marta Quinn', date: '2026-12-01' },
  },
  templateButton: { kind: 'choice', optionId: 'STOP_PROMO', title: 'Stop promotions' },
  reaction: { kind: 'reaction', toExternalId: OURS, emoji: '👍' },
  reactionRemoved: { kind: 'reaction', toExternalId: OURS, emoji: null },
  order: {
    kind: 'cart',
    catalogId: '774411225588990',
    note: 'no onions please',
    items: [
      { productId: 'SKU-12', quantity: 2 },
      { productId: 'SKU-13', quantity: 1 },
    ],
  },
  numberChanged: {
    kind: 'identityChange',
    change: 'number',
    newExternalId: 'US.77120099887766554433',
    newPhone: '15550142999',
  },
  numberChangedOldForm: { kind: 'identityChange', change: 'number', newPhone: '15550142999' },
  userIdChanged: { kind: 'identityChange', change: 'userId', newExternalId: 'US.77120099887766554433' },
  identityChanged: { kind: 'identityChange', change: 'device' },
  unsupportedPoll: { kind: 'unsupported', type: 'poll_creation' },
  unsupportedOnThePhoneOnly: { kind: 'unsupported', type: 'unknown' },
  edit: { kind: 'edit', ofExternalId: THEIRS, text: 'corrected text' },
  revoke: { kind: 'revoke', ofExternalId: THEIRS },
};

for (const [name, expected] of Object.entries(CONTENTS)) {
  test(`a message of the kind '${name}' is read`, () => {
    const [update, ...others] = parse(fixture(name));
    assert.ok(update?.kind === 'message', `got ${update?.kind}`);
    assert.deepEqual(others, []);
    assert.equal(update.account, '411905322018734');
    assert.equal(update.externalId, THEIRS);
    assert.deepEqual(update.sentAt, new Date('2026-11-21T00:00:03Z'));
    assert.deepEqual({ ...update.content }, expected);
  });
}

for (const [name, type] of [
  ['unknownType', 'hologram'],
  ['mediaNotFetchable', 'video'],
  ['interactiveWithoutContent', 'interactive'],
] as const) {
  test(`a message that cannot be read ('${name}') is answered as unsupported and kept as it came`, () => {
    const [message, kept] = parse(fixture(name));
    assert.ok(message?.kind === 'message');
    assert.deepEqual(message.content, { kind: 'unsupported', type });
    assert.ok(kept?.kind === 'unread');
    assert.equal(kept.reason, `a message of type ${type}`);
    assert.equal((kept.body as { id: string }).id, THEIRS);
  });
}
