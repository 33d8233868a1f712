import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { fixedClock } from '../../src/base/clock.ts';
import type { JsonObject } from '../../src/base/json.ts';
import { conformance } from '../../src/integrations/conformance.ts';
import { demoWarehouse } from '../../src/integrations/demoWarehouse/demoWarehouse.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { worldClock } from '../../world/clock.ts';
import { openRoom } from '../../world/room.ts';
import { startWarehouse } from '../../world/warehouse/startWarehouse.ts';
import type { Warehouse } from '../../world/warehouse/warehouse.ts';
import { asking, callOf } from './callOf.ts';

const NOW = '2026-11-21T09:00:00Z';
const API_KEY = 'warehouse_key';
const ANNOUNCED = {
  orderRef: 'ord_1',
  orderNumber: 'LP-1042',
  lineRef: 'line-1',
  sku: 'TEE-M',
  quantity: 2,
  reason: 'damaged',
};

describe('demoWarehouse', () => {
  let warehouse: Warehouse;
  let stop = async () => {};

  before(async () => {
    const clock = worldClock({ frozen: true, startAt: new Date(NOW) });
    const started = await startWarehouse(openRoom({ clock }), { apiKey: API_KEY, webhookSecret: 'whs' });
    warehouse = started.warehouse;
    stop = started.stop;
  });
  beforeEach(() => warehouse.faults.clear());
  after(() => stop());

  const connect = (baseUrl: string, apiKey = API_KEY) =>
    demoWarehouse({ apiKey, baseUrl, clock: fixedClock(NOW) });
  const { ask, hear } = asking(() => connect(warehouse.url));
  const systemUrl = () => warehouse.url;
  const newReturn = async (): Promise<string> =>
    String((await hear('returns.create', ANNOUNCED))['returnRef']);
  const returnOf = (id: unknown) => warehouse.returns().find((one) => one.id === id);

  conformance({
    operation: 'returns.create',
    systemUrl,
    connect,
    input: () => ANNOUNCED,
    outcome: 'created',
    badInput: { ...ANNOUNCED, quantity: 1.5 },
    acts: (_input, reference) =>
      warehouse.returns().filter(({ externalReference }) => externalReference === reference).length,
  });
  conformance({
    operation: 'returns.cancel',
    systemUrl,
    connect,
    input: async () => ({ returnRef: await newReturn() }),
    outcome: 'cancelled',
    badInput: {},
    acts: ({ returnRef }: JsonObject) => (returnOf(returnRef)?.status === 'cancelled' ? 1 : 0),
  });
  conformance({
    operation: 'returns.read',
    systemUrl,
    connect,
    input: async () => ({ returnRef: await newReturn() }),
    outcome: 'found',
    badInput: { returnRef: null },
  });

  test('a return comes with its label as a PDF, also when it is looked up', async () => {
    const call = callOf();
    const created = await ask('returns.create', ANNOUNCED, call);
    const found = await connectorsOf([connect(warehouse.url)])
      .operationNamed('returns.create')
      .lookUp?.(ANNOUNCED, call);
    for (const result of [created, found]) {
      assert.ok(result?.kind === 'done');
      const [label] = result.files ?? [];
      assert.equal(label?.mediaType, 'application/pdf');
      assert.equal(label.name, `return-${String(result.output['trackingNumber'])}.pdf`);
      assert.equal((await PDFDocument.load(label.bytes)).getPageCount(), 1);
    }
  });

  test('the warehouse is told what comes back', async () => {
    const id = await newReturn();
    assert.deepEqual(returnOf(id)?.lines, [{ sku: 'TEE-M', quantity: 2 }]);
    assert.equal(returnOf(id)?.orderNumber, 'LP-1042');
  });

  test('a return whose label does not come is unknown, and not made again', async () => {
    const call = callOf();
    warehouse.faults.set({ kind: '500', path: 'label', times: 1 });
    assert.equal((await ask('returns.create', ANNOUNCED, call)).kind, 'unknown');
    assert.equal((await ask('returns.create', ANNOUNCED, { ...call, attempt: 2 })).kind, 'done');
    const ours = warehouse.returns().filter((one) => one.externalReference === call.reference);
    assert.equal(ours.length, 1);
  });

  test('a return is read on its way and when it has come', async () => {
    const returnRef = await newReturn();
    await warehouse.ship(returnRef);
    assert.equal((await hear('returns.read', { returnRef }))['status'], 'inTransit');
    await warehouse.receive(returnRef);
    const { status, receivedAt } = await hear('returns.read', { returnRef });
    assert.deepEqual({ status, receivedAt }, { status: 'received', receivedAt: '2026-11-21T09:00:00.000Z' });
    assert.deepEqual(await hear('returns.read', { returnRef: 'ret_none' }), { outcome: 'none' });
  });

  test('a return that is on its way is not cancelled, an unknown one is none', async () => {
    const returnRef = await newReturn();
    await warehouse.ship(returnRef);
    const onItsWay = await hear('returns.cancel', { returnRef });
    assert.deepEqual(onItsWay, { outcome: 'notCancellable', status: 'inTransit' });
    assert.deepEqual(await hear('returns.cancel', { returnRef: 'ret_none' }), { outcome: 'none' });
  });

  test('its health tells whether our key is taken', async () => {
    assert.deepEqual(await connect(warehouse.url).health(AbortSignal.timeout(5_000)), { ok: true });
    assert.equal((await connect(warehouse.url, 'wrong').health(AbortSignal.timeout(5_000))).ok, false);
  });
});
