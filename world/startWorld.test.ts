import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { DAY_MS, worldClock } from './clock.ts';
import { openReceiver } from './receiver.ts';
import { SEED } from './seed/facts.ts';
import { startWorld, WORLD_DEFAULTS } from './startWorld.ts';
import { jsonCaller } from './testCaller.ts';

test('every seeded order that was paid is captured at the payment provider, to the minor unit', async () => {
  const world = await startWorld({ seed: 'store' });
  assert.ok(world.shop.orders().length >= 16);
  for (const order of world.shop.orders()) {
    if (order.paymentIntent === null) continue;
    const entry = world.payments.ledger().find((one) => one.paymentIntent === order.paymentIntent);
    const refunded = order.lines.reduce((sum, line) => sum + line.refundedAmount, 0);
    assert.deepEqual(
      [entry?.captured, entry?.currency, entry?.refunded],
      [order.total, order.currency.toLowerCase(), refunded],
    );
  }
  const { deliveredAt } = world.shop.order(SEED.daniel.tooLateOrder.number) ?? {};
  const days = (world.clock.now().getTime() - Date.parse(deliveredAt ?? '')) / DAY_MS;
  assert.ok(Math.abs(days - 40) < 0.01);
  assert.equal(world.graph.phone(SEED.ken.userId ?? '').customer.hidden, true);
  await world.stop();
});

test('a clock passed in is shared, and work falls due as it is advanced', async () => {
  const clock = worldClock({ frozen: true, startAt: new Date('2026-11-21T09:00:00Z') });
  const world = await startWorld({ clock });
  const call = jsonCaller(world.shop.url, WORLD_DEFAULTS.shop.apiKey);
  const { body } = await call('POST', '/__world/clock/advance', { ms: DAY_MS });
  assert.equal(body['now'], '2026-11-22T09:00:00.000Z');
  assert.equal(clock.now().toISOString(), '2026-11-22T09:00:00.000Z');
  await call('POST', '/__world/clock/set', { at: '2026-12-01T00:00:00Z' });
  assert.equal(clock.now().toISOString(), '2026-12-01T00:00:00.000Z');
  assert.throws(() => clock.advance(-1), /0 ms or more/);
  await world.stop();
});

test('a kept world goes on after its process ends: what was due is delivered, nothing is seeded twice', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'world-'));
  const receiver = await openReceiver();
  const clock = worldClock({ frozen: true });
  const options = { dataDir, clock, seed: 'store' as const, graph: { callbackUrl: receiver.url } };
  const first = await startWorld(options);
  first.graph.faults.set({ kind: 'delay', ms: DAY_MS, times: 1 });
  await first.graph.write(SEED.marta.waId, { type: 'text', text: 'Hi' });
  await first.stop();
  const second = await startWorld(options);
  assert.equal(second.shop.orders().length, Object.keys(SEED.orders).length);
  assert.equal(second.graph.phone(SEED.marta.waId).messages.length, 1);
  clock.advance(DAY_MS);
  await second.settled();
  assert.equal(receiver.received.length, 1);
  await second.stop();
  await receiver.stop();
  await rm(dataDir, { recursive: true });
});

test('the world runs as a process of its own', async () => {
  const main = join(import.meta.dirname, 'main.ts');
  const child = spawn(process.execPath, [main, '--seed', 'store', '--frozen', '--shop', '{"apiKey":"k"}'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line]: string[] = await once(createInterface(child.stdout), 'line');
  const urls: Record<string, string> = JSON.parse(line ?? '{}');
  assert.deepEqual(Object.keys(urls), ['graph', 'payments', 'shop', 'warehouse', 'crm', 'mail', 'model']);
  const { body } = await jsonCaller(urls['shop'] ?? '', 'k')('GET', '/orders?number=LP-1042');
  assert.equal(body['count'], 1);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
});
