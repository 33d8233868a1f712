import { z } from 'zod';

/** What we read of what the shop sells. */

const variant = z.object({
  sku: z.string(),
  /** Null: sold by itself. */
  productId: z.string().nullable(),
  productTitle: z.string(),
  /** What tells it from the others of its product. */
  name: z.string(),
  options: z.record(z.string(), z.string()),
  price: z.int(),
  currency: z.string(),
  stock: z.int(),
  image: z.string().nullable(),
});
type ShopVariant = z.output<typeof variant>;

export const shopVariants = z.object({ variants: z.array(variant) });

export const shopProduct = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  category: z.object({ id: z.string(), title: z.string() }),
  brand: z.string().nullable(),
  attributes: z.record(z.string(), z.array(z.string())),
  image: z.string().nullable(),
  variants: z.array(variant),
});

export const shopProducts = z.object({ products: z.array(shopProduct), next: z.string().nullable() });

/** A product in the words of the port. */
export function describeProduct(product: z.output<typeof shopProduct>) {
  const { id, title, description, category, brand, attributes, image, variants } = product;
  return {
    ref: id,
    title,
    description,
    category: { ref: category.id, title: category.title },
    brand,
    attributes,
    imageUrl: image,
    variants: variants.map(describeVariant),
  };
}

/** A variant by itself; what is sold without a product is its own. */
export function describeRead(variant: ShopVariant) {
  const { sku, productId, productTitle } = variant;
  return { ...describeVariant(variant), productRef: productId ?? sku, productTitle };
}

function describeVariant({ sku, name, options, price, currency, stock, image }: ShopVariant) {
  return { sku, title: name, options, unitMinor: price, currency, stock, imageUrl: image };
}
