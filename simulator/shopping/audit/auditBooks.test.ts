import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditBooks } from './auditBooks.ts';
import type { Books } from './books.ts';

const WHO = '5511970000001';
const READ = new Map([[WHO, ['Total: R$1,234.50\nTo: Rua Augusta']]]);

/** One order that is paid and in all books. */
function goodBooks(): { [Book in keyof Books]: Books[Book][number][] } {
  return {
    shop: [
      {
        ref: 'ord_1',
        number: 'LP-1',
        total: 123_450,
        currency: 'BRL',
        status: 'paid',
        paymentRef: 'pi_1',
        cartRef: 'cart_1',
      },
    ],
    provider: [{ paymentRef: 'pi_1', orderNumber: 'LP-1', captured: 123_450, refunded: 0, currency: 'BRL' }],
    own: [
      {
        number: 'LP-1',
        total: 123_450,
        currency: 'BRL',
        cartRef: 'cart_1',
        waId: WHO,
        isOpen: true,
        isWithPerson: false,
        outcome: null,
      },
    ],
    money: [
      {
        orderNumber: 'LP-1',
        paymentRef: 'pi_1',
        asked: { minor: 123_450, currency: 'BRL' },
        received: { minor: 123_450, currency: 'BRL' },
        isMarked: true,
      },
    ],
  };
}

const first = <Value>([value]: readonly Value[]): Value => {
  assert.ok(value !== undefined);
  return value;
};

const rulesOf = (books: Books) => auditBooks(books, READ).findings.map(({ rule }) => rule);

test('books that agree have nothing to be found in them', () => {
  const { findings, counts } = auditBooks(goodBooks(), READ);
  assert.deepEqual(findings, []);
  assert.deepEqual([counts.orders, counts.paid, counts.equal, counts.kept], [1, 1, 1, 123_450]);
});

test('an order that was paid twice is found, unless the second payment went back or a person has it', () => {
  const books = goodBooks();
  const second = { paymentRef: 'pi_2', orderNumber: 'LP-1', captured: 123_450, refunded: 0, currency: 'BRL' };
  books.provider.push(second);
  assert.deepEqual(rulesOf(books), ['doubleCharge']);

  const returned = { ...books, provider: [first(books.provider), { ...second, refunded: 123_450 }] };
  assert.deepEqual(auditBooks(returned, READ).counts.chargedTwice, { paidBack: 1, withPerson: 0 });
  assert.deepEqual(rulesOf(returned), []);

  const held = { ...books, own: [{ ...first(books.own), isWithPerson: true }] };
  assert.deepEqual(auditBooks(held, READ).counts.chargedTwice, { paidBack: 0, withPerson: 1 });
  assert.deepEqual(rulesOf(held), []);
});

test('an order that the shop does not have is found on both other sides', () => {
  assert.deepEqual(rulesOf({ ...goodBooks(), shop: [] }), ['chargeWithoutOrder', 'shopMissing']);
});

test('an order that we do not have is found, unless a person has the matter of its cart', () => {
  const books = goodBooks();
  assert.deepEqual(rulesOf({ ...books, own: [] }), ['ownMissing']);
  const held = { ...first(books.own), number: '', isWithPerson: true };
  assert.deepEqual(rulesOf({ ...books, own: [held] }).includes('ownMissing'), false);
});

for (const [what, change] of [
  ['the sum of the shop', { shop: { total: 123_451 } }],
  ['the currency of the shop', { shop: { currency: 'EUR' } }],
  ['the sum of the provider', { provider: { captured: 123_449 } }],
  ['the currency of the provider', { provider: { currency: 'USD' } }],
  ['the sum of our order', { own: { total: 1 } }],
  ['the sum that came in for us', { money: { received: { minor: 1, currency: 'BRL' } } }],
] as const)
  test(`${what} is another one: found`, () => {
    const books = goodBooks();
    for (const [book, fields] of Object.entries(change))
      Object.assign(first<object>(books[book as keyof Books]), fields);
    assert.ok(rulesOf(books).includes('sumsDiffer'));
  });

test('an order that nobody will pay any more and nobody looks after is found', () => {
  const books = goodBooks();
  Object.assign(first(books.shop), { status: 'placed', paymentRef: null });
  const unpaid = { ...books, provider: [], money: [] };
  assert.deepEqual(rulesOf(unpaid), []);
  const over = { ...first(books.own), isOpen: false, outcome: 'closedByPerson' };
  assert.deepEqual(rulesOf({ ...unpaid, own: [over] }), ['orderOrphaned']);
});

test('money for an order that was cancelled is found until it goes back', () => {
  const books = goodBooks();
  Object.assign(first(books.shop), { status: 'cancelled' });
  assert.deepEqual(rulesOf(books), ['moneyKept']);
  Object.assign(first(books.provider), { refunded: 123_450 });
  assert.deepEqual(rulesOf(books), []);
});

test('money that came in and that the shop never heard of is found, unless a person has it', () => {
  const books = goodBooks();
  Object.assign(first(books.shop), { status: 'placed', paymentRef: null });
  assert.deepEqual(rulesOf(books), ['paidUnmarked']);
  Object.assign(first(books.own), { isWithPerson: true });
  assert.equal(auditBooks(books, READ).counts.paidWithPerson, 1);
  assert.deepEqual(rulesOf(books), []);
});

test('two orders of one cart, and a sum that nobody agreed to, are found', () => {
  const books = goodBooks();
  books.shop.push({ ...first(books.shop), number: 'LP-2', status: 'cancelled', paymentRef: null });
  books.own.push({ ...first(books.own), number: 'LP-2' });
  assert.deepEqual(rulesOf(books), ['orderedTwice']);
  const nobody = auditBooks(goodBooks(), new Map()).findings;
  assert.deepEqual(
    nobody.map(({ rule }) => rule),
    ['unread'],
  );
});
