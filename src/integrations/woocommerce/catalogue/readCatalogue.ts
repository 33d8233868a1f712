import { SECOND_MS } from '../../../base/clock.ts';
import { path } from '../../http.ts';
import type { HttpAnswer } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { catalogue, type Product } from '../../ports/catalogue.ts';
import { isId, isUnknown, type Woo } from '../connection.ts';
import { readCurrency } from '../readCurrency.ts';
import { readPage, readPages } from '../readPages.ts';
import { fetchVariants } from './fetchVariants.ts';
import { describeProduct, PRODUCT_FIELDS, VARIATION_FIELDS } from './goods.ts';
import { wooProduct, wooVariation, type WooProduct } from './goods.ts';

const TIMEOUT_MS = 30 * SECOND_MS;
/** Products of one page: each that has variations is a call of its own. */
const PAGE = 20;
/** What can be bought as it is, or in variations. The others are links to other shops, and collections. */
const SOLD = new Set(['simple', 'variable']);

/** WooCommerce has one language, its own; `cursor` is the number of the next page. */
export function listProducts(woo: Woo): ConnectorOperation {
  return implement(catalogue.list, {
    idempotency: { kind: 'read' },
    timeoutMs: 120 * SECOND_MS,
    perform: async ({ cursor }, { signal }) => {
      if (cursor !== null && !/^[1-9]\d{0,6}$/.test(cursor))
        return { kind: 'refused', reason: 'unknown_cursor' };
      const page = Number(cursor ?? 1);
      const currency = await readCurrency(woo, signal);
      if (currency.kind !== 'ok') return notDone(currency);
      const read = await readPage(woo, {
        path: '/products',
        query: {
          status: 'publish',
          orderby: 'id',
          order: 'asc',
          per_page: String(PAGE),
          page: String(page),
          _fields: PRODUCT_FIELDS,
        },
        item: wooProduct,
        signal,
      });
      if (read.kind !== 'ok') return notDone(read);
      const products: Product[] = [];
      for (const product of read.value.items.filter(isShown)) {
        const whole = await withVariations(woo, { product, currency: currency.value }, signal);
        if (whole.kind !== 'ok') return notDone(whole);
        if (whole.value) products.push(whole.value);
      }
      const next = page < read.value.pages ? String(page + 1) : null;
      return { kind: 'done', outcome: 'page', output: { products, next } };
    },
  });
}

const isShown = ({ type, catalog_visibility: visibility }: WooProduct): boolean =>
  SOLD.has(type) && visibility !== 'hidden';

/** Null: nothing of it can be bought. */
async function withVariations(
  woo: Woo,
  { product, currency }: { product: WooProduct; currency: string },
  signal: AbortSignal,
): Promise<HttpAnswer<Product | null>> {
  const none = { kind: 'ok', value: [], status: 200, headers: {} } as const;
  const variations =
    product.type === 'variable'
      ? await readPages(woo, {
          path: path`/products/${String(product.id)}/variations`,
          query: { status: 'publish', orderby: 'menu_order', order: 'asc', _fields: VARIATION_FIELDS },
          item: wooVariation,
          signal,
        })
      : none;
  if (variations.kind !== 'ok') return variations;
  return { ...variations, value: describeProduct(product, variations.value, currency) };
}

export function readVariants(woo: Woo): ConnectorOperation {
  return implement(catalogue.readVariants, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ skus }, { signal }) => {
      const found = await fetchVariants(woo, skus, signal);
      if (found.kind !== 'ok') return notDone(found);
      return { kind: 'done', outcome: 'read', output: { variants: found.value.map(({ read }) => read) } };
    },
  });
}

export function readProduct(woo: Woo): ConnectorOperation {
  return implement(catalogue.readProduct, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ productRef }, { signal }) => {
      if (!isId(productRef)) return NONE;
      const read = await woo.admin.send({
        method: 'GET',
        path: path`/products/${productRef}`,
        query: { _fields: PRODUCT_FIELDS },
        schema: wooProduct,
        signal,
      });
      if (isUnknown(read)) return NONE;
      if (read.kind !== 'ok') return notDone(read);
      if (!SOLD.has(read.value.type) || read.value.status !== 'publish') return NONE;
      const currency = await readCurrency(woo, signal);
      if (currency.kind !== 'ok') return notDone(currency);
      const asked = { product: read.value, currency: currency.value };
      const whole = await withVariations(woo, asked, signal);
      if (whole.kind !== 'ok') return notDone(whole);
      // Its last variation is gone: it is not sold any more.
      if (whole.value === null) return NONE;
      return { kind: 'done', outcome: 'found', output: { product: whole.value } };
    },
  });
}

const NONE = { kind: 'done', outcome: 'none', output: {} } as const;
