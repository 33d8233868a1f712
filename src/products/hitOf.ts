import type { ProductHit } from '../integrations/ports/products.ts';
import type { Ranked } from './rank/rankProducts.ts';

/** A product as it is offered, in the language at this place. */
export function hitOf({ entry, variants }: Ranked, language: number): ProductHit {
  const product = entry.told[language] ?? entry.told[0];
  const [first] = variants;
  if (product === undefined || first === undefined)
    throw new RangeError('what was ranked has a product and a variant');
  const prices = variants.map(({ unitMinor }) => unitMinor);
  const told = new Map(product.variants.map((variant) => [variant.sku, variant]));
  return {
    productRef: entry.ref,
    title: product.title,
    categoryTitle: product.category.title,
    description: product.description,
    imageUrl: told.get(first.sku)?.imageUrl ?? product.imageUrl,
    currency: first.currency,
    fromMinor: Math.min(...prices),
    toMinor: Math.max(...prices),
    attributes: product.attributes,
    variants: variants.map(({ sku, unitMinor, stock }) => ({
      sku,
      title: told.get(sku)?.title ?? product.title,
      options: told.get(sku)?.options ?? {},
      unitMinor,
      stock,
    })),
  };
}
