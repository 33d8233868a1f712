import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { DAY_MS, fixedClock, HOUR_MS, MINUTE_MS } from '../src/base/clock.ts';
import { defineBlueprint, ratingFlow } from '../src/blueprint/index.ts';
import { parcelBlueprint } from '../src/blueprint/testing/parcelBlueprint.ts';
import { askRatings } from '../src/metrics/askRatings.ts';
import { catchUp } from '../src/metrics/catchUp.ts';
import { makeClient } from '../src/api/client.ts';
import { startOffice, type Office } from './harness/startOffice.ts';

const clock = fixedClock('2026-11-21T09:00:00Z');
const blueprint = defineBlueprint({
  ...parcelBlueprint,
  flows: [...parcelBlueprint.flows, ratingFlow({ poor: parcelBlueprint.fallbackQueue })],
});
let office: Office;
let workspaceId: string;
before(async () => {
  office = await startOffice({ clock, blueprint });
  workspaceId = office.product.workspaces[0]?.id ?? '';
});
after(() => office.close());

/** A matter that a person ended with the word 'answered', and was handed back. */
async function ended(from: string): Promise<string> {
  await office.write(from, 'I want to talk to a person');
  await office.settled();
  const conversationId = await office.conversationOf(from);
  const [loop] = await office.rows<{ id: string }>('select id from loop where conversation_id = $1', [
    conversationId,
  ]);
  await office.act(conversationId, 'ines', {
    kind: 'closeLoop',
    loopId: loop?.id ?? '',
    outcome: 'answered',
  });
  await office.act(conversationId, 'ines', { kind: 'handBack' });
  await office.settled();
  return conversationId;
}

/** What the job does by the minute. */
async function asked(): Promise<void> {
  const book = office.product.workspaces[0]?.book;
  assert.ok(book);
  await catchUp({ db: office.product.db, clock, partyOf: () => () => 'customer' }, workspaceId);
  await askRatings(
    {
      db: office.product.db,
      clock,
      bookOf: () => book,
      wake: (id, conversation) => office.product.turns.wake(id, conversation),
    },
    workspaceId,
  );
  await office.settled();
}

const ratings = (conversationId: string) =>
  office.rows<{ outcome: string | null; score: number | null }>(
    `select outcome, (context->>'score')::int as score from loop where conversation_id = $1 and flow = 'rating' order by id`,
    [conversationId],
  );

test('ten minutes after the end the contact is asked, once, and a tap is the score', async () => {
  const conversationId = await ended('5511911110001');
  await asked();
  assert.deepEqual(await ratings(conversationId), [], 'not in the same breath');
  clock.advance(11 * MINUTE_MS);
  await asked();
  await asked();
  assert.deepEqual(await ratings(conversationId), [{ outcome: null, score: null }]);
  await office.tap('5511911110001', '4', 'Good');
  await office.settled();
  assert.deepEqual(await ratings(conversationId), [{ outcome: 'rated', score: 4 }]);
  const { metrics } = makeClient({ baseUrl: office.product.url ?? '', token: 'token of the office' });
  const { figures } = await metrics.overview();
  const csat = figures.find(({ name }) => name === 'csat');
  assert.deepEqual([csat?.value, csat?.numerator, csat?.denominator], [1, 1, 1]);
  assert.equal(figures.find(({ name }) => name === 'volume')?.numerator, 1, 'asking is no matter');
  clock.advance(DAY_MS);
  await ended('5511911110001');
  clock.advance(HOUR_MS);
  await asked();
  assert.equal((await ratings(conversationId)).length, 1, 'once a month at most');
});

test('who wants no offers is not asked, nor who wrote too long ago; silence ends it', async () => {
  const stopped = await ended('5511911110002');
  await office.rows(
    `update address set consent = '{"marketing": "stop"}' where external_id = '5511911110002'`,
  );
  const late = await ended('5511911110003');
  await office.rows(`update address set last_inbound_at = $1 where external_id = '5511911110003'`, [
    new Date(clock.now().getTime() - DAY_MS),
  ]);
  const silent = await ended('5511911110004');
  clock.advance(HOUR_MS);
  await asked();
  assert.deepEqual(await ratings(stopped), []);
  assert.deepEqual(await ratings(late), []);
  const [turn] = await office.rows<{ changes: { none?: string }[] }>(
    'select changes from turn where conversation_id = $1 order by number desc limit 1',
    [late],
  );
  assert.equal(turn?.changes[0]?.none, 'no rating is asked for: the service window is closed');
  assert.equal((await ratings(silent)).length, 1);
});

test('a poor rating brings a person', async () => {
  const conversationId = await ended('5511911110005');
  clock.advance(HOUR_MS);
  await asked();
  await office.tap('5511911110005', '1', 'Very poor');
  await office.settled();
  assert.deepEqual(await ratings(conversationId), [{ outcome: 'rated', score: 1 }]);
  const tickets = await office.rows<{ reason: string }>(
    `select reason from ticket where conversation_id = $1 and reason = 'poorRating'`,
    [conversationId],
  );
  assert.equal(tickets.length, 1);
});
