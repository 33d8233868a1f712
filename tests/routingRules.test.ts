import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { CARE, held, waits, startRoutingDesk, type RoutingDesk } from './harness/startRoutingDesk.ts';
import { codeOf } from './harness/startTicketDesk.ts';
let desk: RoutingDesk;
before(async () => {
  desk = await startRoutingDesk();
});
beforeEach(() => desk.anew());
after(() => desk.office.close());

test('who has not the skill or not the language of the queue gets nothing from it', async () => {
  await desk.client.routing.putQueue({ params: CARE, body: { skills: ['b2b'] } });
  await desk.online('ines');
  await desk.online('rafael');
  await desk.office.rows(`update agent set skills = '{b2b}', languages = '{es}' where id = 'ines'`);
  assert.deepEqual(await desk.stateOf(await desk.opened()), waits('marta'));
  await desk.office.rows(`update agent set skills = '{b2b}', languages = '{pt,en}' where id = 'rafael'`);
  assert.deepEqual(await desk.stateOf(await desk.opened()), held('rafael', 'queue'));
});

test('a rule names the queue, the priority and whom it is for, and every assignment says which rule it was', async () => {
  await desk.online('ines');
  await desk.online('rafael');
  const { client } = desk;
  await client.routing.putQueue({
    params: { queue: 'important' },
    body: { title: 'Important', members: [{ agent: 'ines' }, { agent: 'rafael' }] },
  });
  const rules = [
    {
      name: 'golden',
      title: 'Gold goes to who keeps the account',
      when: [{ field: 'contact' as const, attribute: 'tier', op: 'is' as const, value: 'gold' }],
      to: { queue: 'important', priority: 'high' as const, agent: '@accountOwner' as const },
    },
  ];
  await client.routing.putRules({ body: { version: 0, rules } });
  assert.equal(await codeOf(client.routing.putRules({ body: { version: 0, rules } })), 'RULES_CHANGED');
  assert.equal((await client.routing.readRules()).version, 1);
  const plain = await desk.opened();
  assert.equal((await desk.stateOf(plain)).rule, 'queue');
  await desk.office.rows(
    `update contact set attributes = '{"tier": "gold", "accountOwner": "rafael"}' where id in
       (select contact_id from conversation where id = $1)`,
    [plain.conversationId],
  );
  const tried = await client.routing.dryRunRules({ body: { of: { lastTickets: 1 } } });
  assert.deepEqual(tried.items[0]?.goes, {
    queue: 'important',
    priority: 'high',
    assignee: 'rafael',
    rule: 'golden',
  });
  assert.equal(tried.items[0]?.went?.queue, 'care');
  const given = await client.routing.assignTicket({ params: { ticket: plain.id }, body: { to: 'reroute' } });
  assert.deepEqual(given, { queue: 'important', priority: 'normal', assignee: 'rafael', rule: 'golden' });
  assert.equal((await desk.stateOf(plain)).holder, 'agent:rafael');
});

test('rules with rubbish are refused whole', async () => {
  const put = (rule: object) =>
    codeOf(desk.client.routing.putRules({ body: { version: 0, rules: [rule as never] } }));
  const rule = { name: 'good', title: 'Good', when: [], to: { priority: 'high' } };
  assert.equal(await put({ ...rule, when: [{ field: 'drop table', op: 'is', value: 'x' }] }), 'BODY_INVALID');
  assert.equal(
    await put({ ...rule, when: [{ field: 'reason', op: 'matches', value: '.*' }] }),
    'BODY_INVALID',
  );
  assert.equal(await put({ ...rule, to: {} }), 'BODY_INVALID');
  assert.equal(await put({ ...rule, name: 'fallback' }), 'BODY_INVALID');
  assert.equal(await put({ ...rule, to: { queue: 'nowhere' } }), 'QUEUE_NOT_FOUND');
  assert.equal(await put({ ...rule, to: { agent: 'nobody' } }), 'AGENT_NOT_FOUND');
  assert.equal((await desk.client.routing.readRules()).version, 0);
});

test('outside its hours a queue promises when it opens, and gives what waited when it does', async () => {
  await desk.office.rows(
    `update calendar set hours = '{"sun": [["10:00", "12:00"]]}', time_zone = 'UTC', holidays = '[]'`,
  );
  const [calendar] = await desk.office.rows<{ name: string }>(`select name from calendar limit 1`);
  const queue = { calendar: calendar?.name ?? null };
  await desk.client.routing.putQueue({ params: CARE, body: queue });
  await desk.online('ines');
  const ticket = await desk.opened();
  assert.deepEqual(await desk.stateOf(ticket), waits('marta'));
  const [promise] = await desk.office.rows<{ due: Date; promise: string }>(
    `select obligation.due_at as due, promise from obligation join ticket on ticket.loop_id = obligation.loop_id
     where ticket.id = $1 and made_by = 'assistant' and promise like '%answers by%'`,
    [ticket.id],
  );
  assert.ok(promise && promise.due.getTime() > Date.parse('2026-11-22T10:00:00Z'));
  const [said] = await desk.office.rows<{ text: string }>(
    `select content->>'text' as text from message where conversation_id = $1 and direction = 'out' and content->>'text' like '%working hours%'`,
    [ticket.conversationId],
  );
  assert.match(said?.text ?? '', /Nov 22, 2026/);
  desk.clock.advance(Date.parse('2026-11-22T10:00:00Z') - desk.clock.now().getTime());
  await desk.online('ines');
  await desk.sweep();
  assert.deepEqual(await desk.stateOf(ticket), held('ines', 'queue'));
});

test('who looks at a conversation is seen by the others for eight seconds', async () => {
  const { conversationId } = await desk.opened();
  const view = (agent: string, isTyping = false) =>
    desk.client.presence.viewConversation({ params: { conversationId }, body: { agent, isTyping } });
  assert.deepEqual((await view('ines', true)).items, []);
  const seen = (await view('rafael')).items.map(({ agent, isTyping }) => ({ agent, isTyping }));
  assert.deepEqual(seen, [{ agent: 'ines', isTyping: true }]);
  desk.clock.advance(8_001);
  assert.deepEqual((await view('rafael')).items, []);
  const nowhere = desk.client.presence.viewConversation({
    params: { conversationId: '01a1fdcc-a53a-74e0-b2f9-3de828e5d6d1' },
    body: {},
  });
  assert.equal(await codeOf(nowhere), 'CONVERSATION_NOT_FOUND');
});

test('the queues are listed with who works from them and what waits', async () => {
  await desk.opened();
  await desk.online('ines');
  const { items } = await desk.client.routing.listQueues();
  const care = items.find(({ name }) => name === 'care');
  assert.equal(care?.ownerOfLastResort, 'marta');
  assert.equal(care?.waiting, 1);
  assert.ok(care.open >= 1);
  assert.deepEqual(
    care?.members.map(({ agent, presence }) => [agent, presence]),
    [
      ['ines', 'online'],
      ['marta', 'offline'],
      ['rafael', 'offline'],
    ],
  );
  const { items: people } = await desk.client.presence.listPresence();
  assert.deepEqual(
    people.map(({ agent, presence }) => [agent, presence]),
    [
      ['ines', 'online'],
      ['marta', 'offline'],
      ['rafael', 'offline'],
    ],
  );
});
