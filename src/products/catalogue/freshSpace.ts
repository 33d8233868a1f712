import { createHash } from 'node:crypto';
import { MINUTE_MS, type Clock } from '../../base/clock.ts';
import type { ConnectorOperation } from '../../integrations/integration.ts';
import { buildProductSpace, type ProductSpace, type ToldCatalogue } from './productSpace.ts';
import { readCatalogue } from './readCatalogue.ts';
import { withPricesOf } from './withPricesOf.ts';

export interface Freshness {
  list: ConnectorOperation;
  /** The first says what there is. */
  languages: readonly string[];
  clock: Clock;
  /** Older than this, the catalogue is read again behind the answer. */
  refreshAfterMs: number;
}

export type SpaceRead = { ok: true; space: ProductSpace } | { ok: false; reason: string };

export interface FreshSpace {
  /** The index as it is; read first when there is none yet. An old one still answers while the new one is read. */
  current(): Promise<SpaceRead>;
  /** Reads the catalogue now. Asked for while it is being read, the same reading answers. */
  refresh(): Promise<SpaceRead>;
}

/** How long the whole catalogue may take to be read. */
const PATIENCE_MS = 5 * MINUTE_MS;
/** After a failure the old index goes on, and the shop is left alone for as long. */
const PAUSE_MS = MINUTE_MS;

/** Keeps one index of a shop's catalogue in memory. Nothing is lost with it: it is read again. */
export function keepFresh({ list, languages, clock, refreshAfterMs }: Freshness): FreshSpace {
  let kept: { space: ProductSpace; nextAt: number; words: string } | null = null;
  let reading: Promise<SpaceRead> | null = null;

  async function read(): Promise<SpaceRead> {
    const told: ToldCatalogue[] = [];
    for (const language of languages) {
      const call = {
        reference: `products:${language}`,
        attempt: 1,
        signal: AbortSignal.timeout(PATIENCE_MS),
      };
      const answer = await readCatalogue(list, language, call);
      if (!answer.ok) {
        if (kept !== null) kept.nextAt = clock.now().getTime() + PAUSE_MS;
        return answer;
      }
      told.push({ language, products: answer.products });
    }
    const words = wordsDigest(told);
    const space = kept?.words === words ? withPricesOf(kept.space, told) : await buildProductSpace(told);
    kept = { space, words, nextAt: clock.now().getTime() + refreshAfterMs };
    return { ok: true, space };
  }

  function refresh(): Promise<SpaceRead> {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  }

  return {
    refresh,
    current: () => {
      if (kept === null) return refresh();
      // What goes wrong behind an answer is told by nobody: the index that is there goes on.
      if (clock.now().getTime() >= kept.nextAt) void refresh().catch(() => undefined);
      return Promise.resolve({ ok: true, space: kept.space });
    },
  };
}

/** The same for catalogues that differ in nothing but prices and stock. */
function wordsDigest(told: readonly ToldCatalogue[]): string {
  const hash = createHash('sha256');
  for (const { language, products } of told) {
    hash.update(language);
    for (const product of products) hash.update(JSON.stringify(product, withoutPrices));
  }
  return hash.digest('base64');
}

function withoutPrices(key: string, value: unknown): unknown {
  return key === 'unitMinor' || key === 'stock' ? undefined : value;
}
