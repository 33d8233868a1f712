import { systemClock } from '../../src/base/clock.ts';
import { connectorsOf } from '../../src/integrations/operationNamed.ts';
import { products } from '../../src/integrations/ports/products.ts';
import { productIndex } from '../../src/products/productIndex.ts';
import { LANGUAGES, listOf, type Shelf } from './demoShelf.ts';
import type { Engine } from './engine.ts';

export interface OurEngine extends Engine {
  /** How long reading and indexing took by the clock, and of a processor. */
  buildMs: number;
  buildCpuMs: number;
}

/** The connector `productIndex` as a flow asks it: input and output are checked each time. */
export async function loopline(shelf: Shelf, currency: string): Promise<OurEngine> {
  const index = productIndex({ list: listOf(shelf), languages: LANGUAGES, clock: systemClock });
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  const read = await index.refresh();
  if (!read.ok) throw new Error(`The index was not built: ${read.reason}`);
  const buildMs = performance.now() - startedAt;
  const { user } = process.cpuUsage(before);
  const search = connectorsOf([index]).operationNamed(products.search.name);
  return {
    name: 'loopline',
    buildMs: Math.round(buildMs),
    buildCpuMs: Math.round(user / 1_000),
    search: async (text, language) => {
      const call = { reference: text, attempt: 1, signal: AbortSignal.timeout(60_000) };
      const answer = await search.perform({ text, language, currency }, call);
      if (answer.kind !== 'done')
        throw new Error(`The search of '${text}' is ${answer.kind}: ${answer.reason}`);
      if (answer.outcome !== 'found') return [];
      const { hits } = products.search.outputs.found.parse(answer.output);
      return hits.map(({ productRef, variants }) => ({
        ref: productRef,
        skus: variants.map(({ sku }) => sku),
      }));
    },
  };
}
