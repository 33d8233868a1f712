import { z } from 'zod';
import type { HttpAnswer } from '../../http.ts';
import type { VariantRead } from '../../ports/catalogue.ts';
import type { Woo } from '../connection.ts';
import { readCurrency } from '../readCurrency.ts';
import { readPages } from '../readPages.ts';
import { describeRead, PRODUCT_FIELDS, wooProduct, type WooProduct } from './goods.ts';

/** A variant as it is sold now, with what an order line names it by. */
export interface WooVariant {
  read: VariantRead;
  productId: number;
  /** Null: the product is sold as one thing. */
  variationId: number | null;
  /** Its price as the shop wrote it. */
  price: string;
  goods: WooProduct;
}

const parentFields = z.object({ id: z.int(), name: z.string() });

/** The variants with these skus. WooCommerce finds products and variations by them alike, at once. */
export async function fetchVariants(
  woo: Woo,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<HttpAnswer<WooVariant[]>> {
  const read = await readPages(woo, {
    path: '/products',
    query: { sku: skus.join(','), status: 'publish', _fields: PRODUCT_FIELDS },
    item: wooProduct,
    signal,
  });
  if (read.kind !== 'ok') return read;
  const found = read.value.filter(({ sku }) => skus.includes(sku));
  const ids = new Set(found.flatMap(({ parent_id: id }) => (id > 0 ? [id] : [])));
  const parents = ids.size === 0 ? { ...read, value: [] } : await fetchParents(woo, [...ids], signal);
  if (parents.kind !== 'ok') return parents;
  const currency = await readCurrency(woo, signal);
  if (currency.kind !== 'ok') return currency;
  const value = found.flatMap((goods) => {
    const parent = parents.value.find(({ id }) => id === goods.parent_id) ?? null;
    const variant = describeRead(goods, parent, currency.value);
    if (!variant) return [];
    const [productId, variationId] = parent ? [parent.id, goods.id] : [goods.id, null];
    return [{ read: variant, productId, variationId, price: goods.price, goods }];
  });
  return { ...read, value };
}

/** The products that variations belong to; one that is not published sells none of them. */
function fetchParents(
  woo: Woo,
  ids: readonly number[],
  signal: AbortSignal,
): Promise<HttpAnswer<z.output<typeof parentFields>[]>> {
  return readPages(woo, {
    path: '/products',
    query: { include: ids.join(','), status: 'publish', _fields: 'id,name' },
    item: parentFields,
    signal,
  });
}
