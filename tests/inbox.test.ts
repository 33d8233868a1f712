import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createSession } from '../src/access/createSession.ts';
import { HOUR_MS } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { transaction } from '../src/db/transaction.ts';
import { openBrowser, type Browser } from './harness/browser.ts';
import { manyTickets } from './harness/manyTickets.ts';
import { startTicketDesk, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
let ines: Browser;
let marta: Browser;
before(async () => {
  desk = await startTicketDesk();
  ines = await signedIn('ines');
  marta = await signedIn('marta');
});
after(() => desk.office.close());

async function signedIn(agentId: string): Promise<Browser> {
  const browser = openBrowser(desk.url);
  const asked = { agentId, level: 'secondFactor', device: 'a browser', address: '127.0.0.1' } as const;
  const { cookie } = await transaction(desk.db, desk.workspaceId, (tx) =>
    createSession(tx, desk.workspaceId, asked, desk.clock.now()),
  );
  browser.cookies.set('loopline', cookie);
  return browser;
}

interface Row {
  id: string;
  place: number;
  [field: string]: unknown;
}

/** All pages of a list, one after the other. */
async function allOf(who: Browser, query: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  let next: string | null = null;
  do {
    const search = new URLSearchParams({ limit: '7', ...query, ...(next !== null && { cursor: next }) });
    const { status, body } = await who.call('GET', `/inbox?${search.toString()}`);
    assert.equal(status, 200, JSON.stringify([body, desk.office.errors.at(-1)]));
    if (next === null && !('limit' in query)) assert.equal(typeof body.total, 'number');
    rows.push(...body.items);
    next = body.next;
  } while (next !== null);
  return rows;
}

const idsOf = async (who: Browser, query: Record<string, string>) =>
  (await allOf(who, query)).map(({ id }) => id);

test('a row tells who it is, what was said last, who holds it and where the matter stands', async () => {
  const { conversationId, id, from } = await desk.opened();
  await desk.office.rows(
    `update contact set name = 'Ana <b>Lima</b>', attributes = '{"vip": true}' where id =
    (select contact_id from conversation where id = $1)`,
    [conversationId],
  );
  const row = (await allOf(ines, {})).find((each) => each.id === conversationId) as Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- a reply's body
  assert.deepEqual(row.contact, { id: row.contact.id, name: 'Ana <b>Lima</b>', isVip: true });
  assert.equal(row.channel, 'whatsapp');
  assert.equal(row.ticket.id, id);
  assert.equal(row.holder.kind, 'queue');
  assert.equal(row.last.direction, 'out');
  assert.equal(row.loop.ring.filter((step: string) => step !== 'done' && step !== 'ahead').length, 1);
  assert.equal(row.openLoops, 1);
  assert.equal(row.unread, 1, 'no person has answered');
  await desk.office.write(from, 'Are you there?');
  await desk.office.settled();
  const { body } = await ines.call('GET', `/inbox/rows?ids=${conversationId}`);
  assert.equal(body.items[0].unread, 2);
  assert.equal(body.items[0].last.words, 'Are you there?');
  assert.equal((await ines.call('PUT', `/inbox/${conversationId}/read`, {})).status, 204);
  assert.equal((await ines.call('GET', `/inbox/rows?ids=${conversationId}`)).body.items[0].unread, 0);
  assert.equal(
    (await marta.call('GET', `/inbox/rows?ids=${conversationId}`)).body.items[0].unread,
    2,
    'each reads for themselves',
  );
  await ines.call('PUT', `/inbox/${conversationId}/read`, { isRead: false });
  assert.equal((await ines.call('GET', `/inbox/rows?ids=${conversationId}`)).body.items[0].unread, 2);
});

test('who takes over has it among theirs, and it calls them while its customer waits', async () => {
  const { conversationId, id } = await desk.opened();
  assert.ok(!(await idsOf(ines, { view: 'mine' })).includes(conversationId));
  await desk.office.act(conversationId, 'ines', { kind: 'takeOver' });
  await desk.office.settled();
  assert.ok((await idsOf(ines, { view: 'mine' })).includes(conversationId));
  assert.ok((await idsOf(ines, { view: 'needsMe' })).includes(conversationId));
  assert.ok(!(await idsOf(marta, { view: 'mine' })).includes(conversationId));
  await ines.call('PATCH', `/tickets/${id}`, { status: 'pending' });
  assert.ok(
    !(await idsOf(ines, { view: 'needsMe' })).includes(conversationId),
    'pending waits for the customer',
  );
});

test('a note that names somebody puts it among their mentions until its ticket is solved', async () => {
  const { conversationId, id } = await desk.opened();
  await ines.call('POST', `/tickets/${id}/notes`, { text: 'Can you look at this, @marta?' });
  assert.ok((await idsOf(marta, { view: 'mentions' })).includes(conversationId));
  assert.ok(!(await idsOf(ines, { view: 'mentions' })).includes(conversationId));
  await marta.call('POST', `/tickets/${id}/notes`, { text: 'I did, @ines' });
  assert.ok((await idsOf(ines, { view: 'mentions' })).includes(conversationId));
});

test('what is put off is gone for who put it off alone, until its time or until the customer writes', async () => {
  const { conversationId, from } = await desk.opened();
  const until = new Date(desk.clock.now().getTime() + HOUR_MS).toISOString();
  assert.equal((await ines.call('PUT', `/inbox/${conversationId}/snooze`, { until })).status, 204);
  assert.ok(!(await idsOf(ines, {})).includes(conversationId));
  assert.ok((await idsOf(ines, { view: 'snoozed' })).includes(conversationId));
  assert.ok((await idsOf(marta, {})).includes(conversationId));
  assert.equal((await ines.call('GET', '/inbox/counts')).body.wakesAt, until);
  assert.equal((await ines.call('DELETE', `/inbox/${conversationId}/snooze`)).status, 204);
  assert.ok((await idsOf(ines, {})).includes(conversationId));

  await ines.call('PUT', `/inbox/${conversationId}/snooze`, { until });
  desk.clock.advance(1_000);
  await desk.office.write(from, 'One more thing');
  await desk.office.settled();
  assert.ok((await idsOf(ines, {})).includes(conversationId), 'the customer wrote');

  const soon = new Date(desk.clock.now().getTime() + 60_000).toISOString();
  await ines.call('PUT', `/inbox/${conversationId}/snooze`, { until: soon });
  assert.ok(!(await idsOf(ines, {})).includes(conversationId));
  desk.clock.advance(61_000);
  assert.ok((await idsOf(ines, {})).includes(conversationId), 'its time has come');
  const refused = await ines.call('PUT', `/inbox/${conversationId}/snooze`, { until: soon });
  assert.equal(refused.body.code, 'SNOOZE_OVER');
});

test('names, phones, protocol and order numbers are found without regard to case and accents', async () => {
  const { conversationId, from, protocolNumber } = await desk.opened();
  await desk.office.rows(
    `update contact set name = 'João Conceição 🎉 مريم' where id =
    (select contact_id from conversation where id = $1)`,
    [conversationId],
  );
  for (const q of [
    'joao conc',
    'CEIÇÃO',
    '🎉',
    'مريم',
    from.slice(-9),
    protocolNumber,
    protocolNumber.replaceAll('-', ''),
  ])
    assert.deepEqual(await idsOf(ines, { q }), [conversationId], q);
  assert.deepEqual(await idsOf(ines, { q: `' or 1=1 --` }), []);
});

test('a view is kept under a name, for oneself or, with the right to, for everybody', async () => {
  const query = { view: 'queue:care', sort: 'waiting', priority: 'normal' };
  const own = await ines.call('POST', '/inbox/views', { name: 'Calm', query });
  assert.equal(own.status, 201);
  assert.deepEqual(await idsOf(ines, { view: `saved:${own.body.id}` }), await idsOf(ines, query));
  assert.equal((await marta.call('GET', `/inbox?view=saved:${own.body.id}`)).body.code, 'VIEW_NOT_FOUND');
  assert.equal((await ines.call('POST', '/inbox/views', { name: 'Calm', query })).body.code, 'NAME_TAKEN');
  const shared = { name: 'Ours', query, isShared: true };
  assert.equal((await ines.call('POST', '/inbox/views', shared)).body.code, 'FORBIDDEN');
  const renamed = await ines.call('PUT', `/inbox/views/${own.body.id}`, {
    name: 'Calmer',
    query: { view: 'mine' },
  });
  assert.deepEqual(renamed.body.query, { view: 'mine' });
  assert.equal((await marta.call('DELETE', `/inbox/views/${own.body.id}`)).body.code, 'VIEW_NOT_FOUND');
  const { saved } = (await ines.call('GET', '/inbox/counts')).body;
  assert.equal(saved[0].open, (await idsOf(ines, { view: 'mine' })).length);
  assert.equal((await ines.call('DELETE', `/inbox/views/${own.body.id}`)).status, 204);
  for (let index = 0; index < 20; index++)
    assert.equal((await ines.call('POST', '/inbox/views', { name: `View ${index}`, query })).status, 201);
  assert.equal(
    (await ines.call('POST', '/inbox/views', { name: 'One more', query })).body.code,
    'VIEWS_FULL',
  );
});

test('another workspace sees and changes nothing of it', async () => {
  const theirs = await desk.office.base.addWorkspace();
  const { ids } = await foreignConversation(theirs);
  assert.ok(!(await idsOf(ines, {})).includes(ids));
  assert.deepEqual((await ines.call('GET', `/inbox/rows?ids=${ids}`)).body.items, []);
  const until = new Date(desk.clock.now().getTime() + HOUR_MS).toISOString();
  for (const answer of [
    await ines.call('PUT', `/inbox/${ids}/read`, {}),
    await ines.call('PUT', `/inbox/${ids}/snooze`, { until }),
    await ines.call('DELETE', `/inbox/${ids}/snooze`),
  ])
    assert.equal(answer.body.code, 'CONVERSATION_NOT_FOUND');
});

async function foreignConversation(workspaceId: string) {
  const [contact, conversation] = [newId(), newId()];
  await desk.office.rows(`insert into contact (workspace_id, id, created_at) values ($1, $2, now())`, [
    workspaceId,
    contact,
  ]);
  await desk.office.rows(
    `insert into conversation (workspace_id, id, contact_id, created_at) values ($1, $2, $3, now())`,
    [workspaceId, conversation, contact],
  );
  return { ids: conversation };
}

test('every count is the length of its list, every order rises, and no page loses or repeats a row', async () => {
  await scatter();
  const sorts = ['sla', 'newest', 'oldest', 'waiting'];
  for (const who of [ines, marta]) {
    const { views, queues } = (await who.call('GET', '/inbox/counts')).body;
    assert.ok(views.all.open > 60);
    for (const [index, [view, count]] of Object.entries<{ open: number }>(views).entries())
      await compare(who, { view, sort: sorts[index % sorts.length] ?? 'sla' }, count.open);
    for (const { name, open } of queues) await compare(who, { view: `queue:${name}` }, open);
  }
  const { views } = (await ines.call('GET', '/inbox/counts')).body;
  for (const view of ['needsMe', 'mine', 'mentions', 'snoozed', 'limbo'])
    assert.ok(views[view].open > 0, `${view} has something to count`);
  assert.ok(views.all.past > 0);
});

async function compare(who: Browser, query: Record<string, string>, open: number): Promise<void> {
  const rows = await allOf(who, query);
  const said = JSON.stringify(query);
  assert.equal(rows.length, open, said);
  assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length, said);
  for (const [index, { place }] of rows.slice(1).entries())
    assert.ok(place >= (rows[index]?.place ?? 0), said);
}

/** Matters of all kinds, scattered alike in every run: by where a row stands in its table, not by its id. */
async function scatter(): Promise<void> {
  await manyTickets(desk, { count: 80, withoutStep: 40 });
  const { rows } = desk.office;
  await rows(
    `update loop set deadline_at = deadline_at - interval '30 days' where ${tenths('loop', 2, 1)} and closed_at is null`,
  );
  await rows(`update loop set waits_for = 'customer' where ${tenths('loop', 4, 2)} and closed_at is null`);
  await rows(
    `update loop set owner_kind = 'agent', owner = 'nobody-here' where ${tenths('loop', 1, 3)} and closed_at is null`,
  );
  await rows(`update ticket set assignee = 'ines' where ${tenths('ticket', 3, 4)} and status = 'open'`);
  await rows(`update ticket set priority = 'urgent' where ${tenths('ticket', 3, 5)}`);
  await rows(`insert into ticket_clock (workspace_id, ticket_id, kind, round, policy, calendar, target_ms, started_at, used_ms, runs_since, due_at)
    select workspace_id, id, 'firstResponse', 1, 'p', 'c', 600000, opened_at, 0, opened_at,
      opened_at + (mod(abs(hashtext(number)), 10) - 5) * interval '1 hour'
    from ticket where ${tenths('ticket', 6, 7)} and status = 'open' on conflict do nothing`);
  await rows(
    `insert into ticket_mention select workspace_id, 'ines', id, id from ticket where ${tenths('ticket', 2, 10)}`,
  );
  await rows(
    `update conversation set holder_kind = 'agent', holder = 'marta' where ${tenths('conversation', 2, 8)}`,
  );
  await rows(`insert into conversation_snooze select workspace_id, 'ines', id, '2030-01-01', now() from conversation
    where ${tenths('conversation', 2, 9)} on conflict do nothing`);
}

/** A condition that so many tenths of the table's rows meet, others for each seed. */
function tenths(table: string, count: number, seed: number): string {
  return `id in (select id from (select id, row_number() over (order by id) as nth from ${table}) as counted
    where mod(abs(hashtext(nth || '/${seed}')), 10) < ${count})`;
}
