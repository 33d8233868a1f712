import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { newId } from '../../src/base/id.ts';
import { SECOND_MS } from '../../src/base/clock.ts';
import { MARTA, NUMBER } from '../../world/graph/testGraph.ts';
import { acceptedId, openLine, OTHER_NUMBER, type Line } from './openLine.ts';

const HIDDEN = '15550142244';
let line: Line;
before(async () => {
  line = await openLine();
});
beforeEach(async () => {
  line.graph.faults.clear();
  await line.graph.write(MARTA, { type: 'text', text: 'Hello' });
  line.receiver.clear();
});
after(() => line.stop());

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `pick:${index + 1}`, title: `Item ${index + 1}` }));

test('a text arrives word for word', async () => {
  const text = 'Olá 👩‍👩‍👧,\n\nyour *refund* of 49,90 – is "on its way": https://shop.test/a?b=c&d=%20 مرحبا';
  const [message] = await line.show({ kind: 'text', text });
  assert.equal(message?.text, text);
  assert.equal(message?.status, 'delivered');
});

test('few options arrive as buttons, and a tap brings back the id of its option', async () => {
  const [message] = await line.show({
    kind: 'choices',
    text: 'Which?',
    options: options(3),
    listLabel: 'Show',
  });
  assert.deepEqual(
    message?.choices.map(({ kind, id, title }) => [kind, id, title]),
    options(3).map(({ id, title }) => ['button', id, title]),
  );
  line.receiver.clear();
  await line.graph.write(MARTA, { type: 'tap', choice: 'Item 2' });
  const tap = line.updates().find((update) => update.kind === 'message');
  assert.deepEqual(tap?.content, { kind: 'choice', optionId: 'pick:2', title: 'Item 2' });
  assert.equal(tap?.repliesTo, message?.id);
});

test('more options arrive as a list with descriptions, and a tap brings back the id of its row', async () => {
  const rows = options(10).map((option) => ({ ...option, description: `About ${option.title}` }));
  const [message] = await line.show({ kind: 'choices', text: 'Which?', options: rows, listLabel: 'Show' });
  assert.deepEqual(
    message?.choices,
    rows.map((row) => ({ kind: 'row', ...row })),
  );
  line.receiver.clear();
  await line.graph.write(MARTA, { type: 'tap', choice: 'pick:10' });
  const tap = line.updates().find((update) => update.kind === 'message');
  assert.deepEqual(tap?.content, { kind: 'choice', optionId: 'pick:10', title: 'Item 10' });
});

test('options that fit no list arrive as numbered text', async () => {
  const [message] = await line.show({
    kind: 'choices',
    text: 'Which?',
    options: options(11),
    listLabel: 'Show',
  });
  assert.equal(message?.type, 'text');
  assert.deepEqual(message?.choices, []);
  assert.ok(message?.text.startsWith('Which?\n\n1. Item 1\n2. Item 2\n'));
  assert.ok(message?.text.endsWith('\n11. Item 11'));
});

test('a document arrives under its name with every byte as it was', async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7 + (index >> 8)) % 256);
  const fileName = 'Etiqueta "devolução" 1042.pdf';
  const sent = await line.say({
    kind: 'document',
    fileName,
    caption: 'Your label',
    mediaType: 'application/pdf',
    bytes,
  });
  await line.pass(2 * SECOND_MS);
  const message = line.graph.phone(MARTA).messages.find(({ id }) => id === acceptedId(sent));
  assert.equal(message?.text, 'Your label');
  assert.equal(message?.document?.filename, fileName);
  assert.equal(message?.document?.mimeType, 'application/pdf');
  const kept = await line.channel.fetchMedia?.(
    NUMBER.phoneNumberId,
    message?.document?.mediaId ?? '',
    AbortSignal.timeout(5_000),
  );
  assert.ok(kept?.kind === 'done');
  assert.ok(kept.bytes.equals(bytes));
});

test('a document that the provider would refuse is not even uploaded', async () => {
  const uploads = line.countRequests('/media');
  const document = { kind: 'document' as const, mediaType: 'application/pdf', bytes: Uint8Array.of(1) };
  for (const result of [
    await line.say({ ...document, fileName: 'a.pdf', caption: 'c'.repeat(1_025) }),
    await line.say({ ...document, fileName: ' ', caption: '' }),
    await line.say({ ...document, fileName: 'a.pdf', caption: '', bytes: new Uint8Array(0) }),
  ]) {
    assert.ok(result.kind === 'refused' && result.failure.remedy === 'fix', JSON.stringify(result));
  }
  assert.equal(uploads(), 0);
});

test('a message is marked as read with all before it, and the contact sees that an answer is made', async () => {
  await line.graph.write(MARTA, { type: 'text', text: 'One more' });
  const last = line.graph.phone(MARTA).messages.at(-1);
  await line.channel.markRead(NUMBER.phoneNumberId, last?.id ?? '');
  const phone = line.graph.phone(MARTA);
  assert.ok(phone.typing);
  assert.ok(phone.messages.every(({ from, readByBusiness }) => from !== 'customer' || readByBusiness));
  await line.show({ kind: 'text', text: 'Here it is' });
  assert.equal(line.graph.phone(MARTA).typing, false);
});

test('marking as read what the provider does not know harms nobody', async () => {
  await line.channel.markRead(NUMBER.phoneNumberId, 'wamid.unknown==');
});

test('a contact who hides the phone is answered by the user id', async () => {
  line.graph.customer({ waId: HIDDEN, hidden: true, name: 'Noa' });
  await line.graph.write(HIDDEN, { type: 'text', text: 'Hi' });
  const update = line.updates().find((one) => one.kind === 'message');
  assert.ok(update && update.from.externalId.includes('.'));
  assert.deepEqual([update.from.phone, update.from.name], [null, 'Noa']);

  const id = newId<'message'>();
  const result = await line.say({ kind: 'text', text: 'Hello Noa' }, { to: update.from, id });
  line.receiver.clear();
  await line.pass(2 * SECOND_MS);
  assert.equal(line.graph.phone(HIDDEN).messages.at(-1)?.text, 'Hello Noa');
  const heard = line.updates().filter((one) => one.kind === 'status');
  assert.deepEqual(
    heard.map(({ status, messageId, externalId }) => [status, messageId, externalId]),
    ['sent', 'delivered'].map((status) => [status, id, acceptedId(result)]),
  );
});

test('the user id is written to before the phone, and the phone when user ids are not taken', async () => {
  const { userId } = line.graph.phone(MARTA).customer;
  const to = { externalId: userId, phone: MARTA };
  const isByUserId = (externalId: string) =>
    line.graph.messages().find(({ id }) => id === externalId)?.toUserId;
  assert.equal(isByUserId(acceptedId(await line.say({ kind: 'text', text: 'a' }, { to }))), true);
  line.graph.faults.set({ kind: 'refuse', code: 131062, times: 1 });
  assert.equal(isByUserId(acceptedId(await line.say({ kind: 'text', text: 'b' }, { to }))), false);

  line.graph.faults.set({ kind: 'refuse', code: 131062, times: 1 });
  const refused = await line.say({ kind: 'text', text: 'c' }, { to: { externalId: userId, phone: null } });
  assert.ok(refused.kind === 'refused' && refused.failure.code === '131062');
});

test('a contact of whom neither user id nor phone is known cannot be reached', async () => {
  const sends = line.countRequests('/messages');
  const to = { externalId: 'somebody', phone: null };
  const result = await line.say({ kind: 'text', text: 'x' }, { to });
  assert.ok(result.kind === 'refused' && result.failure.remedy === 'contact');
  assert.equal(sends(), 0);
});

test('our message id comes back in every status', async () => {
  const id = newId<'message'>();
  const externalId = acceptedId(await line.say({ kind: 'text', text: 'Done' }, { id }));
  await line.pass(2 * SECOND_MS);
  await line.graph.read(MARTA);
  const heard = line.updates().filter((update) => update.kind === 'status' && update.messageId === id);
  assert.deepEqual(
    heard.map((update) => update.kind === 'status' && [update.status, update.externalId, update.account]),
    ['sent', 'delivered', 'read'].map((status) => [status, externalId, NUMBER.phoneNumberId]),
  );
});

test('each number speaks for itself', async () => {
  const account = OTHER_NUMBER.phoneNumberId;
  await line.graph.write(MARTA, { type: 'text', text: 'To the other' }, { phoneNumberId: account });
  const externalId = acceptedId(await line.say({ kind: 'text', text: 'From the other' }, { account }));
  await line.pass(2 * SECOND_MS);
  const { messages } = line.graph.phone(MARTA, { phoneNumberId: account });
  assert.deepEqual(
    messages.map(({ text }) => text),
    ['To the other', 'From the other'],
  );
  for (const update of line.updates()) {
    if (update.kind === 'status' && update.externalId !== externalId) continue;
    assert.equal(update.account, account);
  }
});
