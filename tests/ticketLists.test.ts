import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { codeOf, startTicketDesk, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
});
after(() => desk.office.close());

test('filters with quotes and percent signs are just text', async () => {
  const { number } = await desk.opened();
  const found = async (query: object) => (await desk.client.tickets.list({ query })).items.length;
  for (const text of [`%`, `'`, `' or 1=1 --`, `_`, `\\`, `"; drop table ticket; --`]) {
    assert.equal(await found({ number: text }), 0, text);
    assert.equal(await found({ queue: text, tag: text, reason: text, assignee: text }), 0, text);
  }
  assert.equal(await found({ number }), 1);
  assert.equal(await found({ number: number.slice(0, 13) }), 1);
});

test('pages of every order hold each ticket once', async () => {
  for (let made = 0; made < 5; made++) await desk.opened();
  for (const sort of ['due', 'opened', 'changed'] as const) {
    const all = (await desk.client.tickets.list({ query: { sort, limit: 100 } })).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk.client.tickets.list({ query: { sort, limit: 2, ...(cursor && { cursor }) } });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor);
    assert.deepEqual(paged, all);
    assert.equal(new Set(all).size, all.length);
  }
});

test('loops and conversations are listed and read by pages', async () => {
  const { conversationId, from } = await desk.opened();
  await desk.office.write(from, 'and one more word');
  await desk.office.settled();
  const view = await desk.client.loops.conversation({ params: { conversationId } });
  assert.equal(view.holder.kind, 'queue');
  assert.equal(view.loops.length, 1);
  assert.ok(view.addresses[0]?.windowClosesAt);
  const first = await desk.client.loops.messages({ params: { conversationId }, query: { limit: 1 } });
  assert.deepEqual(first.items[0]?.content, { kind: 'text', text: 'and one more word' });
  const rest = await desk.client.loops.messages({
    params: { conversationId },
    query: { cursor: first.next ?? '' },
  });
  assert.ok(rest.items.length >= 2);
  const [listed] = (await desk.client.loops.list({ query: { open: 'true', limit: 1 } as object })).items;
  assert.equal(listed?.conversationId, conversationId);
  const byOwner = await desk.client.loops.list({ query: { owner: listed?.owner ?? '', sort: 'deadline' } });
  assert.ok(byOwner.items.some(({ id }) => id === listed?.id));
  assert.equal(await codeOf(desk.client.loops.list({ query: { cursor: 'rubbish' } })), 'CURSOR_INVALID');
});
