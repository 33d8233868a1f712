import { DAY_MS } from '../../../base/clock.ts';
import { newId } from '../../../base/id.ts';
import type { TestDatabase } from '../../../db/testDatabase.ts';
import type { OrderReturnedRow, OrderToldRow } from '../../../turn/orders/orderRows.ts';
import { plant, type PlantedLoop, type PlantedPerson } from '../../testing/plant.ts';
import { tellTurns } from './tellTurn.ts';

export const START = Date.parse('2026-03-02T12:00:00Z');
export const NOW = START + 30 * DAY_MS;
export const day = (days: number) => START + days * DAY_MS;

/** Four people: whom the assistant answered, whom a person answered too, whom only a person did, and whom nobody did. */
export const PEOPLE = [
  { answeredAt: day(10) + 60_000, people: [] },
  { answeredAt: day(10) + 60_000, people: [{ at: day(11), author: 'agent:ines' }] },
  { answeredAt: null, people: [{ at: day(11), author: 'phone' }] },
  { answeredAt: null, people: [] },
];
export const OPENED = day(10);

export const blank = {
  request_ref: null,
  order_ref: null,
  number: null,
  minor: null,
  currency: null,
  placed_at: null,
};

/** An order of the contact that stands in the shop. */
export const inShop = (order: {
  ref: string;
  minor: number;
  currency: string;
  placedAt: number;
}): OrderToldRow => ({
  ...blank,
  tells: 'own',
  effect: null,
  loop_id: null,
  order_ref: order.ref,
  minor: order.minor,
  currency: order.currency,
  placed_at: new Date(order.placedAt).toISOString(),
});

export const undone = (name: string): OrderReturnedRow => ({
  tells: 'undone',
  effect: null,
  order_ref: null,
  return_ref: name,
  minor: null,
});
export const gone = (ref: string): OrderReturnedRow => ({
  tells: 'gone',
  effect: null,
  order_ref: ref,
  return_ref: 'whole',
  minor: null,
});

/** Four people with a matter each, and ways to tell of orders of theirs. */
export async function plantOrderBook(base: TestDatabase) {
  const people: PlantedPerson[] = PEOPLE.map((_, place) => ({
    contactId: newId(),
    conversationId: newId(),
    addressId: newId(),
    channel: place % 2 === 0 ? 'whatsapp' : 'webChat',
    language: place < 2 ? 'en' : 'es',
  }));
  const loops: PlantedLoop[] = PEOPLE.map(({ answeredAt, people: wrote }, person) => ({
    id: newId(),
    person,
    flow: 'shopping',
    reason: 'shopping',
    saidAt: OPENED - 1_000,
    openedAt: OPENED,
    closedAt: null,
    outcome: '',
    answeredAt,
    handedOverAt: null,
    queue: 'tier1',
    people: wrote,
    promises: [],
    states: [{ state: 'asking', at: OPENED, on: 'start' }],
    rating: null,
  }));
  await plant(base, { people, loops }, NOW);
  // Behind the turns that were planted.
  await base.superuser.query('update conversation set version = version + 100');
  return { people, loops, ...tellersOf(base, { people, loops }) };
}

function tellersOf(base: TestDatabase, { people, loops }: { people: PlantedPerson[]; loops: PlantedLoop[] }) {
  async function effectOf(person: number, operation: string, input: object): Promise<string> {
    const id = newId();
    await base.superuser.query(
      `insert into effect (workspace_id, id, conversation_id, loop_id, turn_number, operation, key, input, state, outcome, decided_at)
     values ($1, $2::uuid, $3, $4, 1, $5, $2::uuid::text, $6, 'confirmed', 'done', now())`,
      [base.workspaceId, id, people[person]?.conversationId, loops[person]?.id, operation, input],
    );
    return id;
  }

  /** The shop took down that a loop's order was paid. */
  async function marked(
    person: number,
    order: { ref: string; minor: number; currency: string },
  ): Promise<OrderToldRow> {
    const effect = await effectOf(person, 'orders.markPaid', { ...order, orderRef: order.ref });
    return { ...blank, tells: 'marked', effect, loop_id: loops[person]?.id ?? '' };
  }

  const refund = async (
    ref: string,
    { name, minor }: { name: string; minor: number },
  ): Promise<OrderReturnedRow> => ({
    tells: 'refunded',
    effect: await effectOf(0, 'payments.refund', { orderRef: ref }),
    order_ref: null,
    return_ref: name,
    minor,
  });
  const tell = (person: number, rows: { told?: OrderToldRow[]; returned?: OrderReturnedRow[] }, at = NOW) =>
    tellTurns(base, [{ conversationId: people[person]?.conversationId ?? '', ...rows }], at);
  return { effectOf, marked, refund, tell };
}
