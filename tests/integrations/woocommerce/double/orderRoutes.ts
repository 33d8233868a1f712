import { isObject } from './checkValue.ts';
import { goodsById, type Args } from './goodsRoutes.ts';
import { transition, paymentComplete } from './orderStatus.ts';
import { calculateCoupons, calculateTotals, netOf } from './totals.ts';
import { minorIn, type Line, type Order, type WooState, textOf } from './wooState.ts';
import { WpError } from './wpError.ts';

const PLACE = [
  'first_name',
  'last_name',
  'company',
  'address_1',
  'address_2',
  'city',
  'state',
  'postcode',
  'country',
];
const emptyPlace = () => Object.fromEntries(PLACE.map((name) => [name, '']));

export function orderById({ orders }: WooState, id: unknown): Order {
  const found = orders.find((one) => one.id === Number(id));
  if (!found) throw new WpError(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
  return found;
}

export function createOrder(state: WooState, args: Args): Order {
  const order: Order = {
    id: state.nextId(),
    status: 'pending',
    createdAt: state.now,
    modifiedAt: state.now,
    paidAt: null,
    completedAt: null,
    customerId: Number(args['customer_id'] ?? 0),
    billing: { ...emptyPlace(), email: '', phone: '' },
    shipping: emptyPlace(),
    payment: { method: '', title: '', transactionId: '' },
    meta: [],
    lines: [],
    ways: [],
    coupons: [],
    refunds: [],
    notes: [],
    isStockTaken: false,
  };
  writeProps(state, order, args);
  calculateTotals(state, order);
  state.orders.push(order);
  finish(state, { order, args, isNew: true });
  return order;
}

const COUNTED = ['billing', 'shipping', 'line_items', 'shipping_lines', 'fee_lines', 'coupon_lines'];

export function updateOrder(state: WooState, id: unknown, args: Args): Order {
  const order = orderById(state, id);
  writeProps(state, order, args);
  if (COUNTED.some((name) => name in args)) calculateTotals(state, order);
  order.modifiedAt = state.now;
  finish(state, { order, args, isNew: false });
  return order;
}

/** Coupons first, which may throw with what is above already written; then the status; then the payment. */
function finish(state: WooState, { order, args, isNew }: { order: Order; args: Args; isNew: boolean }): void {
  if (Array.isArray(args['coupon_lines'])) {
    const codes = args['coupon_lines'].map((one: { code?: unknown }) => textOf(one.code));
    calculateCoupons(state, order, codes);
  }
  if (typeof args['status'] === 'string') transition(state, order, args['status']);
  const isPayable = isNew || ['pending', 'failed'].includes(order.status);
  if (args['set_paid'] === true && isPayable) paymentComplete(state, order, textOf(args['transaction_id']));
}

function writeProps(state: WooState, order: Order, args: Args): void {
  for (const [name, value] of Object.entries(args)) {
    if (name === 'billing' && isObject(value)) Object.assign(order.billing, value);
    else if (name === 'shipping' && isObject(value)) Object.assign(order.shipping, value);
    else if (name === 'payment_method') order.payment.method = textOf(value);
    else if (name === 'payment_method_title') order.payment.title = textOf(value);
    else if (name === 'transaction_id') order.payment.transactionId = textOf(value);
    else if (name === 'line_items') for (const item of items(value)) writeLine(state, order, item);
    else if (name === 'shipping_lines') for (const item of items(value)) writeWay(state, order, item);
    else if (name === 'meta_data') for (const item of items(value)) writeMeta(state, order, item);
  }
}

const items = (value: unknown): Args[] => (Array.isArray(value) ? (value as Args[]) : []);

/** A new quantity alone leaves the sums of a line as they were, as WooCommerce leaves them. */
function writeLine(state: WooState, order: Order, item: Args): void {
  if (item['quantity'] === 0 || item['product_id'] === null) {
    order.lines = order.lines.filter(({ id }) => id !== item['id']);
    return;
  }
  const line =
    item['id'] === undefined ? newLine(state, item) : order.lines.find(({ id }) => id === item['id']);
  if (!line)
    throw new WpError(
      400,
      'woocommerce_rest_invalid_item_id',
      'Order item ID provided is not associated with order.',
    );
  if (item['id'] === undefined) order.lines.push(line);
  else line.quantity = Number(item['quantity'] ?? line.quantity);
}

function newLine(state: WooState, item: Args): Line {
  const reference = item['variation_id'] || item['product_id'];
  if (!reference)
    throw new WpError(400, 'woocommerce_rest_required_product_reference', 'Product ID or SKU is required.');
  const goods = goodsById(state, reference);
  const quantity = Number(item['quantity'] ?? 1);
  const net = netOf(state, goods, quantity);
  return { id: state.nextId(), goods, quantity, subtotal: net, subtotalTax: 0, total: net, totalTax: 0 };
}

function writeWay(state: WooState, order: Order, item: Args): void {
  if (item['method_id'] === null) {
    order.ways = order.ways.filter(({ id }) => id !== item['id']);
    return;
  }
  const there = order.ways.find(({ id }) => id === item['id']);
  const way = there ?? { id: state.nextId(), methodId: '', title: '', instanceId: '', total: 0, tax: 0 };
  if (!there) order.ways.push(way);
  way.methodId = textOf(item['method_id'], way.methodId);
  way.title = textOf(item['method_title'], way.title);
  way.instanceId = textOf(item['instance_id'], way.instanceId);
  if (typeof item['total'] === 'string') way.total = minorIn(item['total']);
}

function writeMeta(state: WooState, order: Order, item: Args): void {
  const key = textOf(item['key']);
  const there = order.meta.find((one) => one.key === key);
  if (there) there.value = item['value'];
  else order.meta.push({ id: state.nextId(), key, value: item['value'] });
}
