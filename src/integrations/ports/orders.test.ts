import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Order } from './order.ts';
import { orders } from './orders.ts';

const MARIA = { phone: '5581999990001', email: 'maria@example.com' };

function orderOf(number: string, customerRef = 'maria', placedAt = '2026-11-01T09:00:00.000Z'): Order {
  return {
    ref: `ref-${number}`,
    number,
    status: 'delivered',
    placedAt,
    deliveredAt: '2026-11-05T09:00:00.000Z',
    currency: 'BRL',
    paymentRef: 'pi_1',
    customer: { ref: customerRef, name: 'Maria', emailMasked: 'm•••@example.com', phoneMasked: '•••0001' },
    lines: [],
    totalMinor: 4_990,
    version: '1',
  };
}

const candidate = (order: Order, phones: string[], emails: string[] = []) => ({ order, phones, emails });

function find(asked: Parameters<typeof orders.find.input.parse>[0], found: ReturnType<typeof candidate>[]) {
  const input = orders.find.input.parse(asked);
  return orders.find.conclude(input, { outcome: 'candidates', output: { found } });
}

test('an order that a loose search gave but that has another phone is not found', () => {
  const others = candidate(orderOf('LP-1'), ['5581999990002'], ['other@example.com']);
  assert.deepEqual(find(MARIA, [others]), { outcome: 'none', output: {} });
});

test('an order without any phone belongs to nobody who gives none', () => {
  const anonymous = candidate(orderOf('LP-1'), ['', 'unknown'], ['']);
  assert.deepEqual(find({ phone: '', email: 'x@example.com' }, [anonymous]), { outcome: 'none', output: {} });
});

test('one order of several candidates is one when only it belongs to the contact', () => {
  const hers = candidate(orderOf('LP-1'), ['+55 81 99999-0001']);
  const others = candidate(orderOf('LP-2', 'otto'), ['5581999990002']);
  const found = find({ phone: '558199990001' }, [others, hers]);
  assert.equal('outcome' in found && found.outcome, 'one');
  assert.equal('outcome' in found && found.outcome === 'one' && found.output.order.number, 'LP-1');
});

test('several orders come newest first, ten at most, and it is said that there are more', () => {
  const days = Array.from({ length: 12 }, (_, day) => String(day + 1).padStart(2, '0'));
  const all = days.map((day) =>
    candidate(orderOf(`LP-${day}`, 'maria', `2026-11-${day}T09:00:00.000Z`), [MARIA.phone]),
  );
  const found = find(MARIA, all);
  assert.ok('outcome' in found && found.outcome === 'several');
  assert.equal(found.output.more, true);
  assert.equal(found.output.orders.length, 10);
  assert.equal(found.output.orders[0]?.number, 'LP-12');
});

test('the customer of the shop is enough to find orders', () => {
  const found = find({ contactRef: 'maria' }, [
    candidate(orderOf('LP-1'), []),
    candidate(orderOf('LP-2', 'otto'), []),
  ]);
  assert.equal('outcome' in found && found.outcome, 'one');
});

test('a question without phone, e-mail and customer does not fit', () => {
  assert.equal(orders.find.input.safeParse({}).success, false);
  assert.equal(orders.find.input.safeParse({ phone: null, email: '' }).success, false);
});

test('a number finds its order however it is typed, and tells whose it is', () => {
  const found = [
    candidate(orderOf('LP-1042'), [MARIA.phone], [MARIA.email]),
    candidate(orderOf('LP-10425'), []),
  ];
  const ask = (asked: { number: string; phone?: string; email?: string }) =>
    orders.findByNumber.conclude(orders.findByNumber.input.parse(asked), {
      outcome: 'candidates',
      output: { found },
    });
  const belongs = (asked: Parameters<typeof ask>[0]) => {
    const heard = ask(asked);
    return 'outcome' in heard && heard.outcome === 'found' ? heard.output.belongsToContact : null;
  };
  assert.equal(belongs({ number: '#lp 1042', phone: MARIA.phone }), true);
  assert.equal(belongs({ number: 'LP-1042', phone: '5581999990002' }), false);
  assert.equal(belongs({ number: 'LP-1042', phone: '5581999990002', email: 'Maria@Example.com ' }), true);
  assert.equal(belongs({ number: 'LP-1042' }), false);
  assert.equal(belongs({ number: 'LP-104', phone: MARIA.phone }), null);
  assert.equal(belongs({ number: '1042', phone: MARIA.phone }), true);
});

test('digits that two orders share find neither', () => {
  const found = [candidate(orderOf('LP-1042'), []), candidate(orderOf('BR-1042'), [])];
  const input = orders.findByNumber.input.parse({ number: '1042' });
  const heard = orders.findByNumber.conclude(input, { outcome: 'candidates', output: { found } });
  assert.deepEqual(heard, { outcome: 'none', output: {} });
});
