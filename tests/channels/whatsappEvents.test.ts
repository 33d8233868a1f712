import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../src/base/id.ts';
import type { ChannelUpdate } from '../../src/channels/channel.ts';
import type { Json } from '../../world/json.ts';
import { MARTA, NUMBER } from '../../world/graph/testGraph.ts';
import { openLine, OTHER_NUMBER, type Line } from './openLine.ts';

const NUMBERS = [NUMBER.phoneNumberId, OTHER_NUMBER.phoneNumberId];
let line: Line;
before(async () => {
  line = await openLine();
});
beforeEach(() => line.receiver.clear());
after(() => line.stop());

const statusOf = (status: string, more: Json = {}) => ({
  id: 'wamid.HBgLMTU1NTAxNDIyMzMVAgARGBI4RDIxRjBBOTRDN0U1M0I2MEYA',
  status,
  timestamp: '1795219420',
  recipient_id: MARTA,
  ...more,
});
async function heard(field: string, value: Json, entryTime = false): Promise<ChannelUpdate[]> {
  await line.graph.announce(field, value, { entryTime });
  return line.updates();
}

for (const status of ['sent', 'delivered', 'read', 'played'] as const) {
  test(`the status '${status}' is told, with its price and without a failure`, async () => {
    const id = newId<'message'>();
    const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'utility' };
    const told = statusOf(status, { biz_opaque_callback_data: id, pricing });
    assert.deepEqual(await heard('messages', { statuses: [told] }), [
      {
        kind: 'status',
        account: NUMBER.phoneNumberId,
        externalId: told.id,
        messageId: id,
        status,
        at: new Date(1_795_219_420_000),
        pricing: { category: 'utility', type: 'regular' },
      },
    ]);
  });
}

test('a status to a hidden phone, without price and callback data, is told all the same', async () => {
  const { recipient_id: _phone, ...told } = statusOf('delivered', { recipient_user_id: 'US.9081' });
  const [update] = await heard('messages', { statuses: [told] });
  assert.ok(update?.kind === 'status');
  assert.deepEqual([update.messageId, 'pricing' in update], [null, false]);
});

for (const [what, told] of Object.entries({
  'an older status': statusOf('deleted'),
  'the status of a call': statusOf('RINGING', { type: 'call' }),
  'a status in a group': statusOf('read', { recipient_type: 'group', recipient_id: 'g1' }),
  'a status without its time': statusOf('read', { timestamp: null }),
})) {
  test(`${what} is kept and changes no message`, async () => {
    const updates = await heard('messages', { statuses: [told] });
    assert.deepEqual(
      updates.map(({ kind }) => kind),
      ['unread'],
    );
  });
}

const TEMPLATE_EVENTS =
  'APPROVED REJECTED PENDING PAUSED DISABLED FLAGGED REINSTATED IN_APPEAL LIMIT_EXCEEDED LOCKED ARCHIVED UNARCHIVED DELETED PENDING_DELETION';
test('every event of a template is told in the words of the provider, for each number', async () => {
  for (const event of TEMPLATE_EVENTS.split(' ')) {
    line.receiver.clear();
    const value = {
      event,
      message_template_id: 1,
      message_template_name: 'visit',
      message_template_language: 'en_US',
    };
    assert.deepEqual(
      await heard('message_template_status_update', value, true),
      NUMBERS.map((account) => ({
        kind: 'template',
        account,
        name: 'visit',
        language: 'en_US',
        status: event,
      })),
    );
  }
});

const restriction = (type: string) => ({ restriction_info: [{ restriction_type: type, expiration: 1 }] });
const ban = (state: string) => ({ ban_info: { waba_ban_state: state, waba_ban_date: 'April 17, 2026' } });
const named = { message_template_name: 'visit', message_template_language: 'en_US' };
const ACCOUNT: [field: string, value: Json, words: string, sending?: 'stopped' | 'restored'][] = [
  [
    'account_update',
    { event: 'ACCOUNT_RESTRICTION', ...restriction('RESTRICTED_BIZ_INITIATED_MESSAGING') },
    'ACCOUNT_RESTRICTION RESTRICTED_BIZ_INITIATED_MESSAGING',
  ],
  [
    'account_update',
    { event: 'ACCOUNT_RESTRICTION', ...restriction('RESTRICTED_CUSTOMER_INITIATED_MESSAGING') },
    'ACCOUNT_RESTRICTION RESTRICTED_CUSTOMER_INITIATED_MESSAGING',
    'stopped',
  ],
  [
    'account_update',
    { event: 'ACCOUNT_VIOLATION', violation_info: { violation_type: 'SPAM' } },
    'ACCOUNT_VIOLATION SPAM',
  ],
  [
    'account_update',
    { event: 'DISABLED_UPDATE', ...ban('SCHEDULE_FOR_DISABLE') },
    'DISABLED_UPDATE SCHEDULE_FOR_DISABLE April 17, 2026',
  ],
  [
    'account_update',
    { event: 'DISABLED_UPDATE', ...ban('DISABLE') },
    'DISABLED_UPDATE DISABLE April 17, 2026',
    'stopped',
  ],
  [
    'account_update',
    { event: 'DISABLED_UPDATE', ...ban('REINSTATE') },
    'DISABLED_UPDATE REINSTATE April 17, 2026',
    'restored',
  ],
  [
    'account_update',
    { event: 'PARTNER_REMOVED', disconnection_info: { reason: 'PRIMARY_INACTIVITY' } },
    'PARTNER_REMOVED PRIMARY_INACTIVITY',
    'stopped',
  ],
  ['account_update', { event: 'PARTNER_ADDED', waba_info: { waba_id: '1' } }, 'PARTNER_ADDED'],
  ['account_update', { event: 'ACCOUNT_DELETED' }, 'ACCOUNT_DELETED', 'stopped'],
  ['account_update', { event: 'ACCOUNT_OFFBOARDED' }, 'ACCOUNT_OFFBOARDED', 'stopped'],
  ['account_update', { event: 'ACCOUNT_RECONNECTED' }, 'ACCOUNT_RECONNECTED', 'restored'],
  [
    'account_update',
    { event: 'VOLUME_BASED_PRICING_TIER_UPDATE', volume_tier_info: {} },
    'VOLUME_BASED_PRICING_TIER_UPDATE',
  ],
  ['account_review_update', { decision: 'REJECTED' }, 'REJECTED'],
  [
    'phone_number_quality_update',
    {
      display_phone_number: '15550104477',
      event: 'DOWNGRADE',
      old_limit: 'TIER_2K',
      current_limit: 'TIER_250',
    },
    'DOWNGRADE 15550104477 TIER_2K TIER_250',
  ],
  [
    'message_template_quality_update',
    { ...named, previous_quality_score: 'GREEN', new_quality_score: 'RED' },
    'visit en_US GREEN RED',
  ],
  [
    'template_category_update',
    { ...named, previous_category: 'UTILITY', new_category: 'MARKETING' },
    'visit en_US UTILITY MARKETING',
  ],
  ['template_category_update', { ...named, new_category: 'MARKETING' }, 'visit en_US MARKETING'],
  ['message_template_components_update', { ...named, message_template_element: 'Hi {{1}}' }, 'visit en_US'],
];
for (const [field, value, words, sending] of ACCOUNT) {
  test(`${field} '${words}' is told for each number${sending === undefined ? '' : `: sending is ${sending}`}`, async () => {
    assert.deepEqual(
      await heard(field, value, true),
      NUMBERS.map((account) => ({
        kind: 'account',
        account,
        event: `${field} ${words}`,
        ...(sending === undefined ? {} : { sending }),
      })),
    );
  });
}

test('a stop and a resumption of marketing are consents of the contact; a signup is only kept', async () => {
  for (const value of ['stop', 'resume'] as const) {
    line.receiver.clear();
    await line.graph.setMarketing(MARTA, value);
    const [update] = line.updates();
    assert.ok(update?.kind === 'consent');
    assert.deepEqual([update.marketing, update.from.phone, update.at], [value, MARTA, line.clock.now()]);
  }
  const signup = { wa_id: MARTA, category: 'marketing_messages', value: 'signup', timestamp: 1_795_219_600 };
  line.receiver.clear();
  const [kept] = await heard('user_preferences', { user_preferences: [signup] });
  assert.equal(kept?.kind, 'unread');
});

test('a business that writes from its phone is told as an echo to the contact, in every kind', async () => {
  const theirs = await line.graph.write(MARTA, { type: 'text', text: 'Hello' });
  for (const [inbound, kind] of [
    [{ type: 'text', text: 'On my way' }, 'text'],
    [{ type: 'media', kind: 'image', caption: 'Here' }, 'media'],
    [{ type: 'location', latitude: 1, longitude: 2 }, 'location'],
    [{ type: 'edit', text: 'Later', messageId: theirs.id }, 'edit'],
    [{ type: 'revoke', messageId: theirs.id }, 'revoke'],
  ] as const) {
    line.receiver.clear();
    const { id } = await line.graph.echo(MARTA, inbound);
    const [echo, ...others] = line.updates();
    assert.ok(echo?.kind === 'echo' && others.length === 0);
    assert.deepEqual([echo.externalId, echo.to.phone, echo.content.kind], [id, MARTA, kind]);
    assert.equal(echo.to.externalId, line.graph.phone(MARTA).customer.userId);
  }
});

test('an echo that cannot be read is told and kept as it came', async () => {
  await line.graph.echo(MARTA, { type: 'other', name: 'hologram', content: { depth: 3 } });
  const [echo, kept] = line.updates();
  assert.ok(echo?.kind === 'echo' && kept?.kind === 'unread');
  assert.deepEqual(echo.content, { kind: 'unsupported', type: 'hologram' });
});

const thread = {
  id: MARTA,
  messages: [{ from: MARTA, id: 'wamid.old', timestamp: '1794000000', type: 'text', text: { body: 'old' } }],
};
for (const [field, value] of Object.entries<Json>({
  history: { history: [{ metadata: { phase: 0, chunk_order: 1, progress: 55 }, threads: [thread] }] },
  smb_app_state_sync: { state_sync: [{ type: 'contact', action: 'add', contact: { phone_number: MARTA } }] },
  standby: { standby: { messages: thread.messages } },
  messaging_handovers: { messaging_handovers: [{}] },
  calls: { calls: [{ id: 'wacid.x', from: MARTA, event: 'connect', timestamp: '1795219700' }] },
  group_lifecycle_update: { groups: [{}] },
  business_username_update: { username: 'harbour', status: 'approved' },
  telepathy_update: { thoughts: [] },
})) {
  test(`'${field}' is kept whole, and nothing in it can be answered`, async () => {
    const [kept, ...others] = await heard(field, value);
    assert.ok(kept?.kind === 'unread' && others.length === 0);
    const change = { field, value: { messaging_product: 'whatsapp', ...value } };
    assert.deepEqual(Object(kept.body).field, change.field);
    const { metadata: _number, ...body } = Object(kept.body).value;
    assert.deepEqual(body, change.value);
  });
}
