import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { HOUR_MS, SECOND_MS } from '../base/clock.ts';
import { newId } from '../base/id.ts';
import type { SendFailure, SendResult } from '../channels/channel.ts';
import { applyStatuses } from './applyStatuses.ts';
import { liftHolds } from './accounts.ts';
import { keepFiles } from './files.ts';
import { holdTable } from './testing/holdTable.ts';
import { openMessages } from './testing/openMessages.ts';

let office: Awaited<ReturnType<typeof openMessages>>;
before(async () => {
  office = await openMessages();
});
beforeEach(() => {
  office.forget();
});
after(() => office.drop());

const refused = (remedy: SendFailure['remedy'], afterMs?: number): SendResult => ({
  kind: 'refused',
  failure: { code: '1', detail: 'scripted', remedy, ...(afterMs !== undefined && { afterMs }) },
});
const template = {
  kind: 'template' as const,
  name: 'refund_follow_up',
  language: 'en',
  parameters: ['LP-1042'],
};
const status = (messageId: string | null, of: 'sent' | 'delivered' | 'read' | 'failed', over: object = {}) =>
  applyStatuses(
    office.db,
    office.workspaceId,
    [{ channel: 'whatsapp', messageId, externalId: 'wamid.x', status: of, failure: null, ...over }],
    office.clock.now(),
  );

test('messages of a conversation leave in the order they were said, each once', async () => {
  const conversation = await office.meet();
  for (const text of ['one', 'two', 'three']) await office.say(conversation, { text });
  await Promise.all([office.send(conversation), office.send(conversation)]);
  assert.deepEqual(office.texts(), ['one', 'two', 'three']);
});

test('what is said while the conversation is being changed leaves when that is done, and nobody asks again', async () => {
  const conversation = await office.meet();
  await office.say(conversation, { text: 'in time' });
  const change = await office.superuser.connect();
  await change.query('begin');
  await change.query('update conversation set version = version where id = $1', [conversation]);
  const sent = office.send(conversation);
  await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(office.texts(), []);
  await change.query('commit');
  change.release();
  await sent;
  assert.deepEqual(office.texts(), ['in time']);
});

test('what was said under an older epoch is dropped', async () => {
  const conversation = await office.meet();
  const stale = await office.say(conversation);
  await office.rows('update conversation set epoch = 1 where id = $1', [conversation]);
  await office.send(conversation);
  assert.equal((await office.message(stale))?.status, 'dropped');
  assert.deepEqual(office.texts(), []);
});

test('a take-over that waits in the inbox holds the assistant back already, and not the agent', async () => {
  const conversation = await office.meet();
  await office.rows(
    `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
     values ($1, $2, $3, 'act:1', '{"kind": "act", "act": {"kind": "takeOver"}}', now())`,
    [office.workspaceId, newId(), conversation],
  );
  await office.say(conversation, { text: 'of the agent', author: 'agent:ana' });
  const held = await office.say(conversation, { text: 'of the assistant' });
  await office.send(conversation);
  assert.deepEqual(office.texts(), ['of the agent']);
  assert.equal((await office.message(held))?.status, 'queued', 'the turn that takes the act decides');
});

test('outside the service window the template is sent in its place; without one a person is told', async () => {
  const conversation = await office.meet();
  office.clock.advance(25 * HOUR_MS);
  await office.say(conversation, { text: 'free words', fallback: template });
  const lost = await office.say(conversation, { text: 'no template' });
  await office.send(conversation);
  assert.deepEqual(office.texts(), ['template']);
  assert.equal((await office.message(lost))?.failure?.reason, 'windowClosed');
  assert.deepEqual(
    (await office.events(conversation)).map(({ reason }) => reason),
    ['windowClosed'],
  );
});

test('what would leave as marketing is dropped once the contact stopped it, and nothing else', async () => {
  const conversation = await office.meet();
  const offer = { ...template, name: 'cart_waits', isMarketing: true as const };
  const inTime = await office.say(conversation, { text: 'said in time', fallback: offer });
  await office.rows(
    `update address set consent = '{"marketing": "stop"}' from conversation
     where conversation.id = $1 and address.contact_id = conversation.contact_id`,
    [conversation],
  );
  await office.send(conversation);
  office.clock.advance(25 * HOUR_MS);
  const late = await office.say(conversation, { text: 'said late', fallback: offer });
  await office.say(conversation, { text: 'their own matter', fallback: template });
  await office.send(conversation);
  assert.deepEqual(office.texts(), ['said in time', 'template']);
  assert.equal((await office.message(inTime))?.status, 'sent');
  const dropped = await office.message(late);
  assert.deepEqual([dropped?.status, dropped?.failure?.reason], ['dropped', 'marketingStopped']);
  assert.deepEqual(await office.events(conversation), []);
});

test('a refusal because of the window sends the template, though our own clock said open', async () => {
  const conversation = await office.meet();
  office.channel.answer(refused('window'));
  await office.say(conversation, { text: 'free words', fallback: template });
  await office.send(conversation);
  await office.later(SECOND_MS);
  assert.deepEqual(office.texts(), ['free words', 'template']);
});

test('a throttled message waits as long as the provider says and goes then', async () => {
  const conversation = await office.meet();
  office.channel.answer(refused('throttleContact', 6 * SECOND_MS));
  const id = await office.say(conversation);
  await office.send(conversation);
  await office.later(5 * SECOND_MS);
  assert.equal((await office.message(id))?.status, 'queued');
  await office.later(2 * SECOND_MS);
  assert.equal((await office.message(id))?.status, 'sent');
});

test('a message that can never pass fails once and is told', async () => {
  const conversation = await office.meet();
  office.channel.answer(refused('fix'));
  await office.say(conversation);
  await office.send(conversation);
  assert.deepEqual(
    (await office.events(conversation)).map(({ kind }) => kind),
    ['undelivered'],
  );
});

test('an account that cannot send holds its messages, and frees them when it can again', async () => {
  const conversation = await office.meet();
  office.channel.answer(refused('hold'));
  const id = await office.say(conversation);
  await office.send(conversation);
  office.channel.stopAccounts('the token expired');
  assert.deepEqual(await liftHolds(office.db, office.workspaceId, { whatsapp: office.channel }), []);
  await office.later(HOUR_MS);
  assert.equal((await office.message(id))?.status, 'queued');
  office.channel.stopAccounts(null);
  assert.deepEqual(await liftHolds(office.db, office.workspaceId, { whatsapp: office.channel }), [
    office.account,
  ]);
  await office.later(SECOND_MS);
  assert.equal((await office.message(id))?.status, 'sent');
});

test('an ambiguous message that the provider tells of is not sent again', async () => {
  const conversation = await office.meet();
  office.channel.answer({ kind: 'unknown', detail: 'timeout' });
  const id = await office.say(conversation);
  await office.send(conversation);
  await status(id, 'sent', { externalId: 'wamid.ambiguous' });
  await office.later(60 * SECOND_MS);
  assert.equal((await office.message(id))?.external_id, 'wamid.ambiguous');
  assert.deepEqual(office.texts(), ['Hi!']);
});

test('an ambiguous message that nobody tells of is sent again; one about money never is', async () => {
  const conversation = await office.meet();
  office.channel.answer({ kind: 'unknown', detail: 'timeout' });
  await office.say(conversation, { text: 'once more' });
  await office.send(conversation);
  await office.later(11 * SECOND_MS);
  assert.deepEqual(office.texts(), ['once more', 'once more']);

  const other = await office.meet();
  office.channel.answer({ kind: 'unknown', detail: 'timeout' });
  await office.say(other, { text: 'your refund of R$ 49.90', statesMoney: true });
  await office.send(other);
  await office.later(11 * SECOND_MS);
  assert.deepEqual(
    office.texts().filter((text) => text.includes('refund')),
    ['your refund of R$ 49.90'],
  );
  assert.deepEqual(
    (await office.events(other)).map(({ reason }) => reason),
    ['unconfirmed'],
  );
});

test('what a dead process was sending becomes ambiguous, what it had queued goes out', async () => {
  const conversation = await office.meet();
  const sending = await office.say(conversation, { text: 'in flight' });
  await office.rows(`update message set status = 'sending', claimed_by = 77, attempt = 1 where id = $1`, [
    sending,
  ]);
  const other = await office.meet();
  const queued = await office.say(other, { text: 'queued' });
  await office.later(2 * SECOND_MS, [77]);
  assert.equal((await office.message(sending))?.status, 'unknown');
  assert.equal((await office.message(queued))?.status, 'sent');
});

test('a claim whose answer was lost between the commit and us is put back within seconds', async () => {
  const conversation = await office.meet();
  const id = await office.say(conversation);
  const lease = new Date(office.clock.now().getTime() + 30 * SECOND_MS);
  await office.rows(
    `update message set status = 'sending', claimed_by = 1, attempt = 1, next_attempt_at = $2 where id = $1`,
    [id, lease],
  );
  await office.later(SECOND_MS);
  assert.equal((await office.message(id))?.status, 'sending');
  await office.later(2 * SECOND_MS);
  assert.equal((await office.message(id))?.status, 'sent');
});

test('a process that stands still between its claim and its send says it once', async () => {
  const conversation = await office.meet();
  await office.say(conversation, { text: 'your refund has been made', statesMoney: true });
  office.faults.at = async (point) => {
    if (point !== 'message.afterClaim') return;
    office.faults.at = () => {};
    office.clock.advance(3 * SECOND_MS);
    await office.sweep({
      workspaceId: office.workspaceId,
      now: office.clock.now(),
      deadProcesses: [],
    });
  };
  await office.send(conversation);
  await office.later(0);
  assert.deepEqual(office.texts(), ['your refund has been made']);
});

test('a database that is lost while a document is read delays the message, and sends it once', async () => {
  const conversation = await office.meet();
  const { fileIds } = await keepFiles({ db: office.db, clock: office.clock }, office.workspaceId, {
    output: {},
    files: [{ name: 'label.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF') }],
  });
  assert.ok(Array.isArray(fileIds));
  const id = await office.say(conversation, { fileId: String(fileIds[0]) });
  const table = await holdTable(office.superuser, 'file');
  await Promise.all([office.send(conversation), table.breakWhoWaits()]);
  assert.equal((await office.message(id))?.status, 'sent');
  assert.deepEqual(office.texts(), ['document']);
});

test('the rank of a message only rises, whatever order statuses come in', async () => {
  const conversation = await office.meet();
  const id = await office.say(conversation);
  await office.send(conversation);
  for (const told of ['read', 'delivered', 'sent', 'failed'] as const) await status(id, told);
  assert.equal((await office.message(id))?.status, 'read');
});

test('a status that comes before the answer of the send is kept', async () => {
  const conversation = await office.meet();
  const id = await office.say(conversation);
  await office.rows(`update message set status = 'sending', claimed_by = 1, attempt = 1 where id = $1`, [id]);
  await status(id, 'delivered', { externalId: 'wamid.early' });
  assert.equal((await office.message(id))?.status, 'delivered');
});

test('a failure told later because of the window sends the template', async () => {
  const conversation = await office.meet();
  const id = await office.say(conversation, { text: 'free words', fallback: template });
  await office.send(conversation);
  await status(id, 'failed', { failure: { code: '131047', detail: 'closed', remedy: 'window' } });
  await office.later(SECOND_MS);
  assert.deepEqual(office.texts(), ['free words', 'template']);
});

test('no error escaped', () => assert.deepEqual(office.errors, []));
