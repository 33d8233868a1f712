import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseBody } from '../parseBody.ts';
import type { ChannelUpdate } from '../channel.ts';
import { fixture } from './fixtures/read.ts';
import { parse } from './parse.ts';

const OURS = 'wamid.HBgLMTU1NTAxNDIyMzMVAgARGBI4RDIxRjBBOTRDN0U1M0I2MEYA';
const NUMBER = '411905322018734';
const WABA = '398211045667120';

test('the business-scoped user id names the sender and the phone is an attribute', () => {
  assert.deepEqual(only('text', 'message').from, {
    externalId: 'US.90817263544738291043',
    phone: '15550142233',
    name: 'Marta Quinn',
  });
});

test('a sender who hides the phone has none', () => {
  assert.deepEqual(only('textHiddenPhone', 'message').from, {
    externalId: 'US.90817263544738291043',
    phone: null,
    name: null,
  });
});

test('a sender without user id is named by the phone', () => {
  assert.equal(only('textWithoutUserId', 'message').from.externalId, '15550142233');
});

test('a changed user id or number comes from the person under the id that we know', () => {
  assert.equal(only('userIdChanged', 'message').from.externalId, 'US.90817263544738291043');
  assert.equal(only('numberChanged', 'message').from.externalId, '15550142233');
});

test('the message that is answered, the product and the advertisement are told', () => {
  assert.equal(only('textReplyingToOurs', 'message').repliesTo, OURS);
  assert.equal(only('buttonReply', 'message').repliesTo, OURS);
  assert.equal('repliesTo' in only('textForwarded', 'message'), false);
  assert.deepEqual(only('textAboutProduct', 'message').aboutProduct, {
    productId: 'SKU-12',
    catalogId: '774411225588990',
  });
  assert.deepEqual(only('textFromAdvertisement', 'message').referral, {
    source: 'advertisement',
    sourceId: '120213456789012345',
    clickId: 'ARAkLkA8rmlFeiCktEJQ-QTwRiyYHAFDLMNDBH0CD3qpjd0',
    url: 'https://fb.example.test/3xAmpLe',
    headline: 'Spring offer',
  });
});

test('a status tells our message id, the instant and how it is billed', () => {
  assert.deepEqual(only('statusSent', 'status'), {
    kind: 'status',
    account: NUMBER,
    externalId: OURS,
    messageId: '019aa3f0-1c2d-7e4f-8a5b-6c7d8e9f0a1b',
    status: 'sent',
    at: new Date('2026-11-21T00:03:40Z'),
    pricing: { category: 'utility', type: 'regular' },
  });
  assert.equal(only('statusRead', 'status').status, 'read');
});

test('what another program wrote into the callback data is not taken for an id of ours', () => {
  assert.equal(only('statusOfAnotherProgram', 'status').messageId, null);
});

test('a failed status tells what it calls for', () => {
  const { failure } = only('statusFailed', 'status');
  assert.equal(failure?.code, '131047');
  assert.equal(failure?.remedy, 'window');
});

test('an echo names the contact to whom the business wrote', () => {
  const echo = only('echo', 'echo');
  assert.equal(echo.to.externalId, 'US.90817263544738291043');
  assert.deepEqual(echo.content, { kind: 'text', text: 'On my way' });
});

test('a stop of marketing is a consent', () => {
  const consent = only('marketingStopped', 'consent');
  assert.equal(consent.marketing, 'stop');
  assert.equal(consent.from.externalId, 'US.90817263544738291043');
  assert.deepEqual(consent.at, new Date('2026-11-21T00:06:40Z'));
});

test('the status of a template is told for the business account', () => {
  assert.deepEqual(only('templateRejected', 'template'), {
    kind: 'template',
    account: WABA,
    name: 'visit_reminder',
    language: 'en_US',
    status: 'REJECTED',
  });
});

for (const [name, event, sending] of [
  ['accountError', 'error 130429 Rate limit hit', undefined],
  ['templateCategoryChanged', 'template_category_update visit_reminder en_US UTILITY MARKETING', undefined],
  ['templateQuality', 'message_template_quality_update visit_reminder en_US GREEN YELLOW', undefined],
  ['numberQuality', 'phone_number_quality_update THROUGHPUT_UPGRADE 15550104477 TIER_UNLIMITED', undefined],
  [
    'accountRestricted',
    'account_update ACCOUNT_RESTRICTION RESTRICTED_BIZ_INITIATED_MESSAGING RESTRICTED_CUSTOMER_INITIATED_MESSAGING',
    'stopped',
  ],
  ['accountReinstated', 'account_update DISABLED_UPDATE REINSTATE April 17, 2026', 'restored'],
  ['partnerRemoved', 'account_update PARTNER_REMOVED PRIMARY_INACTIVITY', 'stopped'],
] as const) {
  test(`an account event ('${name}') says what happened and whether sending stops`, () => {
    const update = only(name, 'account');
    assert.equal(update.event, event);
    assert.equal(update.sending, sending);
  });
}

for (const [name, account, reason] of [
  ['textInGroup', NUMBER, 'a message in a group'],
  ['callPermissionReply', NUMBER, 'an answer to a request for permission to call'],
  ['requestWelcome', NUMBER, 'the chat was opened, nothing was written'],
  ['call', NUMBER, 'a change of calls'],
  ['history', NUMBER, 'a change of history'],
  ['standby', NUMBER, 'a change of standby'],
  ['unknownField', NUMBER, 'a change of telepathy_update'],
] as const) {
  test(`what may not be answered ('${name}') is kept as unread with its reason`, () => {
    const update = only(name, 'unread');
    assert.equal(update.account, account);
    assert.equal(update.reason, reason);
    assert.ok(update.body);
  });
}

test('a message from our own number is never taken for one of a contact', () => {
  const body = JSON.parse(
    JSON.stringify(fixture('text')).replaceAll('"from":"15550142233"', '"from":"+15550104477"'),
  );
  assert.deepEqual(
    parse(body).map((update) => update.kind === 'unread' && update.reason),
    ['a message from our own number'],
  );
});

test('in a batch each item is read by itself, in order', () => {
  assert.deepEqual(parse(fixture('batch')).map(inShort), [
    `message ${NUMBER} wamid.QQ==`,
    `unread ${NUMBER} a message without timestamp`,
    `unread ${NUMBER} a message that is not an object`,
    `message ${NUMBER} wamid.Qw==`,
    `status ${NUMBER} ${OURS}`,
    `unread ${NUMBER} a status without id, timestamp or a known name`,
    `account ${NUMBER} error 130429 Rate limit hit`,
    'message 411905322018799 wamid.RA==',
    'unread null an entry without id or changes',
    'unread 398211045667121 a change of messages without a number',
  ]);
});

test('the sender of each message in a batch is looked up among its own contacts', () => {
  const names = parse(fixture('batch')).flatMap((update) =>
    update.kind === 'message' ? update.from.name : [],
  );
  assert.deepEqual(names, ['Marta Quinn', 'Marta Quinn', 'Joe Field']);
});

test('an id above 2^53 keeps all of its digits', () => {
  const raw = Buffer.from(
    '{"a":16895569081298351234,"b":[-9007199254740993],"c":1.5,"d":12,"e":"9007199254740993"}',
  );
  assert.deepEqual(parseBody(raw), {
    body: { a: '16895569081298351234', b: ['-9007199254740993'], c: 1.5, d: 12, e: '9007199254740993' },
  });
});

test('text is stored without NUL and lone surrogates, with everything else as it came', () => {
  const text = 'a\u0000b\ud800c\u202eright to left\u{E0041}';
  const body = JSON.parse(JSON.stringify(fixture('text')));
  body.entry[0].changes[0].value.messages[0].text.body = text;
  body.entry[0].changes[0].value.contacts[0].profile.name = 'M\u0000';
  const [update] = parse(body);
  assert.ok(update?.kind === 'message' && update.content.kind === 'text');
  assert.equal(update.content.text, 'ab\ufffdc\u202eright to left\u{E0041}');
  assert.equal(update.from.name, 'M');
});

function only<Kind extends ChannelUpdate['kind']>(
  name: string,
  kind: Kind,
): Extract<ChannelUpdate, { kind: Kind }> {
  const updates = parse(fixture(name));
  assert.deepEqual(
    updates.map((update) => update.kind),
    [kind],
  );
  return updates[0] as Extract<ChannelUpdate, { kind: Kind }>;
}

function inShort(update: ChannelUpdate): string {
  const what =
    update.kind === 'unread'
      ? update.reason
      : update.kind === 'account'
        ? update.event
        : 'externalId' in update
          ? update.externalId
          : '';
  return `${update.kind} ${update.account} ${what}`;
}
