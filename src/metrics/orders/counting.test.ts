import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { DAY_MS, fixedClock, HOUR_MS } from '../../base/clock.ts';
import { ORDER_CLASSES, type OrderClass } from '../../api/orderClasses.ts';
import { newId } from '../../base/id.ts';
import { createTestDatabase, type TestDatabase } from '../../db/testDatabase.ts';
import { catchUp } from '../catchUp.ts';
import { isHeldOut } from '../conversionByArm.ts';
import { listOrders } from './listOrders.ts';
import { readOrders } from './readOrders.ts';
import {
  blank,
  day,
  gone,
  inShop,
  NOW,
  OPENED,
  PEOPLE,
  plantOrderBook,
  START,
  undone,
} from './testing/plantOrderBook.ts';
import { tellTurns } from './testing/tellTurn.ts';

let base: TestDatabase;
before(async () => {
  base = await createTestDatabase();
});
after(() => base.drop());

let book: Awaited<ReturnType<typeof plantOrderBook>>;
beforeEach(async () => {
  await base.superuser.query('truncate attributed_order, order_return, effect cascade');
  book = await plantOrderBook(base);
});

const deps = () => ({
  db: base.db,
  clock: fixedClock(new Date(NOW).toISOString()),
  partyOf: () => () => 'customer' as const,
});
const asked = { from: '2026-03-01', to: '2026-04-30', filters: {} };

async function report() {
  await catchUp(deps(), base.workspaceId);
  return readOrders(deps(), base.workspaceId, asked);
}

const listed = async () => (await listOrders(deps(), base.workspaceId, { ...asked, limit: 100 })).items;

/** The same, said again in a few lines. Null: it is not counted. */
function expectedClass(person: number, way: 'marked' | 'inShop', at: number): OrderClass | null {
  const facts = PEOPLE[person];
  assert.ok(facts);
  const within = (instant: number | null, from: number) =>
    instant !== null && instant >= from && instant <= at;
  if (way === 'marked') {
    if (!within(facts.answeredAt, OPENED)) return 'unassisted';
    return facts.people.some((each) => within(each.at, OPENED)) ? 'assisted' : 'closed';
  }
  if (at < OPENED) return null;
  if (within(facts.answeredAt, at - 7 * DAY_MS)) return 'influenced';
  return within(OPENED - 1_000, at - 7 * DAY_MS) ? 'unassisted' : null;
}

const step = fc.record({
  person: fc.nat(3),
  order: fc.nat(4),
  way: fc.constantFrom('marked' as const, 'inShop' as const),
  at: fc.integer({ min: 8 * 24, max: 22 * 24 }).map((hours) => START + hours * HOUR_MS),
  minor: fc.integer({ min: 0, max: 90_000 }),
  currency: fc.constantFrom('BRL', 'EUR'),
  isToldTwice: fc.boolean(),
  back: fc.option(
    fc.record({
      name: fc.constantFrom('re_1', 're_2'),
      minor: fc.integer({ min: 1, max: 90_000 }),
      isUndone: fc.boolean(),
    }),
    { nil: null },
  ),
});

test('each order counts once, in its strongest class, and all sums are sums of the same orders', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const expected = new Map<string, { class: OrderClass; minor: number; currency: string }>();
        const returns = new Map<string, { minor: number; isUndone: boolean }>();
        for (const { person, order, way, at, minor, currency, isToldTwice, back } of steps) {
          const one = { ref: `ord_${order}`, minor, currency, placedAt: at };
          const row = way === 'marked' ? await book.marked(person, one) : inShop(one);
          await book.tell(person, { told: isToldTwice ? [row, row] : [row] }, at);
          if (isToldTwice) await book.tell(person, { told: [row] }, at);
          const found = expectedClass(person, way, at);
          const known = expected.get(one.ref);
          if (found && (!known || ORDER_CLASSES.indexOf(found) < ORDER_CLASSES.indexOf(known.class)))
            expected.set(one.ref, { class: found, minor, currency });
          if (!back) continue;
          const key = `${one.ref} ${one.ref}-${back.name}`;
          const row2 = await book.refund(one.ref, { name: `${one.ref}-${back.name}`, minor: back.minor });
          await book.tell(person, { returned: [row2, row2] }, at);
          if (expected.has(one.ref) && !returns.has(key))
            returns.set(key, { minor: back.minor, isUndone: false });
          const kept = returns.get(key);
          if (back.isUndone) await book.tell(person, { returned: [undone(`${one.ref}-${back.name}`)] }, at);
          if (back.isUndone && kept) kept.isUndone = true;
        }
        const nets = [...expected].map(([ref, each]) => {
          const back = [...returns].filter(([key, { isUndone }]) => key.startsWith(`${ref} `) && !isUndone);
          const sum = back.reduce((total, [, { minor }]) => total + minor, 0);
          return { ref, ...each, net: each.minor - Math.min(each.minor, sum) };
        });
        const byRef = (a: { ref: string }, b: { ref: string }) => (a.ref < b.ref ? -1 : 1);
        const items = (await listed()).map((each) => ({
          ref: each.orderRef,
          class: each.class,
          minor: each.minor,
          currency: each.currency,
          net: each.minor - each.returnedMinor,
        }));
        assert.deepEqual(items.sort(byRef), nets.sort(byRef));
        const { sums, series, channels, languages } = await report();
        for (const parts of [sums, series, channels, languages]) {
          for (const currency of ['BRL', 'EUR'])
            for (const name of ORDER_CLASSES) {
              const own = (each: { class: string; currency: string }) =>
                each.class === name && each.currency === currency;
              const total = (list: { orders?: number; net?: number; netMinor?: number }[]) => [
                list.reduce((sum, each) => sum + (each.orders ?? 1), 0),
                list.reduce((sum, each) => sum + (each.netMinor ?? each.net ?? 0), 0),
              ];
              assert.deepEqual(total(parts.filter(own)), total(nets.filter(own)), `${name} ${currency}`);
            }
        }
      })
      .beforeEach(async () => {
        await base.superuser.query('truncate attributed_order, order_return, effect cascade');
      }),
    { numRuns: 12 },
  );
});

test('one statement may tell of one order for two people: the stronger counts, whichever comes first', async () => {
  const order = { ref: 'ord_1', minor: 500, currency: 'BRL', placedAt: day(12) };
  const conversations = book.people.map(({ conversationId }) => conversationId);
  const tellings = [3, 1, 0].map((person) => ({
    conversationId: conversations[person] ?? '',
    told: [inShop(order)],
  }));
  tellings.push({ conversationId: conversations[1] ?? '', told: [await book.marked(1, order)] });
  await tellTurns(
    base,
    [tellings[0], tellings[2], tellings[3]].flatMap((each) => each ?? []),
    day(13),
  );
  assert.deepEqual(
    (await listed()).map((each) => [each.orderRef, each.class, each.conversationId]),
    [['ord_1', 'assisted', conversations[1]]],
  );
  await tellTurns(base, tellings.slice(0, 3), day(14));
  assert.equal((await listed())[0]?.class, 'assisted');
});

test('what was sent back is taken off once, and never more than the order came to', async () => {
  await book.tell(
    0,
    { told: [await book.marked(0, { ref: 'ord_1', minor: 500, currency: 'BRL' })] },
    day(12),
  );
  await book.tell(
    0,
    { returned: [gone('ord_1'), await book.refund('ord_1', { name: 're_1', minor: 300 })] },
    day(13),
  );
  await book.tell(0, { returned: [gone('ord_1'), gone('ord_unknown')] }, day(14));
  const { sums } = await report();
  assert.deepEqual(sums, [
    { class: 'closed', currency: 'BRL', orders: 1, gone: 1, minor: 500, returnedMinor: 500, netMinor: 0 },
  ]);
});

test('an order that nobody compared with the contact, or of an effect that we did not do, is not counted', async () => {
  const order = { ref: 'ord_1', minor: 500, currency: 'BRL', placedAt: day(12) };
  const read = await book.effectOf(0, 'orders.read', {});
  const foreign = await book.effectOf(0, 'crm.read', { orderRef: 'ord_1', minor: 500, currency: 'BRL' });
  await book.tell(0, {
    told: [
      { ...inShop(order), tells: 'seen', effect: read },
      { ...inShop(order), effect: foreign },
      { ...inShop(order), effect: 'no such effect' },
      { ...blank, tells: 'marked', effect: foreign, loop_id: book.loops[0]?.id ?? '' },
      {
        ...blank,
        tells: 'paid',
        effect: foreign,
        loop_id: null,
        request_ref: 'cs_1',
        minor: 500,
        currency: 'BRL',
      },
    ],
  });
  assert.deepEqual(await listed(), []);
});

test('another workspace has orders of its own, and sees no others', async () => {
  await book.tell(
    0,
    { told: [await book.marked(0, { ref: 'ord_1', minor: 500, currency: 'BRL' })] },
    day(12),
  );
  const workspaceId = newId<'workspace'>();
  await base.superuser.query(
    `insert into workspace (id, slug, name, created_at) values ($1, $1::uuid::text, 'Other', now())`,
    [workspaceId],
  );
  const other = { ...deps() };
  assert.deepEqual((await listOrders(other, workspaceId, { ...asked, limit: 10 })).items, []);
  // Its turn names an effect and an order of the first one: for it there are none.
  const foreign = await book.effectOf(0, 'orders.markPaid', { orderRef: 'ord_2', minor: 1, currency: 'BRL' });
  await tellTurns(
    { db: base.db, workspaceId },
    [
      {
        conversationId: book.people[0]?.conversationId ?? '',
        told: [{ ...blank, tells: 'marked', effect: foreign, loop_id: book.loops[0]?.id ?? '' }],
        returned: [gone('ord_1')],
      },
    ],
    NOW,
  );
  assert.deepEqual((await listOrders(other, workspaceId, { ...asked, limit: 10 })).items, []);
  assert.deepEqual(
    (await listed()).map((each) => [each.orderRef, each.returnedMinor]),
    [['ord_1', 0]],
  );
});

test('the database refuses what no order is', async () => {
  const insert = (facts: object) => {
    const row = {
      workspace_id: base.workspaceId,
      order_ref: 'ord_9',
      class: 'closed',
      conversation_id: newId(),
      loop_id: newId(),
      contact_id: newId(),
      reason: 'shopping',
      minor: 1,
      currency: 'BRL',
      at: new Date(NOW),
      arm: 'none',
      ...facts,
    };
    return base.superuser.query(
      'insert into attributed_order select * from jsonb_populate_record(null::attributed_order, $1)',
      [JSON.stringify(row)],
    );
  };
  for (const wrong of [{ arm: 'both' }, { minor: -1 }, { currency: 'reais' }, { class: 'caused' }])
    await assert.rejects(insert(wrong), /violates check constraint/, JSON.stringify(wrong));
  await insert({});
});

test('the lot is drawn in the database as it is drawn in the report', async () => {
  await base.superuser.query(
    `insert into metric_setting (workspace_id, holdout_percent, holdout_salt, changed_by, changed_at)
     values ($1, 40, 'spring', 'ines', now())`,
    [base.workspaceId],
  );
  for (const [person, { contactId }] of book.people.entries()) {
    await book.tell(
      person,
      { told: [await book.marked(person, { ref: `ord_${person}`, minor: 1, currency: 'BRL' })] },
      day(12),
    );
    const [row] = (await listed()).filter(({ orderRef }) => orderRef === `ord_${person}`);
    assert.equal(row?.arm, isHeldOut(contactId, { percent: 40, salt: 'spring' }) ? 'holdout' : 'served');
  }
  await base.superuser.query('delete from metric_setting');
});
