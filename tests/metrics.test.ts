import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { MINUTE_MS, DAY_MS } from '../src/base/clock.ts';
import { MATURITY_POINTS } from '../src/api/maturityPoints.ts';
import { catchUp } from '../src/metrics/catchUp.ts';
import { sampleLive } from '../src/metrics/liveSamples.ts';
import { codeOf, startTicketDesk, TOKEN, type TicketDesk } from './harness/startTicketDesk.ts';

let desk: TicketDesk;
before(async () => {
  desk = await startTicketDesk();
});
after(() => desk.office.close());

const measured = () =>
  catchUp({ db: desk.db, clock: desk.clock, partyOf: () => () => 'customer' }, desk.workspaceId);

test('a played conversation counts as it went: handed over, answered after four minutes, resolved by people', async () => {
  await measured();
  const { conversationId } = await desk.opened();
  desk.clock.advance(4 * MINUTE_MS);
  await desk.office.act(conversationId, 'ines', { kind: 'write', text: 'Good morning' });
  await desk.office.settled();
  desk.clock.advance(6 * MINUTE_MS);
  const [loop] = await desk.office.rows<{ id: string }>(`select id from loop where conversation_id = $1`, [
    conversationId,
  ]);
  const closed = await desk.office.act(conversationId, 'ines', {
    kind: 'closeLoop',
    loopId: loop?.id ?? '',
    outcome: 'answered',
  });
  assert.equal(closed.status, 200, JSON.stringify(closed.body));
  const overview = await desk.client.metrics.overview();
  const figure = (name: string) => overview.figures.find((each) => each.name === name);
  const near = (value: number | null | undefined, minutes: number) =>
    assert.ok(Math.abs((value ?? 0) / (minutes * MINUTE_MS) - 1) < 0.05, `${value} for ${minutes} minutes`);
  assert.deepEqual([figure('volume')?.numerator, figure('resolution')?.numerator], [1, 1]);
  assert.deepEqual(
    [figure('deflectionClaimed')?.numerator, figure('deflectionClaimed')?.denominator],
    [0, 1],
  );
  near(figure('humanFirstResponse')?.value, 4);
  near(figure('timeToResolution')?.value, 10);
  assert.equal(figure('csat')?.value, null);
  const people = await desk.client.metrics.groups({ params: { dimension: 'agent' } });
  assert.deepEqual(
    people.groups.map(({ name }) => name),
    ['ines'],
  );
  // The link of a figure leads to what it counts.
  const link = figure('humanFirstResponse')?.loops.numerator ?? '';
  const answer = await fetch(`${desk.url}/api/v1${link}`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const { items } = Object(await answer.json());
  assert.deepEqual(
    items.map((each: { loopId: string; agent: string; humanFirstResponseMs: number }) => [
      each.loopId,
      each.agent,
      each.humanFirstResponseMs,
    ]),
    [[loop?.id, 'ines', 4 * MINUTE_MS]],
  );
});

test('the live view shows who waits and for how long; limbo names what is overdue', async () => {
  const { conversationId } = await desk.opened();
  desk.clock.advance(12 * MINUTE_MS);
  const live = await desk.client.metrics.live();
  const waiting = live.queues.find(({ waitingMinutes }) => waitingMinutes.length > 0);
  assert.deepEqual(waiting?.waitingMinutes, [12]);
  assert.equal(live.limbo.limbo, 0);
  assert.deepEqual(
    live.people.map(({ agent }) => agent),
    ['ines', 'marta', 'rafael'],
  );
  desk.clock.advance(30 * DAY_MS);
  const limbo = await desk.client.metrics.limbo({ query: { limit: 1 } });
  assert.deepEqual(
    limbo.items.map((each) => [each.conversationId, each.limbo]),
    [[conversationId, 'overdue']],
  );
});

test('every report answers, and an empty period is no division by zero', async () => {
  await measured();
  const { metrics } = desk.client;
  const query = { from: '2020-01-01', to: '2020-12-31' };
  const empty = await metrics.overview({ query });
  assert.ok(empty.figures.every(({ value }) => value === null || value === 0));
  assert.deepEqual((await metrics.reasons({ query })).reasons, []);
  assert.deepEqual((await metrics.states({ query })).states, []);
  assert.deepEqual((await metrics.handlers({ query })).reasons, []);
  assert.equal((await metrics.attribution({ query })).lift, null);
  const maturity = await metrics.maturity({ query: { from: '2026-11-01', to: '2026-12-31' } });
  assert.equal(maturity.points.length, 10);
  assert.equal(maturity.points.filter(({ met }) => met).length, maturity.met);
  assert.equal(maturity.points.find(({ name }) => name === 'protocolNumber')?.met, true);
  const [top] = (await metrics.reasons({ query: { from: '2026-11-01', to: '2026-11-30' } })).reasons;
  assert.deepEqual([top?.opened, top?.share], [2, 1]);
  const day = await metrics.figure({
    params: { name: 'volume' },
    query: { from: '2026-11-21', to: '2026-11-21' },
  });
  assert.deepEqual(day.series, [
    { startsOn: '2026-11-21', figure: { value: 2, p90: null, numerator: 2, denominator: 2 } },
  ]);
});

test('what cannot be asked is refused with what to ask instead', async () => {
  const { metrics } = desk.client;
  for (const [from, to] of [
    ['2026-11-21', '2026-11-20'],
    ['1900-01-01', '2026-11-20'],
    ['2026-02-30', '2026-03-01'],
    ['0000-01-01', '9999-12-31'],
  ] as const) {
    assert.equal(await codeOf(metrics.overview({ query: { from, to } })), 'PERIOD_INVALID', `${from} ${to}`);
  }
  assert.equal(
    await codeOf(metrics.figure({ params: { name: `'; drop table loop; --` } })),
    'METRIC_UNKNOWN',
  );
  assert.equal(await codeOf(metrics.loops({ params: { name: 'constructor' } })), 'METRIC_UNKNOWN');
  const cursor = 'bm90IGEgY3Vyc29y';
  assert.equal(
    await codeOf(metrics.loops({ params: { name: 'volume' }, query: { cursor } })),
    'CURSOR_INVALID',
  );
  for (const text of [`%`, `'`, `' or 1=1 --`, '_', '*', '**', '\\', `"; drop table ticket; --`]) {
    const query = { from: '2026-11-01', to: '2026-12-31' };
    for (const name of ['reason', 'flow', 'channel', 'language', 'queue'] as const) {
      const { figures } = await metrics.overview({ query: { ...query, [name]: text } });
      assert.equal(figures[0]?.numerator, 0, `${name} ${text}`);
      const list = await metrics.loops({ params: { name: 'volume' }, query: { ...query, [name]: text } });
      assert.deepEqual(list.items, []);
    }
    const { figures } = await metrics.overview({ query: { ...query, agent: text } });
    assert.equal(figures[0]?.numerator, 0, `agent ${text}`);
  }
});

test('costs are told with what is not known about them, and settings are checked', async () => {
  const { metrics } = desk.client;
  const query = { from: '2026-11-21', to: '2026-11-21' };
  const before = await metrics.overview({ query });
  assert.equal(before.cost.people.amount, null);
  assert.ok(before.cost.unknown.includes('hourCosts'));
  const settings = await metrics.settings();
  await metrics.changeSettings({ body: { ...settings, hourCosts: { minor: 6000, currency: 'BRL' } } });
  const { cost } = await metrics.overview({ query });
  // Ines wrote once, four minutes after the assistant's last words: four minutes of an hour at R$ 60.00.
  assert.deepEqual(cost.people.amount, { minor: 400, currency: 'BRL' });
  assert.deepEqual(cost.people.perResolved, { minor: 400, currency: 'BRL' });
  const wrong = { ...settings, hourCosts: { minor: -1, currency: 'BRL' } };
  assert.equal(await codeOf(metrics.changeSettings({ body: wrong })), 'BODY_INVALID');
});

test('exports hold every row once, without words, and no spreadsheet runs them', async () => {
  const [{ id } = { id: '' }] = await desk.office.rows<{ id: string }>('select id from loop limit 1');
  await desk.office.rows(`update loop set object_ref = '=1+1' where id = $1`, [id]);
  const read = async (table: string, format: string) => {
    const answer = await fetch(
      `${desk.url}/api/v1/metrics/export/${table}?format=${format}&from=2026-11-01&to=2026-12-31`,
      { headers: { authorization: `Bearer ${TOKEN}` } },
    );
    assert.equal(answer.status, 200);
    return answer.text();
  };
  for (const table of ['loops', 'messages', 'tickets', 'turns']) {
    const [{ n } = { n: -1 }] = await desk.office.rows<{ n: number }>(
      `select count(*) as n from ${table.slice(0, -1)}`,
    );
    const csv = await read(table, 'csv');
    const lines = (await read(table, 'jsonl')).trimEnd().split('\n');
    assert.equal(lines.length, n, table);
    assert.equal(csv.trimEnd().split('\r\n').length, n + 1, table);
    assert.doesNotMatch(csv, /Good morning|talk to a person/);
    for (const line of lines) JSON.parse(line);
  }
  assert.match(await read('loops', 'csv'), /,'=1\+1,/);
});

test('the board names who waits, keeps the hour, and tells what needs a decision', async () => {
  const { conversationId, id } = await desk.opened();
  await sampleLive(desk.db, desk.workspaceId, desk.clock.now());
  desk.clock.advance(3 * MINUTE_MS);
  const board = await desk.client.metrics.board();
  const waiting = board.waiting.find((each) => each.ticketId === id);
  assert.deepEqual(
    [waiting?.conversationId, Date.parse(waiting?.waitsSince ?? '')],
    [conversationId, desk.clock.now().getTime() - 3 * MINUTE_MS],
  );
  const [whole] = board.stands;
  assert.deepEqual([whole?.queue, whole?.waiting], ['', board.waiting.length]);
  assert.equal(board.hour.findLast(({ queue }) => queue === '')?.waiting, whole?.waiting);
  assert.equal(board.hours.length, 24);
  await sampleLive(desk.db, desk.workspaceId, desk.clock.now());
  await sampleLive(desk.db, desk.workspaceId, desk.clock.now());
  const kept = await desk.office.rows<{ at: Date }>(`select at from live_sample where queue = ''`);
  assert.ok(kept.length >= 2, 'one for each minute');
  assert.equal(new Set(kept.map(({ at }) => at.getTime())).size, kept.length);
  desk.clock.advance(3 * 60 * MINUTE_MS);
  await sampleLive(desk.db, desk.workspaceId, desk.clock.now());
  const left = await desk.office.rows(`select at from live_sample where queue = ''`);
  assert.equal(left.length, 1, 'what nobody is shown is forgotten');
});

test('each point of maturity counts the cases that it lists', async () => {
  await measured();
  const { points } = await desk.client.metrics.maturity();
  for (const { name, cases, holds } of points) {
    const point = MATURITY_POINTS.find((each) => each === name);
    assert.ok(point);
    const listed = await desk.client.metrics.maturityCases({ params: { point }, query: { limit: 500 } });
    assert.deepEqual(
      [listed.cases.length, listed.cases.filter((each) => each.holds).length],
      [cases, holds],
      name,
    );
  }
  const missed = await desk.client.metrics.maturityCases({
    params: { point: 'recontactMeasured' },
    query: { holds: 'false' },
  });
  assert.ok(missed.cases.every(({ holds }) => !holds));
});

test('a broadcast reaches who is there, and nobody else', async () => {
  await desk.client.presence.sayPresence({ body: { presence: 'online', agent: 'ines' } });
  const { told } = await desk.client.metrics.broadcast({
    body: { queue: null, text: 'The warehouse is closed' },
  });
  assert.deepEqual(told, ['ines']);
  const rows = await desk.office.rows<{ agent_id: string; details: { text: string } }>(
    `select agent_id, details from notification where about = 'broadcast'`,
  );
  assert.deepEqual(
    rows.map((row) => [row.agent_id, row.details.text]),
    [['ines', 'The warehouse is closed']],
  );
  assert.equal(
    await codeOf(desk.client.metrics.broadcast({ body: { queue: 'nowhere', text: 'Hello' } })),
    'QUEUE_NOT_FOUND',
  );
});

test('the trends add up to the figures, and the suggestions need enough', async () => {
  await measured();
  const { points } = await desk.client.metrics.trends();
  const overview = await desk.client.metrics.overview();
  const sum = points.reduce((total, { figures }) => total + (figures['volume']?.numerator ?? 0), 0);
  assert.equal(sum, overview.figures.find(({ name }) => name === 'volume')?.numerator);
  assert.deepEqual((await desk.client.metrics.suggestions()).suggestions, []);
});
