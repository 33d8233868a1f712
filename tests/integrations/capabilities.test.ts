import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock } from '../../src/base/clock.ts';
import { demoCrm } from '../../src/integrations/demoCrm/demoCrm.ts';
import { demoMail } from '../../src/integrations/demoMail/demoMail.ts';
import { demoShop } from '../../src/integrations/demoShop/demoShop.ts';
import { demoWarehouse } from '../../src/integrations/demoWarehouse/demoWarehouse.ts';
import { stripe } from '../../src/integrations/stripe/stripe.ts';
import { woocommerce } from '../../src/integrations/woocommerce/woocommerce.ts';

const settings = { apiKey: 'k', baseUrl: 'http://127.0.0.1:1', clock: fixedClock('2026-11-21T09:00:00Z') };
const connectors = [
  stripe({ ...settings, webhookSecrets: ['s'] }),
  demoShop(settings),
  demoWarehouse(settings),
  demoCrm(settings),
  demoMail(settings),
  woocommerce(settings),
];

/** By what a connector says of itself: the operation without which it could not say it. */
const RESTS_ON = {
  cancelRefunds: 'orders.cancel',
  checkout: 'carts.placeOrder',
  returns: 'returns.create',
  partialRefund: 'payments.refund',
} as const;

for (const { name, capabilities, operations, webhook } of connectors)
  test(`what ${name} says of itself is what it offers`, () => {
    assert.ok(capabilities);
    const names = operations.map(({ contract }) => contract.name);
    for (const [said, operation] of Object.entries(RESTS_ON))
      assert.equal(capabilities[said as keyof typeof RESTS_ON] !== null, names.includes(operation), said);
    const finds = { order: 'orders.find', customer: 'crm.find' } as const;
    const { phoneLookup } = capabilities;
    if (phoneLookup === 'order' || phoneLookup === 'customer') assert.ok(names.includes(finds[phoneLookup]));
    assert.equal(capabilities.events === 'webhook', webhook !== undefined);
    const kinds = new Set(operations.map(({ idempotency }) => idempotency.kind));
    assert.equal(capabilities.idempotency === 'native', kinds.has('key'));
    assert.equal(capabilities.idempotency === 'marker', kinds.has('reference'));
  });
