import { shown } from './describedApi.ts';
import type { Args } from './goodsRoutes.ts';
import { totalsOf } from './totals.ts';
import { decimal, gmtText, type Line, type Order, type WooState, textOf } from './wooState.ts';

export function showOrder(order: Order): Record<string, unknown> {
  const totals = totalsOf(order);
  const at = (time: Date | null) => time && gmtText(time);
  return shown('shop_order', {
    id: order.id,
    number: String(order.id),
    created_via: 'rest-api',
    status: order.status,
    currency: 'BRL',
    date_created: at(order.createdAt),
    date_created_gmt: at(order.createdAt),
    date_modified: at(order.modifiedAt),
    date_modified_gmt: at(order.modifiedAt),
    date_paid_gmt: at(order.paidAt),
    date_completed_gmt: at(order.completedAt),
    discount_total: decimal(totals.discount),
    discount_tax: decimal(totals.discountTax),
    shipping_total: decimal(totals.shipping),
    shipping_tax: decimal(totals.shippingTax),
    cart_tax: decimal(totals.goodsTax),
    total: decimal(totals.total),
    total_tax: decimal(totals.goodsTax + totals.shippingTax),
    prices_include_tax: true,
    customer_id: order.customerId,
    billing: { ...order.billing, email: order.billing['email'] || null },
    shipping: order.shipping,
    payment_method: order.payment.method,
    payment_method_title: order.payment.title,
    transaction_id: order.payment.transactionId,
    meta_data: order.meta,
    line_items: order.lines.map(showLine),
    shipping_lines: order.ways.map(({ id, methodId, title, instanceId, total, tax }) => ({
      id,
      method_id: methodId,
      method_title: title,
      instance_id: instanceId,
      total: decimal(total),
      total_tax: decimal(tax),
      taxes: [],
      meta_data: [],
    })),
    coupon_lines: order.coupons.map(({ id, code }) => ({ id, code, meta_data: [] })),
    refunds: order.refunds.map(({ id, reason, amount }) => ({ id, reason, total: decimal(-amount) })),
    needs_payment: ['pending', 'failed'].includes(order.status) && totals.total > 0,
    needs_processing: true,
    is_editable: ['pending', 'on-hold', 'auto-draft'].includes(order.status),
  });
}

function showLine(line: Line): object {
  const { goods, quantity } = line;
  const isVariation = goods.type === 'variation';
  return {
    id: line.id,
    name: goods.name,
    product_id: isVariation ? goods.parentId : goods.id,
    variation_id: isVariation ? goods.id : 0,
    quantity,
    tax_class: '',
    subtotal: decimal(line.subtotal),
    subtotal_tax: decimal(line.subtotalTax),
    total: decimal(line.total),
    total_tax: decimal(line.totalTax),
    taxes: [],
    meta_data: [],
    sku: goods.sku,
    price: line.total / quantity / 100,
  };
}

/** Parts of words are found, in what stands on an order. */
export function searchOrders({ orders }: WooState, args: Args): Order[] {
  const word = textOf(args['search']).toLowerCase();
  const statuses = (args['status'] ?? ['any']) as string[];
  const fits = (order: Order) => {
    const text = [order.id, ...Object.values(order.billing), ...Object.values(order.shipping)];
    return text.join('\n').toLowerCase().includes(word);
  };
  return orders
    .filter(fits)
    .filter(({ customerId }) => args['customer'] === undefined || customerId === args['customer'])
    .filter(({ status }) => (statuses.includes('any') ? status !== 'trash' : statuses.includes(status)))
    .toSorted((one, other) => other.id - one.id);
}
