import { z } from 'zod';
import type { Product, Variant, VariantRead } from '../../ports/catalogue.ts';
import { counted } from '../../decimalAmount.ts';

const picture = z.object({
  preview: z.object({ image: z.object({ url: z.string() }).nullable() }).nullable(),
});

export const shopifyVariant = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  title: z.string(),
  price: z.string(),
  inventoryQuantity: z.int().nullable(),
  inventoryPolicy: z.string(),
  availableForSale: z.boolean(),
  inventoryItem: z.object({ tracked: z.boolean() }),
  selectedOptions: z.array(z.object({ name: z.string(), value: z.string() })),
  media: z.object({ nodes: z.array(picture) }),
});
export type ShopifyVariant = z.output<typeof shopifyVariant>;

/** A product as a variant by itself names it. */
export const namedProduct = z.object({
  id: z.string(),
  title: z.string(),
  status: z.string(),
  featuredMedia: picture.nullable(),
});
type NamedProduct = z.output<typeof namedProduct>;

export const shopifyProduct = namedProduct.extend({
  description: z.string(),
  productType: z.string(),
  vendor: z.string(),
  tags: z.array(z.string()),
  category: z.object({ id: z.string(), name: z.string() }).nullable(),
});
type ShopifyProduct = z.output<typeof shopifyProduct>;

/** In which currency the shop writes its prices. */
interface Priced {
  currency: string;
}

/** Null: nothing of it can be bought: it is no active product, or none of its variants has a sku. */
export function describeProduct(
  product: ShopifyProduct,
  variants: readonly ShopifyVariant[],
  priced: Priced,
): Product | null {
  const sold = variants.flatMap((variant) => describeVariant(variant, product, priced) ?? []);
  if (!isSold(product) || sold.length === 0) return null;
  return {
    ref: product.id,
    title: product.title,
    description: product.description.slice(0, 5_000),
    category: categoryOf(product),
    brand: product.vendor || null,
    attributes: product.tags.length > 0 ? { tag: product.tags } : {},
    imageUrl: urlOf(product.featuredMedia),
    variants: sold,
  };
}

const isSold = ({ status }: NamedProduct): boolean => status === 'ACTIVE';

/** The type is the shop's own word; the category is of Shopify's taxonomy. What has neither stands by itself. */
function categoryOf({ id, title, productType, category }: ShopifyProduct): Product['category'] {
  if (productType) return { ref: productType.slice(0, 255), title: productType };
  return category ? { ref: category.id, title: category.name } : { ref: id, title };
}

/** A variant by itself. Null: it cannot be bought. */
export function describeRead(
  variant: ShopifyVariant,
  product: NamedProduct,
  priced: Priced,
): VariantRead | null {
  const described = isSold(product) ? describeVariant(variant, product, priced) : null;
  return described && { ...described, productRef: product.id, productTitle: product.title };
}

function describeVariant(
  variant: ShopifyVariant,
  product: NamedProduct,
  { currency }: Priced,
): Variant | null {
  const { sku, title, price, selectedOptions, media } = variant;
  if (!sku) return null;
  const isOnly = title === 'Default Title';
  const options = isOnly ? [] : selectedOptions.map(({ name, value }) => [name, value] as const);
  return {
    sku,
    title: isOnly ? product.title : title,
    options: Object.fromEntries(options),
    unitMinor: counted(price, currency),
    currency,
    stock: stockOf(variant),
    imageUrl: urlOf(media.nodes[0] ?? product.featuredMedia),
  };
}

/** Null: it is not counted, or more is sold than is there. What is for sale nowhere has none. */
export function stockOf(variant: ShopifyVariant): number | null {
  const { availableForSale, inventoryItem, inventoryPolicy, inventoryQuantity } = variant;
  const isCounted = inventoryItem.tracked && inventoryPolicy === 'DENY';
  if (!isCounted) return availableForSale ? null : 0;
  return Math.max(0, inventoryQuantity ?? 0);
}

function urlOf(media: z.output<typeof picture> | null): string | null {
  const url = media?.preview?.image?.url;
  return url && URL.canParse(url) ? url : null;
}
