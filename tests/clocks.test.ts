import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { askForRefund, MARTA } from '../demo/refund/askForRefund.ts';
import { mustAct } from '../demo/refund/checks.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../src/base/clock.ts';
import { addAgent } from '../src/access/addAgent.ts';
import { transaction } from '../src/db/transaction.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
beforeEach(async () => {
  product = await startProduct(); // Saturday, six in the morning in São Paulo: the store opens at nine
  await people(product);
});
afterEach(() => product.close());

async function people({ loopline, clock }: Product): Promise<void> {
  const [workspace] = loopline.workspaces;
  assert.ok(workspace);
  await transaction(loopline.db, workspace.id, async (tx) => {
    for (const [id, role] of [
      ['sofia', 'supervisor'],
      ['mario', 'manager'],
    ] as const) {
      const agent = { id, name: id, email: `${id}@example.com`, role };
      await addAgent(tx, workspace.id, agent, clock.now());
    }
  });
}

const OPENING = new Date('2026-11-21T12:00:00Z');
const later = (ms: number, from = OPENING) => new Date(from.getTime() + ms);

/** Marta wants a person, before the store opens: a ticket waits in the queue 'support', whose first response takes 15 minutes. */
async function handOver(): Promise<void> {
  await askForRefund(product);
  await product.write(MARTA, 'I want to talk to a person');
}

const passUntil = (at: Date) => product.pass(at.getTime() - product.clock.now().getTime());

interface TicketClock {
  kind: string;
  round: number;
  state: string;
  usedMs: number;
  dueAt: string | null;
  breachedAt: string | null;
}

async function clocks(): Promise<{ [kind: string]: TicketClock }> {
  const [ticket] = await product.rows<{ id: string }>(
    'select id from ticket order by opened_at desc limit 1',
  );
  const { status, body } = await product.api('GET', `/api/v1/tickets/${ticket?.id}/clocks`);
  assert.equal(status, 200, JSON.stringify(body));
  const found = body.clocks as TicketClock[]; // the route answers with clocks
  return Object.fromEntries(found.map((clock) => [`${clock.kind} ${clock.round}`, clock]));
}

const due = async () => (await product.rows<{ due_at: Date }>('select due_at from ticket'))[0]?.due_at;

/** What agents were told, in order. */
const told = () =>
  product.rows<{ agent: string; about: string; at: Date }>(
    `select agent_id as agent, about, made_at as at from notification
     where about like 'clock.%' or about = 'leadWaits' order by made_at, agent_id`,
  );

/** What rungs were told, in order. */
const rungs = () =>
  product.rows<{ kind: string; clock: string; rung: number; at: Date }>(
    `select fact ->> 'kind' as kind, fact ->> 'clock' as clock, (fact ->> 'rung')::int as rung, at
     from activity, jsonb_array_elements(facts) fact where fact ->> 'kind' like 'clock.%' order by at, id, 3`,
  );

/** What was asked of the routing, and decided. */
const moves = () =>
  product.rows<{ to: unknown; rule: string }>(
    `select payload -> 'to' as to, payload ->> 'rule' as rule from event
     where payload ->> 'by' = 'clock' and turn_number is not null order by received_at`,
  );

test('a ticket of the night is due in the working time of the morning', async () => {
  await handOver();
  const { 'firstResponse 1': first, 'resolution 1': end } = await clocks();
  assert.deepEqual(
    [first?.state, first?.usedMs, first?.dueAt],
    ['running', 0, later(15 * MINUTE_MS).toISOString()],
  );
  assert.equal(end?.dueAt, later(8 * HOUR_MS).toISOString());
  assert.deepEqual(await due(), later(15 * MINUTE_MS));
  await passUntil(later(5 * MINUTE_MS));
  assert.equal((await clocks())['firstResponse 1']?.usedMs, 5 * MINUTE_MS);
});

test('nobody answers: the lead is warned, the ticket is given anew and the supervisor told, then the manager', async () => {
  await handOver();
  await passUntil(later(2 * HOUR_MS));
  assert.deepEqual(await rungs(), [
    { kind: 'clock.warned', clock: 'firstResponse', rung: 0, at: later(10.5 * MINUTE_MS) },
    { kind: 'clock.breached', clock: 'firstResponse', rung: 1, at: later(15 * MINUTE_MS) },
    { kind: 'clock.breached', clock: 'firstResponse', rung: 2, at: later(22.5 * MINUTE_MS) },
  ]);
  assert.deepEqual(await told(), [
    { agent: 'sofia', about: 'clock.warned', at: later(10.5 * MINUTE_MS) },
    { agent: 'sofia', about: 'clock.breached', at: later(15 * MINUTE_MS) },
    { agent: 'mario', about: 'clock.breached', at: later(22.5 * MINUTE_MS) },
  ]);
  assert.deepEqual(await moves(), [
    { to: 'reroute', rule: 'firstResponse at 100 % of its target' },
    { to: { queue: 'support' }, rule: 'firstResponse at 150 % of its target' },
  ]);
  assert.equal((await clocks())['firstResponse 1']?.breachedAt, later(15 * MINUTE_MS).toISOString());
});

test("a lead whom nobody answers for ten minutes is the manager's to know", async () => {
  await product.rows(`update queue set sla_policy = 'lead' where name = 'support'`);
  await handOver();
  await passUntil(later(10 * MINUTE_MS));
  const leads = (await told()).filter(({ about }) => about === 'leadWaits');
  assert.deepEqual(leads, [{ agent: 'mario', about: 'leadWaits', at: later(10 * MINUTE_MS) }]);
});

test('a person answers, the contact writes again: each wait is a clock of its own, and the end stands still between', async () => {
  await handOver();
  await passUntil(later(4 * MINUTE_MS));
  await mustAct(product, MARTA, 'ines', { kind: 'write', text: 'Inés here, good morning.' });
  const answered = await clocks();
  assert.deepEqual([answered['firstResponse 1']?.state, answered['resolution 1']?.state], ['met', 'paused']);
  await product.pass(2 * HOUR_MS);
  await product.write(MARTA, 'Thank you. And my money?');
  const asked = await clocks();
  assert.equal(asked['nextResponse 1']?.state, 'running');
  const used = asked['resolution 1'];
  assert.equal(used?.state, 'running');
  assert.ok(Math.abs((used?.usedMs ?? 0) - 4 * MINUTE_MS) < 10 * SECOND_MS);
  await product.pass(3 * MINUTE_MS);
  await product.world.graph.echo(MARTA, { type: 'text', text: 'It is on its way.' });
  await product.pass(5 * SECOND_MS);
  await product.write(MARTA, 'Fine');
  const again = await clocks();
  assert.equal(again['nextResponse 1']?.state, 'met');
  assert.equal(again['nextResponse 2']?.state, 'running');
  assert.deepEqual(await rungs(), []);
});

test('who gives back to the assistant ends what was waited for', async () => {
  await handOver();
  await passUntil(later(5 * MINUTE_MS));
  await mustAct(product, MARTA, 'ines', { kind: 'takeOver' });
  await mustAct(product, MARTA, 'ines', { kind: 'handBack' });
  await product.pass(8 * HOUR_MS);
  const { 'firstResponse 1': first, 'resolution 1': end } = await clocks();
  assert.deepEqual([first?.state, end?.state], ['dropped', 'met']);
  assert.ok((end?.usedMs ?? 0) < 6 * MINUTE_MS);
  assert.deepEqual(await rungs(), []);
});

test('a holiday that is added while a clock runs moves what is due at once; the rung that was done stays done', async () => {
  await handOver();
  await passUntil(later(11 * MINUTE_MS));
  const [calendar] = await items('/api/v1/calendars');
  const { timeZone, hours, holidays } = calendar as { timeZone: string; hours: object; holidays: string[] };
  assert.deepEqual(calendar?.queues, ['compliance', 'finance', 'sales', 'supervisors', 'support']);
  const written = { timeZone, hours, holidays: [...holidays, '2026-11-21'] };
  const put = await product.api('PUT', '/api/v1/calendars/everyDay', written);
  assert.deepEqual([put.status, put.body], [200, { movedClocks: 2 }]);
  const told = await product.rows<{ clocks: number }>(
    `select facts->0->'clocks' as clocks from activity where facts->0->>'kind' = 'clocks.moved'`,
  );
  assert.deepEqual(told, [{ clocks: 2 }]);
  // Sunday, nine in the morning, and a quarter of an hour.
  const sunday = new Date('2026-11-22T12:15:00Z');
  assert.deepEqual(await due(), sunday);
  const before = (await rungs()).length;
  await passUntil(later(3 * HOUR_MS));
  assert.equal((await rungs()).length, before);
  await passUntil(later(MINUTE_MS, sunday));
  assert.deepEqual(
    (await rungs()).map(({ rung, at }) => [rung, at.toISOString()]),
    [
      [0, later(10.5 * MINUTE_MS).toISOString()],
      [1, sunday.toISOString()],
    ],
  );
});

async function items(path: string): Promise<Record<string, unknown>[]> {
  const { status, body } = await product.api('GET', path);
  assert.equal(status, 200, JSON.stringify(body));
  return body.items as Record<string, unknown>[]; // the route answers with a page
}

test('hours that a queue needs are not taken from it, and what cannot be counted with is refused', async () => {
  const empty = { timeZone: 'UTC', hours: {}, holidays: [] };
  const cases: [string, object, number, string][] = [
    ['/api/v1/calendars/everyDay', empty, 409, 'CALENDAR_EMPTY'],
    ['/api/v1/calendars/new', { ...empty, timeZone: 'Mars' }, 400, 'CALENDAR_INVALID'],
    ['/api/v1/calendars/new', { ...empty, holidays: ['2026-02-30'] }, 400, 'CALENDAR_INVALID'],
    ['/api/v1/calendars/new', { ...empty, hours: { mon: [['09:00', '09:00']] } }, 400, 'CALENDAR_INVALID'],
    ['/api/v1/calendars/new', { ...empty, hours: { someday: [] } }, 400, 'BODY_INVALID'],
    ['/api/v1/sla-policies/gold', { firstResponseMs: 2, resolutionMs: 1 }, 400, 'SLA_POLICY_INVALID'],
    [
      '/api/v1/sla-policies/gold',
      { firstResponseMs: 1, resolutionMs: 1, ladder: [{ clock: 'resolution', do: 'warn' }] },
      400,
      'SLA_POLICY_INVALID',
    ],
    [
      '/api/v1/sla-policies/gold',
      {
        firstResponseMs: 1,
        resolutionMs: 1,
        ladder: [{ clock: 'resolution', share: 1, do: 'moveQueue', queue: 'nobody' }],
      },
      400,
      'SLA_POLICY_INVALID',
    ],
  ];
  for (const [path, body, status, code] of cases) {
    const answer = await product.api('PUT', path, body);
    assert.deepEqual([answer.status, answer.body.code], [status, code]);
  }
  assert.equal((await product.api('PUT', '/api/v1/calendars/rest', empty)).status, 200);
  const rest = (await items('/api/v1/calendars')).find(({ name }) => name === 'rest');
  assert.deepEqual([rest?.isEmpty, rest?.isOpen, rest?.nextOpeningAt, rest?.queues], [true, false, null, []]);
  const moved = await product.api('PUT', '/api/v1/queues/support', { calendar: 'rest' });
  assert.deepEqual([moved.status, moved.body.code], [409, 'CALENDAR_EMPTY']);
});

test('after hours of downtime every missed rung is told once, and the highest alone is acted on', async () => {
  await handOver();
  const { base, worlds, clock } = product;
  await product.stopProduct();
  clock.advance(6 * HOUR_MS);
  product = await startProduct({ base, worlds, clock });
  await product.pass(10 * SECOND_MS);
  const facts = await rungs();
  assert.deepEqual(
    facts.map(({ kind, rung }) => [kind, rung]),
    [
      ['clock.warned', 0],
      ['clock.breached', 1],
      ['clock.breached', 2],
    ],
  );
  assert.deepEqual(
    (await told()).map(({ agent, about }) => [agent, about]),
    [['mario', 'clock.breached']],
  );
  assert.deepEqual(await moves(), [
    { to: { queue: 'support' }, rule: 'firstResponse at 150 % of its target' },
  ]);
  const [found] = await product.rows<{ breached_at: Date }>(
    `select breached_at from ticket_clock where kind = 'firstResponse'`,
  );
  assert.deepEqual(found?.breached_at, later(15 * MINUTE_MS));
});

test('what a person changed is theirs: the blueprint of the next start leaves it alone', async () => {
  const own = { timeZone: 'Europe/Lisbon', hours: { mon: [['10:00', '11:00']] }, holidays: [] };
  const policy = { firstResponseMs: 5 * MINUTE_MS, resolutionMs: HOUR_MS };
  await product.api('PUT', '/api/v1/calendars/weekdays', own);
  await product.api('PUT', '/api/v1/sla-policies/records', policy);
  const { base, worlds, clock } = product;
  await product.stopProduct();
  const [before] = await product.rows<{ revision: number }>('select revision from sla_revision');
  product = await startProduct({ base, worlds, clock });
  const [calendar] = await product.rows(`select time_zone, hours from calendar where name = 'weekdays'`);
  assert.deepEqual(calendar, { time_zone: 'Europe/Lisbon', hours: { mon: [['10:00', '11:00']] } });
  const [records] = await product.rows(
    `select first_response_ms::int as ms from sla_policy where name = 'records'`,
  );
  assert.deepEqual(records, { ms: 5 * MINUTE_MS });
  const [after] = await product.rows<{ revision: number }>('select revision from sla_revision');
  assert.equal(after?.revision, before?.revision, 'a start that changes nothing moves no clock');
});

test('on whom a matter waited adds up to its life', async () => {
  await handOver();
  await product.pass(3 * HOUR_MS);
  await mustAct(product, MARTA, 'ines', { kind: 'write', text: 'Inés here.' });
  await product.pass(2 * HOUR_MS);
  await product.write(MARTA, 'Hello');
  await product.pass(HOUR_MS);
  await mustAct(product, MARTA, 'ines', { kind: 'handBack' });
  await product.pass(30 * MINUTE_MS);
  const loops = await product.rows<{ id: string; opened_at: Date; closed_at: Date | null }>(
    'select * from loop',
  );
  assert.ok(loops.length > 0);
  for (const { id, opened_at: openedAt, closed_at: closedAt } of loops) {
    const { body } = await product.api('GET', `/api/v1/loops/${id}/waits`);
    const ms = body.ms as { [party: string]: number }; // the route answers with four figures
    const life = (closedAt ?? product.clock.now()).getTime() - openedAt.getTime();
    assert.equal((ms.assistant ?? 0) + (ms.human ?? 0) + (ms.customer ?? 0) + (ms.thirdParty ?? 0), life);
    assert.ok((ms.human ?? 0) >= 4 * HOUR_MS && (ms.customer ?? 0) >= 2 * HOUR_MS, JSON.stringify(ms));
  }
});
