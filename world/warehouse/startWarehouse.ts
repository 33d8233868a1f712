import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { makeCourier } from '../courier.ts';
import type { Courier } from '../courier.ts';
import { CONTROL_PREFIX } from '../faultHooks.ts';
import { WEBHOOK_FAULTS } from '../faultKinds.ts';
import { peerControls } from '../peer.ts';
import type { Peer, Room } from '../peer.ts';
import { DIGITS, randomText } from '../random.ts';
import { notFound, openRestPeer, RestError } from '../rest.ts';
import type { Collection } from '../store.ts';
import { drawLabel } from './drawLabel.ts';
import type { Warehouse, WarehouseOptions, WarehouseReturn } from './warehouse.ts';

type State = {
  peer: Peer;
  returns: Collection<WarehouseReturn>;
  courier: Courier;
  webhook: { url: string | null };
};
type ById = { Params: { id: string } };

const createBody = z.strictObject({
  orderNumber: z.string().min(1).max(60),
  lines: z.array(z.strictObject({ sku: z.string().min(1), quantity: z.int().positive() })).min(1),
  reason: z.string().max(300),
  externalReference: z.string().max(255).nullable().default(null),
});
const receiveBody = z.object({
  condition: z.enum(['as_new', 'used', 'damaged', 'missing']).default('as_new'),
});
const RETRIES = { delaysMs: [1_000, 10_000, MINUTE_MS, 10 * MINUTE_MS, HOUR_MS], giveUpAfterMs: DAY_MS };

/** Starts the warehouse. */
export async function startWarehouse(
  room: Room,
  options: WarehouseOptions,
): Promise<{ warehouse: Warehouse; stop(): Promise<void> }> {
  const peer = openRestPeer(room, { name: 'warehouse', faultKinds: WEBHOOK_FAULTS, ...options });
  const courier = makeCourier({
    clock: peer.clock,
    schedule: peer.schedule,
    faults: peer.faults,
    retries: RETRIES,
    sign: (body, _at, wrong) => sign(body, wrong ? `${options.webhookSecret}!` : options.webhookSecret),
    isAccepted: (status) => status >= 200 && status < 300,
  });
  const returns = peer.store.collection<WarehouseReturn>('parcel_return', ['externalReference']);
  const state: State = { peer, returns, courier, webhook: { url: options.webhookUrl ?? null } };
  addRoutes(state);
  const warehouse = warehouseControls(state);
  addControlRoutes(state, warehouse);
  await peer.listen();
  return {
    warehouse: { ...warehouse, url: peer.url() },
    stop: async () => {
      await courier.stop();
      await peer.stop();
    },
  };
}

function addRoutes(state: State): void {
  const { app } = state.peer;
  // The same reference twice makes two returns: whoever asks looks it up first.
  app.post('/returns', async (request, reply) => reply.code(201).send(createReturn(state, request.body)));
  app.get<{ Querystring: { externalReference?: string; orderNumber?: string } }>(
    '/returns',
    async ({ query }) => {
      const { externalReference, orderNumber } = query;
      const found = state.returns.list(externalReference === undefined ? {} : { externalReference });
      return { returns: found.filter((one) => orderNumber === undefined || one.orderNumber === orderNumber) };
    },
  );
  app.get<ById>('/returns/:id', async (request) => returnNamed(state, request.params.id));
  app.get<ById>('/returns/:id/label.pdf', async (request, reply) => {
    const parcel = returnNamed(state, request.params.id);
    const bytes = await drawLabel(parcel);
    return reply
      .type('application/pdf')
      .header('Content-Disposition', `attachment; filename="return-${parcel.trackingNumber}.pdf"`)
      .send(Buffer.from(bytes));
  });
  app.post<ById>('/returns/:id/cancel', async (request) => {
    const parcel = returnNamed(state, request.params.id);
    if (parcel.status === 'cancelled') return parcel;
    if (parcel.status !== 'requested') {
      const { status } = parcel;
      throw new RestError(409, 'not_allowed', `A return that is ${status} cannot be cancelled`, { status });
    }
    return change(state, parcel, { status: 'cancelled' });
  });
}

function createReturn(state: State, body: unknown): WarehouseReturn {
  const asked = createBody.parse(body);
  const id = `ret_${randomText(state.peer.random, 12, DIGITS)}`;
  const parcel: WarehouseReturn = {
    id,
    ...asked,
    status: 'requested',
    trackingNumber: `LPR${randomText(state.peer.random, 10, DIGITS)}BR`,
    carrier: 'Parcel Line',
    labelPath: `/returns/${id}/label.pdf`,
    createdAt: state.peer.clock.now().toISOString(),
    receivedAt: null,
    condition: null,
    version: 1,
  };
  state.returns.put(parcel);
  return parcel;
}

function warehouseControls(state: State): Warehouse {
  const act = async (id: string, type: string, changes: Partial<WarehouseReturn>) => {
    const changed = change(state, returnNamed(state, id), changes);
    announce(state, type, changed);
    await state.peer.schedule.settled();
    return changed;
  };
  return {
    ...peerControls(state.peer),
    returns: () => state.returns.list(),
    ship: (id) => act(id, 'return.in_transit', { status: 'in_transit' }),
    receive: (id, condition = 'as_new') => {
      const receivedAt = state.peer.clock.now().toISOString();
      return act(id, 'return.received', { status: 'received', receivedAt, condition });
    },
    setWebhook: (url) => {
      state.webhook.url = url;
    },
    deliveries: () => state.courier.deliveries(),
  };
}

function addControlRoutes(state: State, warehouse: Warehouse): void {
  const { app } = state.peer;
  app.post<ById>(`${CONTROL_PREFIX}/returns/:id/ship`, async (request) => warehouse.ship(request.params.id));
  app.post<ById>(`${CONTROL_PREFIX}/returns/:id/receive`, async (request) =>
    warehouse.receive(request.params.id, receiveBody.parse(request.body ?? {}).condition),
  );
  app.post(`${CONTROL_PREFIX}/webhook`, async (request) => {
    const { url } = z.object({ url: z.string().nullable() }).parse(request.body);
    warehouse.setWebhook(url);
    return { url };
  });
}

function returnNamed(state: State, id: string): WarehouseReturn {
  const parcel = state.returns.find(id);
  if (parcel === null) throw notFound('return', id);
  return parcel;
}

function change(state: State, parcel: WarehouseReturn, changes: Partial<WarehouseReturn>): WarehouseReturn {
  const changed = { ...parcel, ...changes, version: parcel.version + 1 };
  state.returns.put(changed);
  return changed;
}

function announce(state: State, type: string, parcel: WarehouseReturn): void {
  const { url } = state.webhook;
  if (url === null) return;
  const id = `whe_${randomText(state.peer.random, 12, DIGITS)}`;
  const body = JSON.stringify({ id, type, createdAt: state.peer.clock.now().toISOString(), return: parcel });
  state.courier.post({ url, body });
}

function sign(body: Buffer, secret: string): Record<string, string> {
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return { 'Content-Type': 'application/json', 'X-Warehouse-Signature': `sha256=${signature}` };
}
