import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOUR_MS, MINUTE_MS } from '../src/base/clock.ts';
import { transaction } from '../src/db/transaction.ts';
import { changeTicket } from '../src/ticket/changeTicket.ts';
import { codeOf, startTicketDesk, TOKEN, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
});
after(() => desk.office.close());

test('a ticket is read by id and by number, with what closing lacks', async () => {
  const { id, number } = await desk.opened();
  const read = await desk.client.tickets.read({ params: { ticket: number } });
  assert.equal(read.id, id);
  assert.equal(read.number, `${read.protocolNumber}/1`);
  assert.deepEqual(read.closingLacks, ['nextStep']);
  assert.equal(
    await codeOf(desk.client.tickets.read({ params: { ticket: `${number}1` } })),
    'TICKET_NOT_FOUND',
  );
});

test('raw SQL and the API are refused to close with the same words', async () => {
  const { id, number } = await desk.opened();
  const byApi = await desk.client.tickets
    .change({ params: { ticket: id }, body: { status: 'solved' } })
    .catch((error: Error & { code: string; details: unknown }) => error);
  assert.ok(byApi instanceof Error);
  const raw = await transaction(desk.db, desk.workspaceId, (tx) =>
    tx.query(`update ticket set status = 'closed' where workspace_id = $1 and number = $2`, [
      desk.workspaceId,
      number,
    ]),
  ).catch((error: Error) => error);
  assert.ok(raw instanceof Error);
  assert.ok(
    byApi.message.includes(raw.message) || Object(byApi).detail === raw.message,
    `${byApi.message} | ${raw.message}`,
  );
  assert.equal(Object(byApi).code, 'CLOSE_REFUSED');
  assert.equal((await desk.client.tickets.read({ params: { ticket: id } })).status, 'open');
});

test('a ticket closes with a resolution of its matter, and reopens until it is closed for good', async () => {
  const { id } = await desk.opened();
  const change = (body: object) => desk.client.tickets.change({ params: { ticket: id }, body });
  const solved = await change({ status: 'solved', resolution: 'answered' });
  assert.deepEqual([solved.status, solved.matter.outcome, solved.closingLacks], ['solved', 'answered', []]);
  assert.equal((await change({ status: 'open' })).solvedAt, null);
  assert.equal((await change({ status: 'closed' })).status, 'closed');
  assert.equal(await codeOf(change({ status: 'open' })), 'TICKET_CLOSED');
  assert.equal(await codeOf(change({ status: 'pending', resolution: 'x' })), 'BODY_INVALID');
});

test('a ticket closes with a next step that has an owner and a deadline, who is reminded once before and once when due', async () => {
  const { id, conversationId } = await desk.opened();
  const { protocolNumber } = await desk.client.tickets.read({ params: { ticket: id } });
  const deadlineAt = new Date(desk.clock.now().getTime() + 4 * HOUR_MS).toISOString();
  const step = { words: 'Call the carrier', deadlineAt, owner: 'ines' };
  const matter = await desk.client.loops.setNextStep({ params: { protocolNumber }, body: step });
  assert.deepEqual([matter.loop.nextStep, matter.loop.owner], ['Call the carrier', 'agent:ines']);
  const solved = await desk.client.tickets.change({ params: { ticket: id }, body: { status: 'solved' } });
  assert.deepEqual([solved.status, solved.matter.outcome], ['solved', null]);

  const told = () =>
    desk.office.rows<{ about: string }>(
      `select about from notification where agent_id = 'ines' and conversation_id = $1 and about like 'step.%' order by made_at`,
      [conversationId],
    );
  desk.clock.advance(2 * HOUR_MS);
  await desk.office.product.sweeper.sweep();
  assert.deepEqual(await told(), []);
  desk.clock.advance(HOUR_MS + MINUTE_MS);
  for (let sweeps = 0; sweeps < 3; sweeps++) await desk.office.product.sweeper.sweep();
  assert.deepEqual(await told(), [{ about: 'step.soon' }]);
  desk.clock.advance(48 * HOUR_MS);
  for (let sweeps = 0; sweeps < 3; sweeps++) await desk.office.product.sweeper.sweep();
  assert.deepEqual(await told(), [{ about: 'step.soon' }, { about: 'step.due' }]);
});

test('who has a next step sees it among what they have to see to; a deadline that has passed is refused', async () => {
  const { id } = await desk.opened();
  const { protocolNumber } = await desk.client.tickets.read({ params: { ticket: id } });
  const at = (ms: number) => new Date(desk.clock.now().getTime() + ms).toISOString();
  const set = (body: { words: string; deadlineAt: string; owner?: string }) =>
    desk.client.loops.setNextStep({ params: { protocolNumber }, body });
  await set({ words: 'Write to the bank', deadlineAt: at(HOUR_MS) });
  const { items } = await desk.client.loops.reminders({ query: {} });
  assert.deepEqual(
    items.filter((item) => item.protocolNumber === protocolNumber).map(({ kind, words }) => [kind, words]),
    [['nextStep', 'Write to the bank']],
  );
  assert.equal(await codeOf(set({ words: 'x', deadlineAt: at(-HOUR_MS) })), 'ACT_REFUSED');
  assert.equal(
    await codeOf(set({ words: 'x', deadlineAt: at(HOUR_MS), owner: 'nobody' })),
    'AGENT_NOT_FOUND',
  );
  const passed = desk.client.tickets.change({ params: { ticket: id }, body: { status: 'solved' } });
  assert.equal((await passed).status, 'solved');
});

test('of two agents who edit at once one is told what the other changed', async () => {
  const { id } = await desk.opened();
  const { version } = await desk.client.tickets.read({ params: { ticket: id } });
  const edit = (by: string, priority: 'high' | 'urgent') =>
    changeTicket(desk.db, desk.workspaceId, {
      ref: id,
      change: { version, priority },
      by,
      now: desk.clock.now(),
    });
  const results = await Promise.allSettled([edit('ines', 'high'), edit('rafael', 'urgent')]);
  assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const [lost] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  assert.equal(lost.code, 'TICKET_CHANGED');
  assert.equal(lost.details.version, version + 1);
  assert.deepEqual(lost.details.changed[0].fields[0].field, 'priority');
  const stale = await fetch(`${desk.url}/api/v1/tickets/${id}`, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'if-match': `"${version}"`,
    },
    body: JSON.stringify({ priority: 'low' }),
  });
  assert.equal(stale.status, 409);
});

test('a note tells whom it names, and its document is downloaded, never shown', async () => {
  const { id } = await desk.opened();
  const pdf = Buffer.from('%PDF-1.7 a label').toString('base64');
  const attach = (title: string, base64: string) =>
    desk.client.tickets.attach({ params: { ticket: id }, body: { title, base64 } });
  const { id: attachmentId, title, mediaType } = await attach('../../etc/pass\u202ewd.pdf', pdf);
  assert.deepEqual([title, mediaType], ['passwd.pdf', 'application/pdf']);
  const text = 'Please look, @rafael. Not you, ana@example.com or @nobody';
  const note = await desk.client.tickets.addNote({
    params: { ticket: id },
    body: { text, attachments: [attachmentId] },
  });
  assert.deepEqual(note.mentions, ['rafael']);
  const notices = await desk.office.rows(`select agent_id, about from notification where key = $1`, [
    `mention:${note.id}`,
  ]);
  assert.deepEqual(notices, [{ agent_id: 'rafael', about: 'mention' }]);
  const read = await desk.client.tickets.read({ params: { ticket: id } });
  assert.deepEqual([read.watchers, read.attachments[0]?.noteId], [['rafael'], note.id]);

  const file = await fetch(`${desk.url}/api/v1/tickets/${id}/attachments/${attachmentId}`, {
    headers: { authorization: `Bearer ${TOKEN}` },
  });
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="[0-9a-f-]+\.pdf"$/);
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(await file.text(), '%PDF-1.7 a label');

  for (const hostile of ['<svg onload=alert(1)>', '<!DOCTYPE html><p>', '\u0000\u0001', '  <ScRiPt>']) {
    assert.equal(
      await codeOf(attach('photo.png', Buffer.from(hostile).toString('base64'))),
      'FILE_REFUSED',
      hostile,
    );
  }
});

test('fields are of their kind, and those that closing asks for are asked for', async () => {
  const put = (name: string, body: object) =>
    desk.client.tickets.putField({
      params: { name },
      body: { title: name, ...body } as { title: string; kind: 'text' },
    });
  await put('orderDay', { kind: 'date' });
  await put('cause', { kind: 'choice', choices: ['carrier', 'us'], isRequiredOnClose: true });
  assert.equal(await codeOf(put('broken', { kind: 'choice' })), 'FIELD_INVALID');
  const { id } = await desk.opened();
  const change = (body: object) => desk.client.tickets.change({ params: { ticket: id }, body });
  for (const fields of [{ orderDay: '2026-02-30' }, { cause: 'weather' }, { unknown: 1 }, { cause: 7 }]) {
    assert.equal(await codeOf(change({ fields })), 'FIELD_INVALID', JSON.stringify(fields));
  }
  assert.equal(await codeOf(change({ status: 'solved', resolution: 'answered' })), 'CLOSE_REFUSED');
  const { fields, status } = await change({
    status: 'solved',
    resolution: 'answered',
    fields: { cause: 'us' },
  });
  assert.deepEqual([fields, status], [{ cause: 'us' }, 'solved']);
  await desk.client.tickets.removeField({ params: { name: 'cause' } });
});

test('tickets are linked without circles, and merged so that it can be taken back', async () => {
  const [a, b] = [await desk.opened(), await desk.opened()];
  const link = (from: string, to: string, kind: 'parent' | 'relates' = 'parent') =>
    desk.client.tickets.link({ params: { ticket: from }, body: { kind, to } });
  await link(a.id, b.number);
  assert.equal(await codeOf(link(b.id, a.id)), 'LINK_REFUSED');
  assert.equal(await codeOf(link(a.id, a.number, 'relates')), 'LINK_REFUSED');
  const read = await desk.client.tickets.read({ params: { ticket: b.id } });
  assert.deepEqual(read.links, [{ kind: 'parent', direction: 'from', number: a.number }]);

  const merge = (from: string, into: string) =>
    desk.client.tickets.merge({ params: { ticket: from }, body: { into } });
  assert.equal(await codeOf(merge(a.id, b.id)), 'CLOSE_REFUSED');
  await desk.client.tickets.addNote({ params: { ticket: a.id }, body: { text: 'Said twice' } });
  await desk.client.tickets.change({
    params: { ticket: a.id },
    body: { status: 'solved', resolution: 'duplicate' },
  });
  const merged = await merge(a.id, b.id);
  assert.deepEqual([merged.status, merged.mergedInto], ['closed', b.number]);
  const target = await desk.client.tickets.read({ params: { ticket: b.id } });
  assert.deepEqual([target.merged, target.notes.map(({ text }) => text)], [[a.number], ['Said twice']]);
  assert.equal(await codeOf(merge(a.id, b.id)), 'TICKET_MERGE_REFUSED');
  assert.equal(await codeOf(merge(b.id, a.id)), 'TICKET_MERGE_REFUSED');
  const back = await desk.client.tickets.unmerge({ params: { ticket: a.id } });
  assert.deepEqual([back.status, back.mergedInto], ['solved', null]);
});

test('a person opens a ticket for another queue on a matter; two in one queue, and on what is closed, are refused', async () => {
  const { id, protocolNumber } = await desk.opened();
  const open = (queue: string) =>
    desk.client.tickets.open({ body: { protocolNumber, queue, reason: 'refundByHand', priority: 'high' } });
  const second = await open('money');
  assert.deepEqual([second.number, second.queue, second.priority], [`${protocolNumber}/2`, 'money', 'high']);
  for (const queue of ['money', 'nowhere']) assert.equal(await codeOf(open(queue)), 'ACT_REFUSED', queue);
  await desk.client.tickets.change({
    params: { ticket: id },
    body: { status: 'solved', resolution: 'answered' },
  });
  assert.equal((await desk.client.tickets.read({ params: { ticket: second.number } })).status, 'solved');
  assert.equal(await codeOf(open('care')), 'ACT_REFUSED');
});
