import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { systemClock } from '../../../src/base/clock.ts';
import { medusa } from '../../../src/integrations/medusa/medusa.ts';
import { carts } from '../../../src/integrations/ports/carts.ts';
import { catalogue } from '../../../src/integrations/ports/catalogue.ts';
import { customers } from '../../../src/integrations/ports/customers.ts';
import { orders } from '../../../src/integrations/ports/orders.ts';
import { shipping } from '../../../src/integrations/ports/shipping.ts';
import { callOf } from '../callOf.ts';
import { readRecorded, type RecordedCall } from './recorded.ts';
import { purchase } from '../purchase.ts';

const recorded = readRecorded();
const { regionId, skus } = recorded;

/** Answers as the real system answered, in its order; what it was not asked is a failure. */
async function replay(calls: readonly RecordedCall[], use: (url: string) => Promise<void>): Promise<void> {
  const left = [...calls];
  const server = createServer((request, response) => {
    const next = left.shift();
    request.resume();
    if (next && next.method === request.method && next.path === request.url)
      response.writeHead(next.status, { 'content-type': 'application/json' }).end(JSON.stringify(next.body));
    else response.writeHead(418).end(`"${request.method} ${request.url} was not asked before"`);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    assert.deepEqual(left, [], 'calls that were not made');
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const connect = (baseUrl: string) =>
  medusa({ baseUrl, apiKey: 'sk_1', publishableKey: 'pk_1', regionId, clock: systemClock });

describe('medusa, by what a real one answered', () => {
  test('a purchase is asked for and understood as it was with the real system', async () => {
    await replay(recorded.calls, async (url) => {
      assert.deepEqual(await purchase(connect(url), skus), recorded.heard);
    });
  });

  test('the words of the port stand for what the real system said', () => {
    const outcomes = recorded.heard.map(({ operation, outcome }) => `${operation} ${outcome}`);
    for (const one of [
      'carts.setLine insufficientStock',
      'carts.applyCoupon refused',
      'carts.setAddress refused',
      'carts.placeOrder changed',
      'carts.placeOrder placed',
      'orders.markPaid otherwisePaid',
      'orders.markRefunded marked',
    ])
      assert.ok(outcomes.includes(one), one);
    const after = recorded.heard.at(-1)?.output['order'];
    assert.equal((after as { status: string }).status, 'cancelled');
  });

  test('it offers all that these ports ask for', () => {
    const offered = connect('http://127.0.0.1:1').operations.map(({ contract }) => contract.name);
    const asked = [catalogue, carts, orders, shipping, customers].flatMap((port) =>
      Object.values(port).map(({ name }) => name),
    );
    assert.deepEqual(offered.toSorted(), asked.toSorted());
  });

  test('a publishable key that is not taken may be repaired: nothing is told as refused', async () => {
    const message = 'A valid publishable key is required to proceed with the request';
    const body = { type: 'not_allowed', message };
    const server = createServer((_request, response) => response.writeHead(400).end(JSON.stringify(body)));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    try {
      const { port } = server.address() as AddressInfo;
      const list = connect(`http://127.0.0.1:${port}`).operations.find(
        ({ contract }) => contract.name === 'catalogue.list',
      );
      assert.equal((await list?.perform({ language: 'en' }, callOf()))?.kind, 'later');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
