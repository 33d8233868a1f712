import { MINUTE_MS, SECOND_MS, type Clock } from '../base/clock.ts';
import { implement } from '../integrations/implement.ts';
import type { Connector, ConnectorOperation } from '../integrations/integration.ts';
import { products } from '../integrations/ports/products.ts';
import { keepFresh, type FreshSpace, type SpaceRead } from './catalogue/freshSpace.ts';
import { languageAt, type ProductSpace } from './catalogue/productSpace.ts';
import { hitOf } from './hitOf.ts';
import { searchProducts } from './searchProducts.ts';
import { similarProducts } from './similarProducts.ts';

export interface ProductIndexSettings {
  /** `catalogue.list` of the shop. */
  list: ConnectorOperation;
  /** BCP 47. The first says what there is, and what values are compared in. */
  languages: readonly string[];
  clock: Clock;
  refreshAfterMs?: number;
}

/** The index as a connector, and a way to have it read the catalogue at once. */
export interface ProductIndex extends Connector {
  refresh(): Promise<SpaceRead>;
}

const REFRESH_AFTER_MS = 10 * MINUTE_MS;
/** The first question waits for the whole catalogue. */
const TIMEOUT_MS = 60 * SECOND_MS;

/** An index of a shop's catalogue in memory, behind the port `products`. Prices and stock in it are as old as its last reading. */
export function productIndex(settings: ProductIndexSettings): ProductIndex {
  const fresh = keepFresh({ refreshAfterMs: REFRESH_AFTER_MS, ...settings });
  return {
    name: 'productIndex',
    operations: [search(fresh), similar(fresh), categories(fresh)],
    refresh: () => fresh.refresh(),
    health: async () => {
      const read = await fresh.current();
      return read.ok ? { ok: true } : read;
    },
  };
}

function search(fresh: FreshSpace): ConnectorOperation {
  return implement(products.search, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: (input) => withSpace(fresh, (space) => searchProducts(space, input)),
  });
}

function similar(fresh: FreshSpace): ConnectorOperation {
  return implement(products.similar, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: ({ productRef, language, currency }) =>
      withSpace(fresh, (space) => {
        const entry = space.entries[space.places.get(productRef) ?? -1];
        const ranked = entry === undefined ? [] : similarProducts(space, entry, currency);
        const hits = ranked.map((row) => hitOf(row, languageAt(space, language)));
        if (hits.length === 0) return { kind: 'done', outcome: 'none', output: {} };
        return { kind: 'done', outcome: 'found', output: { hits } };
      }),
  });
}

function categories(fresh: FreshSpace): ConnectorOperation {
  return implement(products.categories, {
    idempotency: { kind: 'read' },
    timeoutMs: TIMEOUT_MS,
    perform: ({ language }) =>
      withSpace(fresh, (space) => {
        const at = languageAt(space, language);
        const found = space.categories.slice(0, MOST_CATEGORIES).map(({ ref, titles, docs }) => ({
          ref,
          title: titles[at] ?? titles[0] ?? ref,
          count: docs.length,
        }));
        if (found.length === 0) return { kind: 'done', outcome: 'none', output: {} };
        return { kind: 'done', outcome: 'found', output: { categories: found } };
      }),
  });
}

const MOST_CATEGORIES = 100;

/** Answers from the index; while the shop has not been read once, later. */
async function withSpace<Answer>(
  fresh: FreshSpace,
  answer: (space: ProductSpace) => Answer,
): Promise<Answer | { kind: 'later'; reason: string }> {
  const read = await fresh.current();
  return read.ok ? answer(read.space) : { kind: 'later', reason: read.reason };
}
