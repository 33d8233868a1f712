import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixedClock } from '../base/clock.ts';
import { untrust } from '../base/untrusted.ts';
import { createTestDatabase, type TestDatabase } from '../db/testDatabase.ts';
import { makeIntake, type ArrivedMessage, type Intake } from './intake.ts';

const clock = fixedClock('2026-11-21T09:00:00Z');
let base: TestDatabase;
let intake: Intake;

before(async () => {
  base = await createTestDatabase();
  intake = makeIntake({ db: base.db, clock });
});
after(() => base.drop());

const message = (externalId: string, over: Partial<ArrivedMessage> = {}): ArrivedMessage => ({
  channel: 'whatsapp',
  account: '411905322018734',
  externalId,
  person: { externalId: '15550142233', phone: '15550142233', name: untrust('Marta') },
  content: { kind: 'text', text: untrust('where is my order?') },
  sentAt: new Date('2026-11-21T08:59:58Z'),
  isEcho: false,
  ...over,
});

const count = async (table: string, where: string): Promise<number> => {
  const { rows } = await base.superuser.query<{ n: number }>(
    `select count(*) as n from ${table} where ${where}`,
  );
  return rows[0]?.n ?? -1;
};

test('a message delivered three times at once makes one event, one message, one contact', async () => {
  const arrivals = await Promise.all(
    [1, 2, 3].map(() => intake.receive(base.workspaceId, message('wamid.thrice'))),
  );
  assert.deepEqual(arrivals.map(({ isNew }) => isNew).sort(), [false, false, true]);
  assert.equal(new Set(arrivals.map(({ conversationId }) => conversationId)).size, 1);
  assert.equal(await count('event', `key = 'message:wamid.thrice'`), 1);
  assert.equal(await count('message', `external_id = 'wamid.thrice'`), 1);
  assert.equal(await count('contact', `name = 'Marta'`), 1);
});

test('a message opens the service window by its own time, and a late one does not close it again', async () => {
  await intake.receive(base.workspaceId, message('wamid.late', { sentAt: new Date('2026-11-18T09:00:00Z') }));
  const { rows } = await base.superuser.query<{ last_inbound_at: Date }>(
    `select last_inbound_at from address where external_id = '15550142233'`,
  );
  assert.equal(rows[0]?.last_inbound_at.toISOString(), '2026-11-21T08:59:58.000Z');
});

test('a clock that runs ahead at the provider does not keep the window open', async () => {
  const person = { externalId: '15550149999', phone: '15550149999', name: null };
  await intake.receive(
    base.workspaceId,
    message('wamid.ahead', { person, sentAt: new Date('2026-11-25T09:00:00Z') }),
  );
  assert.equal(
    await count('address', `external_id = '15550149999' and last_inbound_at = '2026-11-21T09:00:00Z'`),
    1,
  );
});

test('a person known by phone keeps the conversation when a user id is shown', async () => {
  const byPhone = await intake.receive(base.workspaceId, message('wamid.phone'));
  const person = { externalId: 'US.90817263544738291043', phone: '15550142233', name: null };
  const byUserId = await intake.receive(base.workspaceId, message('wamid.bsuid', { person }));
  assert.equal(byUserId.conversationId, byPhone.conversationId);
});

test('another user id with the same phone is another person', async () => {
  const first = await intake.receive(
    base.workspaceId,
    message('wamid.a', {
      person: { externalId: 'US.90817263544738291043', phone: '15550142233', name: null },
    }),
  );
  const other = await intake.receive(
    base.workspaceId,
    message('wamid.b', {
      person: { externalId: 'US.77120099887766554433', phone: '15550142233', name: null },
    }),
  );
  assert.notEqual(other.conversationId, first.conversationId);
});

test('a person without a phone is a contact like any other', async () => {
  const person = { externalId: 'BR.1', phone: null, name: null };
  const { isNew } = await intake.receive(base.workspaceId, message('wamid.hidden', { person }));
  assert.equal(isNew, true);
});

test('an echo of the phone app is an outbound message and does not open the window', async () => {
  const person = { externalId: '15550143333', phone: '15550143333', name: null };
  await intake.receive(base.workspaceId, message('wamid.echo', { person, isEcho: true }));
  assert.equal(
    await count('message', `external_id = 'wamid.echo' and direction = 'out' and author = 'phone'`),
    1,
  );
  assert.equal(await count('address', `external_id = '15550143333' and last_inbound_at is null`), 1);
});

test('two hundred strangers at once get two hundred conversations', async () => {
  const people = Array.from({ length: 200 }, (_, n) => `4900000${n}`);
  const arrivals = await Promise.all(
    people.map((externalId) =>
      intake.receive(
        base.workspaceId,
        message(`wamid.${externalId}`, { person: { externalId, phone: externalId, name: null } }),
      ),
    ),
  );
  assert.equal(new Set(arrivals.map(({ conversationId }) => conversationId)).size, 200);
});
