import assert from 'node:assert/strict';
import { MINUTE_MS } from '../../src/base/clock.ts';
import { orders } from '../../src/integrations/ports/orders.ts';
import { shipping } from '../../src/integrations/ports/shipping.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { contextOf, type Trip } from './playTrip.ts';

/** What is true when a trip is over, without what each shop names and dates in its own way. */
export type TripEnd = Awaited<ReturnType<typeof tripEnd>>;

/** Reads it where it is true: the matter, the shop through the ports and past them, the payment provider, the CRM. */
export async function tripEnd(trip: Trip) {
  const { scene, shop, waId } = trip;
  const { loop, tickets, promises } = await scene.matterOf(waId, 'shopping');
  const { order: ordered, rating } = await contextOf(trip);
  assert.ok(ordered);
  const { ref: orderRef, number } = ordered;
  const { order } = orders.read.outputs.found.parse(await heard(trip, 'orders.read', { orderRef }));
  const { parcels } = shipping.track.outputs.tracked.parse(await heard(trip, 'shipping.track', { orderRef }));
  const { world } = scene;
  const payments = world.payments.ledger().filter(({ metadata }) => metadata['order_number'] === number);
  assert.equal(order.number, number);
  return {
    matter: {
      state: loop.state,
      outcome: loop.outcome,
      object: loop.object?.kind,
      rating,
      tickets: tickets.length,
    },
    unkept: promises.filter(({ keptAt }) => keptAt === null).length,
    order: {
      status: order.status,
      currency: order.currency,
      totalMinor: order.totalMinor,
      name: order.customer.name,
      phone: order.customer.phoneMasked,
      lines: order.lines.map(({ ref: _ref, ...line }) => line),
      isDelivered: order.deliveredAt !== null && order.deliveredAt >= order.placedAt,
      /** With the one payment that there is. */
      isPaid: order.paymentRef !== null && order.paymentRef === payments[0]?.paymentIntent,
    },
    slip: await shop.slipOf(orderRef),
    parcels: parcels.map(({ status }) => status),
    payments: payments.map(({ captured, refunded, currency }) => ({ captured, refunded, currency })),
    review: world.crm
      .activities()
      .filter(({ subject }) => subject === `review ${number}`)
      .map(({ outcome, body }) => ({ outcome, body: body.replace(loop.protocolNumber, '').trim() })),
  };
}

/** What the connector of the workspace says, asked as the outbox asks it. */
async function heard({ scene }: Trip, operation: string, input: JsonObject): Promise<JsonObject> {
  const [workspace] = scene.loopline.workspaces;
  const call = { reference: 'trip', attempt: 1, signal: AbortSignal.timeout(MINUTE_MS) };
  const answer = await workspace?.connectors.operationNamed(operation).perform(input, call);
  assert.ok(answer?.kind === 'done', `${operation}: ${JSON.stringify(answer)}`);
  return answer.output;
}
