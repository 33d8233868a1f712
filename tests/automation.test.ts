import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { addAgent } from '../src/access/addAgent.ts';
import { makeClient, type Client } from '../src/api/client.ts';
import type { WrittenRule } from '../src/api/automation.ts';
import { fixedClock } from '../src/base/clock.ts';
import { transaction } from '../src/db/transaction.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

const clock = fixedClock('2026-11-21T10:00:00Z');
let office: Office;
let client: Client;
let workspaceId: string;
before(async () => {
  office = await startOffice({ clock });
  client = makeClient({ baseUrl: office.product.url ?? '', token: 'token of the office' });
  workspaceId = office.product.workspaces[0]?.id ?? '';
  await transaction(office.base.db, workspaceId, (tx) =>
    addAgent(
      tx,
      workspaceId,
      { id: 'rosa', name: 'Rosa', email: 'rosa@x.example', role: 'agent' },
      clock.now(),
    ),
  );
});
after(() => office.close());
afterEach(async () => {
  for (const { id } of (await client.automation.rules()).rules)
    await client.automation.remove({ params: { ruleId: id } });
});

const WANTS_PERSON: WrittenRule = {
  name: 'people are urgent',
  event: 'ticket.opened',
  conditions: [{ field: 'ticket.status', op: 'is', value: 'open' }],
  actions: [
    { do: 'setPriority', priority: 'urgent' },
    { do: 'addTag', tag: 'by-rule' },
    { do: 'addNote', text: 'A rule looked at this.' },
    { do: 'notify', agents: ['rosa'] },
  ],
  state: 'active',
};

async function askForPerson(from: string) {
  await office.write(from, 'I want to talk to a person');
  await office.settled();
  await office.product.sweeper.sweep();
  await office.settled();
  const conversationId = await office.conversationOf(from);
  const { rows } = await office.base.superuser.query<{
    id: string;
    priority: string;
    tags: string[];
    assignee: string;
  }>('select id, priority, tags, assignee from ticket where conversation_id = $1', [conversationId]);
  return { conversationId, ticket: rows[0] ?? { id: '', priority: '', tags: [], assignee: '' } };
}

async function runsOf(ruleId: string) {
  return (await client.automation.runs({ params: { ruleId } })).items;
}

test('a rule does what it says, once, and tells when and at what', async () => {
  const { id } = await client.automation.make({ body: WANTS_PERSON });
  const { conversationId, ticket } = await askForPerson('lena');
  assert.deepEqual([ticket.priority, ticket.tags], ['urgent', ['by-rule']]);
  for (const _ of [1, 2, 3]) await office.product.sweeper.sweep();
  const runs = await runsOf(id);
  assert.deepEqual(
    runs.map((run) => [
      run.conversationId,
      run.ticketId,
      run.isDry,
      run.results.map(({ outcome }) => outcome),
    ]),
    [[conversationId, ticket.id, false, ['done', 'done', 'done', 'done']]],
  );
  const { rows } = await office.base.superuser.query(
    `select agent_id from notification where about = 'rule'`,
  );
  assert.deepEqual(rows, [{ agent_id: 'rosa' }]);
});

test('a dry rule tells what it would have done, and does nothing', async () => {
  const { id } = await client.automation.make({ body: { ...WANTS_PERSON, state: 'dry' } });
  const { ticket } = await askForPerson('rui');
  assert.notEqual(ticket.priority, 'urgent');
  const [run] = await runsOf(id);
  assert.deepEqual([run?.isDry, run?.results[0]?.outcome], [true, 'wouldDo']);
});

test('what happened before the first rule is past; a dry run tells what it would have held at', async () => {
  await askForPerson('early');
  const { id } = await client.automation.make({ body: WANTS_PERSON });
  await office.product.sweeper.sweep();
  assert.deepEqual(await runsOf(id), []);
  const { looked, held, at } = await client.automation.dryRun({ body: { rule: WANTS_PERSON, last: 2_000 } });
  assert.ok(looked >= 1 && held === at.length && held >= 1);
  const none = {
    ...WANTS_PERSON,
    conditions: [{ field: 'ticket.queue' as const, op: 'is' as const, value: "x' or '1'='1" }],
  };
  assert.equal((await client.automation.dryRun({ body: { rule: none, last: 2_000 } })).held, 0);
});

test('a rule gives a ticket to an agent by a turn, and names itself as the reason', async () => {
  await client.automation.make({
    body: { ...WANTS_PERSON, name: 'rosa has it', actions: [{ do: 'assignTo', agent: 'rosa' }] },
  });
  const { ticket } = await askForPerson('marta');
  assert.equal(ticket.assignee, 'rosa');
  const { rows } = await office.base.superuser.query('select routed_by from ticket where id = $1', [
    ticket.id,
  ]);
  assert.deepEqual(rows, [{ routed_by: 'automation:rosa has it' }]);
});

test('rules do not answer to rules', async () => {
  const { id } = await client.automation.make({
    body: {
      ...WANTS_PERSON,
      name: 'ping',
      event: 'ticket.changed',
      actions: [{ do: 'addTag', tag: 'ping' }],
    },
  });
  const { id: pong } = await client.automation.make({ body: { ...WANTS_PERSON, name: 'pong' } });
  await askForPerson('ida');
  for (const _ of [1, 2, 3]) await office.product.sweeper.sweep();
  assert.deepEqual([(await runsOf(pong)).length, (await runsOf(id)).length], [1, 0]);
});

test('an action that cannot be done is told with its reason, and the others are done', async () => {
  const { id } = await client.automation.make({
    body: {
      ...WANTS_PERSON,
      actions: [
        { do: 'assignTo', agent: 'nobody' },
        { do: 'moveTo', queue: 'nowhere' },
        { do: 'setPriority', priority: 'high' },
      ],
    },
  });
  const { ticket } = await askForPerson('otto');
  const [run] = await runsOf(id);
  assert.deepEqual(
    run?.results.map(({ outcome }) => outcome),
    ['agentUnknown', 'queueUnknown', 'done'],
  );
  assert.equal(ticket.priority, 'high');
});

test('rubbish is refused, a name is taken once, and an id that is nobody’s is not found', async () => {
  const bad: object[] = [
    { ...WANTS_PERSON, event: 'ticket.exploded' },
    { ...WANTS_PERSON, event: 'notification.made' },
    { ...WANTS_PERSON, actions: [] },
    { ...WANTS_PERSON, actions: [{ do: 'dropTable' }] },
    { ...WANTS_PERSON, conditions: [{ field: 'ticket.secret', op: 'is', value: 'x' }] },
    { ...WANTS_PERSON, conditions: [{ field: 'ticket.queue', op: 'matches', value: '.*' }] },
    { ...WANTS_PERSON, more: true },
  ];
  for (const body of bad) {
    await assert.rejects(client.automation.make({ body: body as WrittenRule }), { code: 'BODY_INVALID' });
  }
  const { id } = await client.automation.make({ body: WANTS_PERSON });
  await client.automation.make({ body: { ...WANTS_PERSON, name: 'other' } });
  await assert.rejects(client.automation.make({ body: WANTS_PERSON }), { code: 'RULE_NAME_TAKEN' });
  const rename = { params: { ruleId: id }, body: { ...WANTS_PERSON, name: 'other' } };
  await assert.rejects(client.automation.change(rename), { code: 'RULE_NAME_TAKEN' });
  const ruleId = '01a1fc93-6141-7627-b719-70dfcce24514';
  await assert.rejects(client.automation.change({ params: { ruleId }, body: WANTS_PERSON }), {
    code: 'RULE_NOT_FOUND',
  });
  await assert.rejects(client.automation.remove({ params: { ruleId } }), { code: 'RULE_NOT_FOUND' });
});
