import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOUR_MS } from '../src/base/clock.ts';
import type { MacroStep } from '../src/api/replies.ts';
import { codeOf, startTicketDesk, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
});
after(() => desk.office.close());

async function macroOf(name: string, steps: MacroStep[]): Promise<string> {
  const { id } = await desk.client.macros.add({ body: { name, steps } });
  return id;
}
const run = (ticket: string, macroId: string, dryRun = false) =>
  desk.client.macros.run({ params: { ticket, macroId }, body: { dryRun } });

test('a saved reply is filled in, in the language of the customer, and says what is missing', async () => {
  const { id, number, protocolNumber } = await desk.opened();
  const { client } = desk;
  const texts = {
    en: 'Hello {{customer.firstName}}, about {{ protocol }} ({{ticket.number}}): {{agent.name}} of {{business.name}}',
    'pt-BR': 'Olá! Sobre {{protocol}}.',
  };
  const reply = await client.replies.add({ body: { shortcut: 'hello', title: 'Greeting', texts } });
  await desk.office.rows(
    `update contact set name = '{{protocol}} $& Lima' where id = (select contact_id from conversation where id = $1)`,
    [(await client.tickets.read({ params: { ticket: id } })).conversationId],
  );
  const render = (language?: 'pt-BR' | 'es') =>
    client.replies.render({
      params: { replyId: reply.id },
      body: { ticket: number, ...(language && { language }) },
    });
  const rendered = await render();
  assert.equal(
    rendered.text,
    `Hello {{protocol}}, about ${protocolNumber} (${number}): {{agent.name}} of Parcel Shop`,
    'what is filled in is not read again',
  );
  assert.deepEqual(rendered.missing, ['agent.name']);
  assert.equal((await render('pt-BR')).text, `Olá! Sobre ${protocolNumber}.`);
  assert.equal((await render('es')).language, 'en');
  const { conversationId } = await client.tickets.read({ params: { ticket: id } });
  const ofNoTicket = await client.replies.render({ params: { replyId: reply.id }, body: { conversationId } });
  assert.equal(ofNoTicket.text, rendered.text.replace(number, '{{ticket.number}}'));
  assert.deepEqual(ofNoTicket.missing, ['ticket.number', 'agent.name']);
  const nowhere = { conversationId: reply.id };
  assert.equal(
    await codeOf(client.replies.render({ params: { replyId: reply.id }, body: nowhere })),
    'CONVERSATION_NOT_FOUND',
  );
  const found = async (q: string) => (await client.replies.list({ query: { q } })).replies.length;
  assert.deepEqual(
    [await found('GREET'), await found('sobre'), await found('%'), await found(`'`)],
    [1, 1, 0, 0],
  );
});

test('a reply with an unknown place, a shortcut twice, and one of nobody are refused', async () => {
  const add = (shortcut: string, en: string) =>
    desk.client.replies.add({ body: { shortcut, title: 'x', texts: { en } } });
  for (const text of ['{{customer.password}}', '{{constructor}}', '{{', '{{ {{protocol}} }}']) {
    assert.equal(await codeOf(add('bad', text)), 'BODY_INVALID', text);
  }
  await add('twice', 'a');
  assert.equal(await codeOf(add('twice', 'b')), 'NAME_TAKEN');
  const replyId = '01a1fc93-6141-7627-b719-70dfcce24514';
  assert.equal(await codeOf(desk.client.replies.remove({ params: { replyId } })), 'REPLY_NOT_FOUND');
});

test('a macro is previewed without a trace, and taken step by step', async () => {
  const { id, from } = await desk.opened();
  const macroId = await macroOf('Wait for the carrier', [
    { do: 'priority', priority: 'high' },
    { do: 'tags', add: ['carrier', 'late'], remove: [] },
    { do: 'note', text: 'Asked the carrier about {{protocol}}' },
    { do: 'reply', text: 'We asked the carrier. Your number is {{protocol}}.' },
    { do: 'nextStep', words: 'Ask the carrier again', afterMs: 4 * HOUR_MS, owner: 'ines' },
    { do: 'status', status: 'solved' },
  ]);
  const before = await desk.client.tickets.read({ params: { ticket: id } });
  const preview = await run(id, macroId, true);
  assert.deepEqual([...new Set(preview.steps.map(({ state }) => state))], ['ready']);
  assert.deepEqual(await desk.client.tickets.read({ params: { ticket: id } }), before);
  const { steps } = await run(id, macroId);
  assert.deepEqual(
    steps.map(({ state, problem }) => [state, problem]),
    steps.map(() => ['done', null]),
  );
  const after = await desk.client.tickets.read({ params: { ticket: id } });
  assert.deepEqual([after.priority, after.tags, after.status], ['high', ['carrier', 'late'], 'solved']);
  assert.deepEqual(after.matter.nextStep?.owner, 'agent:ines');
  await desk.office.settled();
  const last = desk.office.channel.sent.at(-1);
  assert.match(
    JSON.stringify(last),
    new RegExp(`We asked the carrier. Your number is ${after.protocolNumber}`),
  );
  assert.ok(from);
});

test('a macro with a step that cannot be taken takes none, and says which', async () => {
  const { id } = await desk.opened();
  const macroId = await macroOf('Close it', [
    { do: 'priority', priority: 'urgent' },
    { do: 'status', status: 'solved' },
  ]);
  const { steps } = await run(id, macroId, true);
  assert.deepEqual(
    steps.map(({ problem }) => problem),
    [null, 'closing lacks nextStep'],
  );
  assert.equal(await codeOf(run(id, macroId)), 'MACRO_REFUSED');
  assert.equal((await desk.client.tickets.read({ params: { ticket: id } })).priority, 'normal');
});
