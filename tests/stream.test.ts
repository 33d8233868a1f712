import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { notify } from '../src/activity/notify.ts';
import { recordActivity } from '../src/activity/recordActivity.ts';
import { systemClock } from '../src/base/clock.ts';
import { transaction } from '../src/db/transaction.ts';
import { applyStatuses } from '../src/outbox/applyStatuses.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

const TOKEN = 'token of the office';
let office: Office;
before(async () => {
  office = await startOffice();
});
after(() => office.close());

interface Told {
  id: string;
  event: string;
  data: { conversationId: string | null; facts: { kind: string }[] };
}

/** Follows until the caller has seen enough. */
async function follow(headers: Record<string, string> = {}, query = '') {
  const aborter = new AbortController();
  const answer = await fetch(`${office.product.url}/api/v1/stream${query}`, {
    headers: { authorization: `Bearer ${TOKEN}`, ...headers },
    signal: aborter.signal,
  });
  const told: Told[] = [];
  const reading = read(answer, told).catch(() => {});
  return {
    answer,
    told,
    async until(isThere: (told: Told[]) => boolean): Promise<void> {
      const end = performance.now() + 10_000;
      while (!isThere(told)) {
        assert.ok(performance.now() < end, `not told in time; told: ${JSON.stringify(told)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async end(): Promise<void> {
      aborter.abort();
      await reading;
    },
  };
}

async function read(answer: Response, told: Told[]): Promise<void> {
  let text = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const parts = (text + chunk).split('\n\n');
    text = parts.pop() ?? '';
    told.push(...parts.filter((part) => part.includes('event: ')).map(parse));
  }
}

function parse(part: string): Told {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? '';
  return { id: field('id'), event: field('event'), data: JSON.parse(field('data')) };
}

const kindsOf = (told: Told[]) => told.flatMap(({ data }) => data.facts.map(({ kind }) => kind));

test('a message is told with what it moved, and only from now on', async () => {
  await office.write('before', 'my parcel is lost');
  await office.settled();
  const stream = await follow();
  await office.write('lena', 'my parcel is lost');
  await stream.until((told) => kindsOf(told).includes('message.sent'));
  assert.deepEqual(kindsOf(stream.told).slice(0, 2), ['message.received', 'loop.opened']);
  const lena = await office.conversationOf('lena');
  assert.ok(stream.told.every(({ data }) => data.conversationId === lena));
  await stream.end();
});

test('who comes back with the last id is told all that happened meanwhile, once and in order', async () => {
  const stream = await follow();
  await office.write('one', 'hello');
  await stream.until((told) => told.length > 0);
  const last = stream.told.at(-1)?.id ?? '';
  await stream.end();
  for (const from of ['two', 'three', 'four']) {
    await office.write(from, 'my parcel is lost');
    await office.settled();
  }
  const again = await follow({ 'last-event-id': last });
  const wanted = await Promise.all(['two', 'three', 'four'].map((from) => office.conversationOf(from)));
  const received = () =>
    again.told
      .filter(({ data }) => data.facts.some(({ kind }) => kind === 'message.received'))
      .map(({ data }) => data.conversationId);
  await again.until(() => received().length >= 3);
  assert.deepEqual(received(), wanted);
  assert.equal(new Set(again.told.map(({ id }) => id)).size, again.told.length);
  await again.end();
});

test('a commit that takes long is not passed over by a quicker one', async () => {
  const workspaceId = office.product.workspaces[0]?.id ?? '';
  const fact = (agent: string) => [{ kind: 'agent.presence' as const, agent, presence: 'online' }];
  const stream = await follow();
  let release = () => {};
  const waits = new Promise<void>((resolve) => (release = resolve));
  const slow = transaction(office.base.db, workspaceId, async (tx) => {
    await recordActivity(tx, workspaceId, {
      conversationId: null,
      facts: fact('slow'),
      at: systemClock.now(),
    });
    await waits;
  });
  await transaction(office.base.db, workspaceId, (tx) =>
    recordActivity(tx, workspaceId, { conversationId: null, facts: fact('quick'), at: systemClock.now() }),
  );
  release();
  await slow;
  const agents = () => stream.told.flatMap(({ data }) => data.facts.map((one) => Object(one).agent));
  await stream.until(() => agents().length >= 2);
  assert.deepEqual(agents().sort(), ['quick', 'slow']);
  await stream.end();
});

test('of one conversation only what is its own is told, and to nobody what another agent is told', async () => {
  const workspaceId = office.product.workspaces[0]?.id ?? '';
  await office.write('mine', 'hello');
  await office.settled();
  const mine = await office.conversationOf('mine');
  const stream = await follow({}, `?conversationId=${mine}`);
  await office.write('other', 'hello');
  await office.settled();
  const notice = {
    about: 'mention',
    ticketId: null,
    conversationId: mine,
    details: {},
    at: systemClock.now(),
  };
  await transaction(office.base.db, workspaceId, (tx) =>
    notify(tx, workspaceId, { ...notice, agents: ['ana'], key: 'mention:1' }),
  );
  await office.write('mine', 'are you there?');
  await stream.until((told) => kindsOf(told).includes('message.received'));
  assert.ok(stream.told.every(({ data }) => data.conversationId === mine));
  assert.ok(!kindsOf(stream.told).includes('notification.made'));
  await stream.end();
});

test('an id from before what is kept is told as a gap, and rubbish is refused', async () => {
  const stream = await follow({ 'last-event-id': '1-01a1fc93-6141-7627-b719-70dfcce24514' });
  await stream.until((told) => told.some(({ event }) => event === 'gap') || told.length > 0);
  assert.equal(stream.told[0]?.event, 'gap');
  await stream.end();
  for (const id of ['x', '1', "1-' or 1=1", '-1-01a1fc93-6141-7627-b719-70dfcce24514']) {
    const { answer } = await follow({ 'last-event-id': id });
    assert.equal(answer.status, 400, id);
  }
});

test('how far a message has come is told with its conversation', async () => {
  await office.write('status-1', 'hello');
  await office.settled();
  const conversationId = await office.conversationOf('status-1');
  const { rows } = await office.base.superuser.query<{ id: string; external_id: string }>(
    `select id, external_id from message where conversation_id = $1 and direction = 'out'`,
    [conversationId],
  );
  const [message] = rows;
  assert.ok(message);
  const stream = await follow();
  const delivered = {
    channel: 'whatsapp',
    messageId: null,
    externalId: message.external_id,
    status: 'delivered',
  } as const;
  const workspaceId = office.product.workspaces[0]?.id ?? '';
  for (const _ of [1, 2]) {
    await applyStatuses(office.base.db, workspaceId, [{ ...delivered, failure: null }], systemClock.now());
  }
  await stream.until((told) => kindsOf(told).includes('message.status'));
  const statuses = stream.told.filter(({ data }) => data.facts.some(({ kind }) => kind === 'message.status'));
  assert.deepEqual(
    statuses.map(({ data }) => [data.conversationId, data.facts]),
    [[conversationId, [{ kind: 'message.status', status: 'delivered', messageId: message.id }]]],
  );
  await stream.end();
});
