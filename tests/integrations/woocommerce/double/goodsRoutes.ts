import { shown } from './describedApi.ts';
import { decimal, gmtText, type Goods, type WooState, textOf } from './wooState.ts';
import { WpError } from './wpError.ts';

export type Args = Record<string, unknown>;

export function goodsById({ goods }: WooState, id: unknown): Goods {
  const found = goods.find((one) => one.id === Number(id));
  if (!found) throw new WpError(404, 'woocommerce_rest_product_invalid_id', 'Invalid ID.');
  return found;
}

/** Pieces of a variation that shares them with its siblings are its parent's. */
export const stockHolder = (state: WooState, goods: Goods): Goods =>
  goods.isStockManaged === 'parent' ? goodsById(state, goods.parentId) : goods;

/** A search by sku finds variations, too; every other list has products alone. */
export function listProducts(state: WooState, args: Args): Goods[] {
  const skus = typeof args['sku'] === 'string' ? args['sku'].split(',') : null;
  const include = (args['include'] ?? []) as number[];
  return state.goods
    .filter((one) => (skus ? skus.includes(one.sku) : one.type !== 'variation'))
    .filter(({ id }) => include.length === 0 || include.includes(id))
    .filter(({ status }) => (args['status'] ?? 'any') === 'any' || status === args['status'])
    .toSorted((one, other) => (args['order'] === 'asc' ? one.id - other.id : other.id - one.id));
}

export const listVariations = (state: WooState, productId: unknown, args: Args): Goods[] =>
  state.goods.filter(
    ({ parentId, status }) => parentId === Number(productId) && (args['status'] ?? status) === status,
  );

export function showGoods(state: WooState, goods: Goods, kind: 'product' | 'product_variation') {
  const image = goods.image === null ? null : { id: goods.id + 5_000, src: goods.image };
  const holder = stockHolder(state, goods);
  const isManaged = goods.isStockManaged !== false;
  const isThere = !isManaged || holder.stock > 0;
  const common = {
    id: goods.id,
    status: goods.status,
    sku: goods.sku,
    price: goods.price === null ? '' : decimal(goods.price),
    purchasable: goods.price !== null && goods.status === 'publish',
    manage_stock: goods.isStockManaged,
    stock_quantity: isManaged ? holder.stock : null,
    stock_status: isThere ? 'instock' : holder.hasBackorders ? 'onbackorder' : 'outofstock',
    backorders: holder.hasBackorders ? 'yes' : 'no',
    backorders_allowed: holder.hasBackorders,
    attributes: goods.attributes,
    description: goods.description,
  };
  if (kind === 'product_variation') return shown(kind, { ...common, image });
  return shown(kind, {
    ...common,
    name: goods.name,
    type: goods.type,
    parent_id: goods.parentId,
    catalog_visibility: goods.visibility,
    categories: goods.categories,
    tags: goods.tags,
    images: image ? [image] : [],
  });
}

export function listCoupons({ coupons }: WooState, args: Args): object[] {
  const found = coupons.filter(({ code }) => !args['code'] || code === textOf(args['code']).toLowerCase());
  return found.map((coupon, index) =>
    shown('shop_coupon', {
      id: index + 1,
      code: coupon.code,
      status: 'publish',
      amount: coupon.kind === 'percent' ? String(coupon.amount) : decimal(coupon.amount),
      discount_type: coupon.kind,
      date_expires_gmt: coupon.expiresAt && gmtText(coupon.expiresAt),
      usage_count: coupon.usageCount,
      usage_limit: coupon.usageLimit,
      minimum_amount: decimal(coupon.minimum),
      product_ids: coupon.productIds,
    }),
  );
}

export function listCustomers(state: WooState, args: Args): object[] {
  const found = state.customers.filter(({ email }) => !args['email'] || email === args['email']);
  return found.map(({ id }) => showCustomer(state, id));
}

export function showCustomer({ customers }: WooState, id: unknown): object {
  const found = customers.find((one) => one.id === Number(id));
  if (!found) throw new WpError(404, 'woocommerce_rest_invalid_id', 'Invalid resource ID.');
  const { email, firstName: first_name, lastName: last_name, phone } = found;
  const place = { company: '', address_1: '', address_2: '', city: '', state: '', postcode: '', country: '' };
  const names = { first_name, last_name };
  return shown('customer', {
    id: found.id,
    email,
    ...names,
    billing: { ...names, ...place, email, phone },
    shipping: { ...names, ...place, phone: '' },
  });
}
