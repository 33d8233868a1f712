import { z } from 'zod';
import { SECOND_MS } from '../../../base/clock.ts';
import type { HttpAnswer } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { catalogue } from '../../ports/catalogue.ts';
import { ask, type Shopify } from '../connection.ts';
import { isIdOf, quoted } from '../identifiers.ts';
import { FIND_VARIANTS, LIST_PRODUCTS, READ_PRODUCT } from './documents.ts';
import { describeProduct, describeRead, namedProduct, shopifyProduct, shopifyVariant } from './goods.ts';
import type { ShopifyVariant } from './goods.ts';

const TIMEOUT_MS = 15 * SECOND_MS;

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() });
const variantPage = z.object({ pageInfo, nodes: z.array(shopifyVariant) });
const wholeProduct = shopifyProduct.extend({ variants: variantPage });
type WholeProduct = z.output<typeof wholeProduct>;

const shop = z.object({ currencyCode: z.string() });
const productPage = z.object({
  shop,
  products: z.object({ pageInfo, nodes: z.array(wholeProduct) }),
});
const oneProduct = z.object({ shop, product: wholeProduct.nullable() });
const foundVariants = z.object({
  shop,
  productVariants: z.object({ nodes: z.array(shopifyVariant.extend({ product: namedProduct })) }),
});

/** Shopify has the language of the shop; `cursor` is its own. */
export function listProducts(shopify: Shopify): ConnectorOperation {
  return implement(catalogue.list, {
    idempotency: { kind: 'read' },
    timeoutMs: 60 * SECOND_MS,
    perform: async ({ cursor }, { signal }) => {
      const request = { document: LIST_PRODUCTS, variables: { after: cursor }, schema: productPage };
      const page = await ask(shopify, request, signal);
      if (page.kind !== 'ok') return notDone(page);
      const { shop: sells, products } = page.value;
      const described = [];
      for (const product of products.nodes) {
        const variants = await allVariants(shopify, product, signal);
        if (variants.kind !== 'ok') return notDone(variants);
        const one = describeProduct(product, variants.value, { currency: sells.currencyCode });
        if (one) described.push(one);
      }
      const next = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
      return { kind: 'done', outcome: 'page', output: { products: described, next } };
    },
  });
}

/** Those that came with the product, and those that did not fit on its page. */
async function allVariants(
  shopify: Shopify,
  product: WholeProduct,
  signal: AbortSignal,
): Promise<HttpAnswer<ShopifyVariant[]>> {
  const all = [...product.variants.nodes];
  let page = product.variants.pageInfo;
  while (page.hasNextPage) {
    const variables = { id: product.id, after: page.endCursor };
    const more = await ask(shopify, { document: READ_PRODUCT, variables, schema: oneProduct }, signal);
    if (more.kind !== 'ok') return more;
    if (!more.value.product) break;
    all.push(...more.value.product.variants.nodes);
    page = more.value.product.variants.pageInfo;
  }
  return { kind: 'ok', value: all, status: 200, headers: {} };
}

export function readVariants(shopify: Shopify): ConnectorOperation {
  return implement(catalogue.readVariants, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ skus }, { signal }) => {
      const read = await findVariants(shopify, skus, signal);
      if (read.kind !== 'ok') return notDone(read);
      const { currency, variants } = read.value;
      const described = variants.flatMap((one) => describeRead(one, one.product, { currency }) ?? []);
      return { kind: 'done', outcome: 'read', output: { variants: described } };
    },
  });
}

type FoundVariant = z.output<typeof foundVariants>['productVariants']['nodes'][number];

/** The variants that can be bought by these skus; of several with one sku the oldest. The search finds parts of words. */
export async function findVariants(
  shopify: Shopify,
  skus: readonly string[],
  signal: AbortSignal,
): Promise<HttpAnswer<{ currency: string; variants: FoundVariant[] }>> {
  const query = skus.map((sku) => `sku:${quoted(sku)}`).join(' OR ');
  const request = { document: FIND_VARIANTS, variables: { query }, schema: foundVariants };
  const read = await ask(shopify, request, signal);
  if (read.kind !== 'ok') return read;
  const bySku = new Map<string, FoundVariant>();
  for (const one of read.value.productVariants.nodes) {
    const { sku, product } = one;
    if (sku && skus.includes(sku) && product.status === 'ACTIVE' && !bySku.has(sku)) bySku.set(sku, one);
  }
  return { ...read, value: { currency: read.value.shop.currencyCode, variants: [...bySku.values()] } };
}

export function readProduct(shopify: Shopify): ConnectorOperation {
  return implement(catalogue.readProduct, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ productRef }, { signal }) => {
      const none = { kind: 'done', outcome: 'none', output: {} } as const;
      if (!isIdOf('Product', productRef)) return none;
      const request = { document: READ_PRODUCT, variables: { id: productRef }, schema: oneProduct };
      const read = await ask(shopify, request, signal);
      if (read.kind !== 'ok') return notDone(read);
      if (!read.value.product) return none;
      const variants = await allVariants(shopify, read.value.product, signal);
      if (variants.kind !== 'ok') return notDone(variants);
      const priced = { currency: read.value.shop.currencyCode };
      const product = describeProduct(read.value.product, variants.value, priced);
      return product ? { kind: 'done', outcome: 'found', output: { product } } : none;
    },
  });
}
