import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { HOUR_MS, systemClock } from '../src/base/clock.ts';
import { newId } from '../src/base/id.ts';
import { checkBlueprint } from '../src/blueprint/index.ts';
import { brittleBlueprint } from './harness/brittleBlueprint.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

/** Runs, and can be put forward. */
let aheadMs = 0;
const clock = { now: () => new Date(systemClock.now().getTime() + aheadMs) };

let office: Office;
before(async () => {
  assert.deepEqual(checkBlueprint(brittleBlueprint), []);
  office = await startOffice({ blueprint: brittleBlueprint, clock });
});
after(() => office.close());
afterEach(() => {
  office.errors.length = 0;
});

const begin = async (from: string) => {
  await office.write(from, 'begin the brittle thing');
  await office.settled();
};
const said = (from: string) =>
  office.channel.sent
    .filter(({ to }) => to.externalId === from)
    .map(({ content }) => ('text' in content ? content.text : content.kind));
const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
};

test('what breaks every turn is set aside after three, with a person, and others go on', async () => {
  await begin('poisoned');
  await office.write('poisoned', 'spoil this turn');
  await begin('healthy');
  await office.write('healthy', 'all is well');
  await office.settled();
  assert.deepEqual(said('healthy'), ['Say something', 'Say something']);
  const [ticket] = await office.rows<{ reason: string; queue: string }>('select reason, queue from ticket');
  assert.deepEqual(ticket, { reason: 'quarantined', queue: 'care' });
  const [conversation] = await office.rows<{ holder_kind: string }>(
    'select holder_kind from conversation where id = $1',
    [await office.conversationOf('poisoned')],
  );
  assert.equal(conversation?.holder_kind, 'queue');
  const [event] = await office.rows<{ attempts: number }>(
    `select attempts from event where payload::text like '%spoil this turn%'`,
  );
  assert.equal(event?.attempts, 3);
});

test('an event whose process died before its turn is taken up by any other, once', async () => {
  await begin('orphan');
  const conversation = await office.conversationOf('orphan');
  await office.rows(
    `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
     select workspace_id, $2, conversation_id, 'message:orphaned', jsonb_set(payload, '{content,text}', '"go on"'), now() - interval '3 seconds'
     from event where conversation_id = $1 limit 1`,
    [conversation, newId()],
  );
  await until(async () => said('orphan').length === 2);
  await office.settled();
  const turns = await office.rows(`select from turn where conversation_id = $1`, [conversation]);
  assert.equal(turns.length, 2);
});

test('silence is nudged once when its time has come, and not when the contact wrote meanwhile', async () => {
  await begin('silent');
  await begin('talker');
  aheadMs += HOUR_MS;
  await office.write('talker', 'I am here');
  await office.settled();
  aheadMs += HOUR_MS + 60_000;
  await until(async () => said('silent').length === 2);
  await office.product.sweeper.sweep();
  await office.settled();
  assert.deepEqual(said('silent'), ['Say something', 'Still there?']);
  assert.deepEqual(said('talker'), ['Say something', 'Say something']);
});

test('two processes on one database answer each message once', async () => {
  const other = await startOffice({ blueprint: brittleBlueprint, clock, base: office.base });
  await begin('shared');
  await Promise.all(
    Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? office : other).write('shared', `word ${n}`)),
  );
  await office.settled();
  await other.settled();
  const [count] = await office.rows<{ events: number; gaps: number }>(
    `select (select count(*) from event where turn_number is null) as events,
       (select count(*) from (select from turn group by conversation_id having count(*) <> max(number)) gap) as gaps`,
  );
  assert.deepEqual(count, { events: 0, gaps: 0 });
  assert.deepEqual([...office.errors, ...other.errors], []);
  await other.close();
});

test('a loop whose state its flow no longer has is parked with a person, and nothing of it is lost', async () => {
  await begin('old');
  const conversation = await office.conversationOf('old');
  await office.rows(`update loop set value = '"gone"' where conversation_id = $1`, [conversation]);
  await office.write('old', 'hello?');
  await office.settled();
  const [loop] = await office.rows<{ value: string; owner_kind: string; context: object }>(
    'select value, owner_kind, context from loop where conversation_id = $1',
    [conversation],
  );
  assert.equal(loop?.value, 'gone');
  assert.equal(loop?.owner_kind, 'queue');
  assert.ok('words' in (loop?.context ?? {}));
});
