import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createTestDatabase } from '../../src/db/testDatabase.ts';
import { auditBooks } from './audit/auditBooks.ts';
import { readBooks } from './audit/readBooks.ts';
import { openShoppingDay } from './run/prepare.ts';
import { brokenIn, simulateShopping } from './simulateShopping.ts';

const database = await createTestDatabase();
const scene = await openShoppingDay({ databaseUrl: database.ownerUrl, seed: 7 });
after(async () => {
  await scene.close();
  await database.drop();
});
const from = scene.clock.now();

test('a small day of shopping ends with all books equal and nobody in limbo', async () => {
  const hours = [8, 8.5] as const;
  const day = await simulateShopping(scene, {
    conversations: 5,
    seed: 7,
    hours,
    isTroubled: false,
    daysAfter: 0,
    tell: () => {},
  });
  assert.deepEqual(brokenIn(day), []);
  assert.equal(day.loops.conversations, 5);
  assert.ok(day.books.counts.paid >= 1, `only ${day.books.counts.paid} orders were paid`);
  assert.equal(day.books.counts.equal, day.books.counts.paid);

  const agreed = new Map(day.stage.visits.map(({ shopper, agreed: read }) => [shopper.waId, read]));
  const { shop, payments } = scene.world;
  const paid = (await readBooks(scene, from)).shop.find(
    ({ status }) => status !== 'placed' && status !== 'cancelled',
  );
  assert.ok(paid);
  const rulesNow = async () =>
    auditBooks(await readBooks(scene, from), agreed).findings.map(({ rule }) => rule);

  const metadata = { order_number: paid.number };
  payments.addPayment({ id: 'pi_planted', amount: paid.total, currency: 'BRL', metadata });
  assert.deepEqual(await rulesNow(), ['doubleCharge']);
  payments.addRefund({ paymentIntent: 'pi_planted', amount: paid.total });
  assert.deepEqual(await rulesNow(), []);

  shop.changeOrder(paid.number, { number: 'LP-LOST' });
  assert.deepEqual((await rulesNow()).toSorted(), ['chargeWithoutOrder', 'ownMissing', 'shopMissing']);
});
