import type { Entry } from './entry.ts';
import type { ProductSpace, ToldCatalogue } from './productSpace.ts';

/**
 * The same index with the prices and the stock of now. For catalogues that tell the same otherwise: then nothing has to be
 * read and weighed again.
 */
export function withPricesOf(space: ProductSpace, catalogues: readonly ToldCatalogue[]): ProductSpace {
  const told = catalogues.map(({ products }) => new Map(products.map((product) => [product.ref, product])));
  const entries = space.entries.map((entry): Entry => {
    const now = told
      .map((products, at) => products.get(entry.ref) ?? entry.told[at])
      .filter((one) => one !== undefined);
    const variants = new Map((now[0]?.variants ?? []).map((variant) => [variant.sku, variant]));
    return {
      ...entry,
      told: now,
      variants: entry.variants.map((variant) => {
        const { unitMinor, stock } = variants.get(variant.sku) ?? variant;
        return { ...variant, unitMinor, stock };
      }),
    };
  });
  return { ...space, entries };
}
