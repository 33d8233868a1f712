import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addAgent } from '../src/access/addAgent.ts';
import { makeClient, type Client } from '../src/api/client.ts';
import { MINUTE_MS } from '../src/base/clock.ts';
import { transaction } from '../src/db/transaction.ts';
import { worldClock } from '../world/clock.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

/** Monday, 23:40 in São Paulo. Sales opens on Tuesday at 08:00. */
const NIGHT = new Date('2026-11-24T02:40:00Z');
const OPENS = new Date('2026-11-24T11:00:00Z');
const LEAD = '5511988880001';

const PEOPLE = [
  { id: 'paula', role: 'agent', skills: [] },
  { id: 'bruno', role: 'agent', skills: [] },
  { id: 'sofia', role: 'supervisor', skills: [] },
  { id: 'rita', role: 'manager', skills: [] },
] as const;

let product: Product;
let client: Client;
before(async () => {
  product = await startProduct({ clock: worldClock({ frozen: true, startAt: NIGHT }) });
  client = makeClient({ baseUrl: product.url, token: product.apiToken });
  const workspaceId = product.loopline.workspaces[0]?.id ?? '';
  await transaction(product.base.db, workspaceId, async (tx) => {
    for (const { id, role, skills } of PEOPLE) {
      const person = { id, name: id, email: `${id}@store.test`, role, skills, languages: ['en', 'pt', 'es'] };
      await addAgent(tx, workspaceId, person, product.clock.now());
    }
  });
  await client.routing.putQueue({
    params: { queue: 'sales' },
    body: { fallbackAgent: 'sofia', members: [{ agent: 'paula' }, { agent: 'bruno' }] },
  });
});
after(() => product.close());

const online = (agent: string) => client.presence.sayPresence({ body: { agent, presence: 'online' } });

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
});

test('unanswered for ten minutes, the manager is told', async () => {
  const told = async () =>
    product.rows(
      `select from notification where agent_id = 'rita' and about = 'leadWaits' and ticket_id::text = $1`,
      [(await ticketOf(protocolNumber)).id],
    );
  await product.pass(9 * MINUTE_MS);
  assert.equal((await told()).length, 0);
  await product.pass(MINUTE_MS);
  await product.settled();
  assert.equal((await told()).length, 1);
});
