import { z } from 'zod';
import { RestError } from '../rest.ts';
import { createExchange } from './createExchange.ts';
import { takeFromStock } from './goods.ts';
import { withCustomer } from './readRoutes.ts';
import type { ShopLine, ShopOrder } from './shop.ts';
import { freshOrder, keepWrite, lineNamed, newId } from './state.ts';
import type { ShopState } from './state.ts';

type ById = { Params: { id: string; line: string } };
const externalReference = z.string().max(255).nullable().default(null);
const noteBody = z.strictObject({ text: z.string().min(1).max(10_000), externalReference });
const returnBody = z.strictObject({
  quantity: z.int().positive(),
  reason: z.string().max(300),
  externalReference,
});
const refundBody = z.strictObject({
  amount: z.int().positive(),
  currency: z.string(),
  quantity: z.int().nonnegative().default(0),
  refundReference: z.string().max(255),
  externalReference,
});
const exchangeBody = z.strictObject({
  lineId: z.string(),
  quantity: z.int().positive(),
  /** Null: the same again. */
  sku: z.string().nullable().default(null),
  reason: z.string().max(300).default(''),
  externalReference,
});
const cancelBody = z.strictObject({ reason: z.string().max(300), externalReference });

/**
 * Changes of orders. There are no idempotency keys: the same write twice is two writes, as at real shops; an earlier
 * one is found under its `externalReference`. Measured: Medusa 2.18 ignores `Idempotency-Key`.
 */
export function addWriteRoutes(state: ShopState): void {
  addNotes(state);
  addLineWrites(state);
  addOrderWrites(state);
}

function addNotes(state: ShopState): void {
  const { app } = state.peer;
  app.post<ById>('/orders/:id/notes', async (request, reply) => {
    const order = freshOrder(state, request);
    const { text, externalReference: reference } = noteBody.parse(request.body);
    const note = {
      id: newId(state, 'note'),
      text,
      at: state.peer.clock.now().toISOString(),
      externalReference: reference,
    };
    const changed = { ...order, notes: [...order.notes, note] };
    keepWrite(state, changed, { kind: 'note', externalReference: reference, result: { noteId: note.id } });
    return reply.code(201).send(note);
  });
}

function addLineWrites(state: ShopState): void {
  const { app } = state.peer;
  app.post<ById>('/orders/:id/lines/:line/return-requests', async (request, reply) => {
    const order = freshOrder(state, request);
    const asked = returnBody.parse(request.body);
    const line = requestReturn(order, lineNamed(order, request.params.line), asked.quantity);
    const kept = keepWrite(state, withLine(order, line), {
      kind: 'returnRequest',
      externalReference: asked.externalReference,
      result: { lineId: line.id, quantity: asked.quantity, reason: asked.reason },
    });
    return reply.code(201).send(withCustomer(state, kept));
  });
  app.post<ById>('/orders/:id/lines/:line/refunds', async (request, reply) => {
    const order = freshOrder(state, request);
    const asked = refundBody.parse(request.body);
    const line = markRefunded(order, lineNamed(order, request.params.line), asked);
    const kept = keepWrite(state, withLine(order, line), {
      kind: 'refundMark',
      externalReference: asked.externalReference,
      result: { lineId: line.id, amount: asked.amount, refundReference: asked.refundReference },
    });
    return reply.code(201).send(withCustomer(state, kept));
  });
}

function addOrderWrites(state: ShopState): void {
  const { app } = state.peer;
  app.post<ById>('/orders/:id/exchanges', async (request, reply) => {
    const order = freshOrder(state, request);
    const created = createExchange(state, order, exchangeBody.parse(request.body));
    return reply.code(201).send(withCustomer(state, created));
  });
  app.post<ById>('/orders/:id/cancel', async (request) => {
    const order = freshOrder(state, request);
    const asked = cancelBody.parse(request.body);
    if (!['placed', 'paid', 'packed'].includes(order.status)) {
      throw new RestError(409, 'not_allowed', `An order that is ${order.status} cannot be cancelled`, {
        status: order.status,
      });
    }
    const cancelled: ShopOrder = { ...order, status: 'cancelled', cancelReason: asked.reason };
    // This shop cancels and gives no money back: that is the payment provider's work.
    const result = { moneyReturned: false };
    for (const { sku, quantity } of order.lines) takeFromStock(state.goods, sku, -quantity);
    const kept = keepWrite(state, cancelled, {
      kind: 'cancel',
      externalReference: asked.externalReference,
      result,
    });
    return { ...withCustomer(state, kept), moneyReturned: false };
  });
}

function requestReturn(order: ShopOrder, line: ShopLine, quantity: number): ShopLine {
  if (order.status !== 'delivered') {
    throw new RestError(
      409,
      'not_allowed',
      `Order ${order.number} is ${order.status}; only delivered goods can come back`,
    );
  }
  const requested = line.returnRequestedQuantity + quantity;
  if (requested > line.quantity) {
    throw new RestError(
      409,
      'over_quantity',
      `Line ${line.id} has ${line.quantity}; ${line.returnRequestedQuantity} are requested already`,
    );
  }
  return { ...line, returnRequestedQuantity: requested };
}

function markRefunded(order: ShopOrder, line: ShopLine, asked: z.output<typeof refundBody>): ShopLine {
  if (asked.currency.toUpperCase() !== order.currency) {
    throw new RestError(
      400,
      'invalid',
      `Order ${order.number} is in ${order.currency}, not ${asked.currency}`,
    );
  }
  const left = line.unitPrice * line.quantity - line.refundedAmount;
  if (asked.amount > left) {
    throw new RestError(
      409,
      'over_refundable',
      `Line ${line.id} has ${left} left to refund, not ${asked.amount}`,
      { left },
    );
  }
  return {
    ...line,
    refundedAmount: line.refundedAmount + asked.amount,
    refundedQuantity: Math.min(line.quantity, line.refundedQuantity + asked.quantity),
  };
}

const withLine = (order: ShopOrder, line: ShopLine): ShopOrder => ({
  ...order,
  lines: order.lines.map((one) => (one.id === line.id ? line : one)),
});
