import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { firstAdmin } from '../src/access/firstAdmin.ts';
import { makeClient, type Client } from '../src/api/client.ts';
import { MINUTE_MS } from '../src/base/clock.ts';
import { worldClock } from '../world/clock.ts';
import { openBrowser, type Browser } from './harness/browser.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

/** Monday, 23:40 in São Paulo. Sales opens on Tuesday at 08:00. */
const NIGHT = new Date('2026-11-24T02:40:00Z');
const OPENS = new Date('2026-11-24T11:00:00Z');
const LEAD = '5511988880001';

const PASSWORD = 'ferry mint oboe 7';

let product: Product;
let client: Client;
let people: { [id: string]: Browser };
before(async () => {
  product = await startProduct({ clock: worldClock({ frozen: true, startAt: NIGHT }) });
  client = makeClient({ baseUrl: product.url, token: product.apiToken });
  const workspaceId = product.loopline.workspaces[0]?.id ?? '';
  // What the first start prints; from here on all is HTTP.
  const link = await firstAdmin(product.base.db, workspaceId, product.clock.now());
  const admin = await accept(link?.token ?? '');
  people = {
    paula: await hire(admin, 'paula', 'agent'),
    bruno: await hire(admin, 'bruno', 'agent'),
    sofia: await hire(admin, 'sofia', 'supervisor'),
    rita: await hire(admin, 'rita', 'manager'),
  };
  await client.routing.putQueue({
    params: { queue: 'sales' },
    body: { fallbackAgent: 'sofia', members: [{ agent: 'paula' }, { agent: 'bruno' }] },
  });
});
after(() => product.close());

async function hire(admin: Browser, id: string, role: string): Promise<Browser> {
  const wanted = { id, name: id, email: `${id}@store.test`, role, languages: ['en', 'pt', 'es'] };
  const { status, body } = await admin.call('POST', '/access/invitations', wanted);
  assert.equal(status, 201, JSON.stringify(body));
  return accept(body.token);
}

async function accept(token: string): Promise<Browser> {
  const browser = openBrowser(product.url);
  const { status, body } = await browser.call('POST', '/access/accept', { token, password: PASSWORD });
  assert.equal(status, 200, JSON.stringify(body));
  return browser;
}

async function online(id: string): Promise<void> {
  const answer = await people[id]?.call('POST', '/presence', { presence: 'online' });
  assert.equal(answer?.status, 200, JSON.stringify(answer?.body));
}

/** What somebody was told about a ticket, and for what. */
async function toldOf(id: string, ticketId: string): Promise<string[]> {
  const answer = await people[id]?.call('GET', '/notifications?unread=true');
  const items: { about: string; ticketId: string | null }[] = answer?.body.items ?? [];
  return items.filter((item) => item.ticketId === ticketId).map(({ about }) => about);
}

async function ticketOf(number: string) {
  return client.tickets.read({ params: { ticket: `${number}/1` } });
}

/** The lines of a hand-off card, whatever they carry beside their words. */
function wordsIn(summary: unknown): string {
  return JSON.stringify(summary);
}

let protocolNumber = '';

test('at 23:40 a lead has an owner, a ticket, a next step and a promise at once', async () => {
  await product.write(LEAD, 'I would like a quote for 300 units of towels for my company');
  const asked = await product.matterOf(LEAD, 'lead');
  assert.equal(asked.loop.owner, 'assistant');
  assert.ok(asked.loop.nextStep && asked.loop.deadlineAt, 'from the first word on there is a next step');
  await product.write(LEAD, 'Hotel Aurora');
  await product.write(LEAD, 'before Christmas');
  await product.write(LEAD, 'about 9000 reais');

  const { loop, promises, tickets } = await product.matterOf(LEAD, 'lead');
  protocolNumber = loop.protocolNumber;
  assert.equal(loop.owner, 'queue:sales');
  assert.ok(loop.nextStep && loop.deadlineAt);
  assert.deepEqual(
    tickets.map(({ queue, assignee, reason }) => [queue, assignee, reason]),
    [['sales', 'sofia', 'keyLead']],
  );
  const [promise] = promises;
  assert.equal(promise?.dueAt && Date.parse(promise.dueAt), OPENS.getTime() + 10 * MINUTE_MS);
  assert.match(product.lastTo(LEAD), /Nov 24, 2026, 8:00.AM.*Nov 24, 2026, 8:10.AM/s);
});

test('at 08:00 the right person has it, with what the lead wants', async () => {
  await online('paula');
  await product.pass(OPENS.getTime() - product.clock.now().getTime() - MINUTE_MS);
  await online('paula');
  await product.settled();
  assert.equal((await ticketOf(protocolNumber)).assignee, 'sofia', 'a minute before it opens it waits');
  await product.pass(MINUTE_MS);
  await product.settled();
  const ticket = await ticketOf(protocolNumber);
  assert.equal(ticket.assignee, 'paula');
  assert.equal(ticket.priority, 'urgent');
  const { loop } = await product.matterOf(LEAD, 'lead');
  assert.equal(loop.owner, 'agent:paula');
  assert.match(wordsIn(ticket.summary), /300/);
  assert.match(wordsIn(ticket.summary), /Hotel Aurora/);
  assert.match(wordsIn(ticket.summary), /before Christmas/);
  assert.deepEqual(await toldOf('paula', ticket.id), ['assigned']);
});

test('unanswered for ten minutes, the manager is told', async () => {
  const { id } = await ticketOf(protocolNumber);
  await product.pass(9 * MINUTE_MS);
  assert.deepEqual(await toldOf('rita', id), []);
  await product.pass(MINUTE_MS);
  await product.settled();
  // The promise of that hour was not kept either: both are told, each once.
  assert.deepEqual((await toldOf('rita', id)).sort(), ['leadWaits', 'promise.due']);
});
