import { SECOND_MS } from '../../../base/clock.ts';
import { path, type Http } from '../../http.ts';
import { implement } from '../../implement.ts';
import type { ConnectorOperation } from '../../integration.ts';
import { notDone } from '../../notDone.ts';
import { catalogue } from '../../ports/catalogue.ts';
import { isUnknown } from '../refusals.ts';
import { describeProduct, describeRead, shopProduct, shopProducts, shopVariants } from './goods.ts';

const TIMEOUT_MS = 10 * SECOND_MS;
/** Products of one page: with all their variants it stays far below what an answer may weigh. */
const PAGE = '200';

export function listProducts(http: Http): ConnectorOperation {
  return implement(catalogue.list, {
    idempotency: { kind: 'read' },
    timeoutMs: 30 * SECOND_MS,
    perform: async ({ language, cursor }, { signal }) => {
      const query = { language, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
      const page = await http.send({ method: 'GET', path: '/products', query, schema: shopProducts, signal });
      if (page.kind !== 'ok') return notDone(page);
      const products = page.value.products.filter(({ variants }) => variants.length > 0).map(describeProduct);
      return { kind: 'done', outcome: 'page', output: { products, next: page.value.next } };
    },
  });
}

export function readVariants(http: Http): ConnectorOperation {
  return implement(catalogue.readVariants, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ skus, language }, { signal }) => {
      // The shop's list is parted by commas, and no sku of its own has one.
      const asked = skus.filter((sku) => !sku.includes(','));
      if (asked.length === 0) return { kind: 'done', outcome: 'read', output: { variants: [] } };
      const query = { skus: asked.join(), language };
      const read = await http.send({ method: 'GET', path: '/variants', query, schema: shopVariants, signal });
      if (read.kind !== 'ok') return notDone(read);
      return { kind: 'done', outcome: 'read', output: { variants: read.value.variants.map(describeRead) } };
    },
  });
}

export function readProduct(http: Http): ConnectorOperation {
  return implement(catalogue.readProduct, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: async ({ productRef, language }, { signal }) => {
      const where = path`/products/${productRef}`;
      const query = { language };
      const read = await http.send({ method: 'GET', path: where, query, schema: shopProduct, signal });
      // Its last variant is gone: it is not sold any more.
      if (isUnknown(read) || (read.kind === 'ok' && read.value.variants.length === 0))
        return { kind: 'done', outcome: 'none', output: {} };
      if (read.kind !== 'ok') return notDone(read);
      return { kind: 'done', outcome: 'found', output: { product: describeProduct(read.value) } };
    },
  });
}
