import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import { path } from '../../http.ts';
import type { HttpAnswer } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { catalogue } from '../../ports/catalogue.ts';
import { isUnknown, type Medusa } from '../connection.ts';
import { describeProduct, describeRead, medusaProduct, medusaVariant } from './goods.ts';
import { PRODUCT_FIELDS, VARIANT_FIELDS, type MedusaVariant } from './goods.ts';

const TIMEOUT_MS = 15 * SECOND_MS;
/** Products of one page: with all their variants it stays below what an answer may weigh. */
const PAGE = 50;

const productPage = z.object({ products: z.array(medusaProduct), count: z.int() });
const oneProduct = z.object({ product: medusaProduct });
const variantPage = z.object({ variants: z.array(medusaVariant) });

/** Medusa has one language, its own; `cursor` is how many products were told before. */
export function listProducts({ store, regionId }: Medusa): ConnectorOperation {
  return implement(catalogue.list, {
    idempotency: { kind: 'read' },
    timeoutMs: 60 * SECOND_MS,
    perform: async ({ cursor }, { signal }) => {
      if (cursor !== null && !/^\d{1,9}$/.test(cursor)) return { kind: 'refused', reason: 'unknown_cursor' };
      const offset = Number(cursor ?? 0);
      const page = await store.send({
        method: 'GET',
        path: '/store/products',
        query: {
          region_id: regionId,
          fields: PRODUCT_FIELDS,
          limit: String(PAGE),
          offset: String(offset),
          order: 'id',
        },
        schema: productPage,
        signal,
      });
      if (page.kind !== 'ok') return notDone(page);
      const { products, count } = page.value;
      const next = products.length > 0 && offset + PAGE < count ? String(offset + PAGE) : null;
      const described = products.flatMap((product) => describeProduct(product) ?? []);
      return { kind: 'done', outcome: 'page', output: { products: described, next } };
    },
  });
}

export function readVariants(medusa: Medusa): ConnectorOperation {
  return implement(catalogue.readVariants, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ skus }, { signal }) => {
      const read = await fetchVariants(medusa, skus, signal);
      if (read.kind !== 'ok') return notDone(read);
      const variants = read.value.variants.flatMap((variant) => describeRead(variant) ?? []);
      return { kind: 'done', outcome: 'read', output: { variants } };
    },
  });
}

/** The variants with these skus as this sales channel sells them. */
export function fetchVariants(
  { store, regionId }: Medusa,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<HttpAnswer<{ variants: MedusaVariant[] }>> {
  const asked = Object.fromEntries(skus.map((sku, index) => [`sku[${index}]`, sku]));
  return store.send({
    method: 'GET',
    path: '/store/product-variants',
    query: { ...asked, region_id: regionId, fields: VARIANT_FIELDS, limit: String(skus.length) },
    schema: variantPage,
    signal,
  });
}

export function readProduct({ store, regionId }: Medusa): ConnectorOperation {
  return implement(catalogue.readProduct, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ productRef }, { signal }) => {
      const where = path`/store/products/${productRef}`;
      const query = { region_id: regionId, fields: PRODUCT_FIELDS };
      const read = await store.send({ method: 'GET', path: where, query, schema: oneProduct, signal });
      if (isUnknown(read)) return { kind: 'done', outcome: 'none', output: {} };
      if (read.kind !== 'ok') return notDone(read);
      const product = describeProduct(read.value.product);
      // Its last variant is gone: it is not sold any more.
      if (product === null) return { kind: 'done', outcome: 'none', output: {} };
      return { kind: 'done', outcome: 'found', output: { product } };
    },
  });
}
