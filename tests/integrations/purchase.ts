import assert from 'node:assert/strict';
import type { JsonObject } from '../../src/base/json.ts';
import type { Connector } from '../../src/integrations/integration.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import type { Cart, ShippingRate } from '../../src/integrations/ports/carts.ts';
import type { Order } from '../../src/integrations/ports/order.ts';

export interface Heard {
  operation: string;
  outcome: string;
  output: JsonObject;
}

const PHONE = '+5581999990001';
const EMAIL = 'maria@example.com';
const ADDRESS = {
  name: 'Maria Souza',
  line1: 'Rua do Sol 10',
  district: 'Boa Vista',
  city: 'Recife',
  region: 'PE',
  postalCode: '50000-000',
  country: 'BR',
};

/** A purchase from the first look to a cancellation, as a flow would ask for it. `skus`: two that the shop sells. */
export async function purchase(
  connector: Connector,
  [sku, other]: readonly [string, string],
): Promise<Heard[]> {
  const heard: Heard[] = [];
  const { operationNamed } = connectorsOf([connector]);
  const hear = async <Output>(operation: string, input: JsonObject): Promise<Output> => {
    const call = {
      reference: `step-${heard.length + 1}`,
      attempt: 1,
      signal: AbortSignal.timeout(30_000),
    };
    const result = await operationNamed(operation).perform(input, call);
    assert.ok(result.kind === 'done', `${operation}: ${JSON.stringify(result)}`);
    heard.push({ operation, outcome: result.outcome, output: result.output });
    return result.output as Output;
  };
  const { orderRef } = await buy(hear, [sku, other]);
  await afterwards(hear, orderRef);
  return heard;
}

type Hear = <Output>(operation: string, input: JsonObject) => Promise<Output>;

async function buy(hear: Hear, [sku, other]: readonly [string, string]): Promise<{ orderRef: string }> {
  const language = 'pt-BR';
  await hear('catalogue.list', { language });
  const { variants } = await hear<{ variants: { productRef: string }[] }>('catalogue.readVariants', {
    skus: [sku, other, 'NO-SUCH'],
    language,
  });
  await hear('catalogue.readProduct', { productRef: variants[0]?.productRef ?? '', language });
  const made = await hear<{ cart: Cart }>('carts.create', { currency: 'BRL', language });
  const cartRef = made.cart.ref;
  await hear('carts.setLine', { cartRef, sku, quantity: 2 });
  await hear('carts.setLine', { cartRef, sku: other, quantity: 9_000 });
  await hear('carts.applyCoupon', { cartRef, code: 'NOPE' });
  await hear('carts.applyCoupon', { cartRef, code: 'TEN' });
  await hear('carts.setBuyer', { cartRef, name: 'Maria Souza', phone: PHONE, email: EMAIL });
  await hear('carts.setAddress', { cartRef, address: { ...ADDRESS, country: 'DE' } });
  await hear('carts.setAddress', { cartRef, address: ADDRESS });
  const { rates } = await hear<{ rates: ShippingRate[] }>('carts.listShipping', { cartRef });
  const { cart } = await hear<{ cart: Cart }>('carts.chooseShipping', {
    cartRef,
    rateRef: rates[0]?.rateRef ?? '',
  });
  const agreed = { cartRef, expectedTotalMinor: cart.totalMinor, currency: 'BRL' };
  await hear('carts.placeOrder', { ...agreed, expectedTotalMinor: cart.totalMinor - 1 });
  const placed = await hear<{ orderRef: string }>('carts.placeOrder', agreed);
  await hear('carts.read', { cartRef });
  return placed;
}

async function afterwards(hear: Hear, orderRef: string): Promise<void> {
  const { order } = await hear<{ order: Order }>('orders.read', { orderRef });
  const [line] = order.lines;
  await hear('orders.find', { phone: PHONE });
  await hear('orders.findByNumber', { number: `#${order.number}`, phone: '+5511999990001' });
  await hear('customers.find', { email: EMAIL });
  const paying = { orderRef, paymentRef: 'pi_1', minor: order.totalMinor, currency: 'BRL' };
  await hear('orders.markPaid', paying);
  await hear('orders.markPaid', { ...paying, paymentRef: 'pi_2' });
  await hear('orders.changeAddress', { orderRef, address: { ...ADDRESS, line1: 'Rua Nova 2' } });
  await hear('orders.addNote', { orderRef, text: 'Rings at the neighbour.' });
  await hear('orders.markRefunded', {
    orderRef,
    lineRef: line?.ref ?? '',
    minor: 1_001,
    currency: 'BRL',
    refundRef: 're_1',
  });
  await hear('shipping.track', { orderRef });
  await hear('orders.readInvoice', { orderRef });
  await hear('orders.cancel', { orderRef, reason: 'changed mind' });
  await hear('orders.read', { orderRef });
}
