import { z } from 'zod';
import type { Product, Variant, VariantRead } from '../../ports/catalogue.ts';
import { minorOf } from '../medusaAmount.ts';
import { amount, metadata } from '../medusaObjects.ts';

/** What we ask of a variant: a price needs a region, stock a publishable key of one sales channel. */
const OF_VARIANT = 'id,sku,title,thumbnail,manage_inventory,allow_backorder';
export const VARIANT_FIELDS = `${OF_VARIANT},+inventory_quantity,*calculated_price,options.value,options.option.title,product.id,product.title,product.thumbnail`;
export const PRODUCT_FIELDS =
  'id,title,description,thumbnail,material,metadata,*categories,*collection,*type,*tags,*variants,' +
  '+variants.inventory_quantity,*variants.calculated_price,*variants.options,*variants.options.option';

const named = z.object({ id: z.string(), title: z.string() });

export const medusaVariant = z.object({
  id: z.string(),
  sku: z.string().nullable(),
  title: z.string().nullable(),
  thumbnail: z.string().nullish(),
  manage_inventory: z.boolean(),
  allow_backorder: z.boolean(),
  inventory_quantity: z.number().nullish(),
  calculated_price: z
    .object({ calculated_amount: amount.nullable(), currency_code: z.string().nullable() })
    .nullish(),
  options: z
    .array(z.object({ value: z.string(), option: z.object({ title: z.string() }).nullish() }))
    .nullish(),
  product: z.object({ id: z.string(), title: z.string(), thumbnail: z.string().nullish() }).nullish(),
});
export type MedusaVariant = z.output<typeof medusaVariant>;

export const medusaProduct = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  thumbnail: z.string().nullish(),
  material: z.string().nullish(),
  metadata,
  categories: z.array(z.object({ id: z.string(), name: z.string() })).nullish(),
  collection: named.nullish(),
  type: z.object({ id: z.string(), value: z.string() }).nullish(),
  tags: z.array(z.object({ value: z.string() })).nullish(),
  variants: z.array(medusaVariant),
});
type MedusaProduct = z.output<typeof medusaProduct>;

/** Null: nothing of it can be bought here: no variant has a sku and a price in this region. */
export function describeProduct(product: MedusaProduct): Product | null {
  const variants = product.variants.flatMap((variant) => describeVariant(variant, product) ?? []);
  if (variants.length === 0) return null;
  const { brand } = product.metadata;
  return {
    ref: product.id,
    title: product.title,
    description: (product.description ?? '').slice(0, 5_000),
    category: categoryOf(product),
    brand: typeof brand === 'string' && brand !== '' ? brand : null,
    attributes: attributesOf(product),
    imageUrl: urlOf(product.thumbnail),
    variants,
  };
}

/** What has no category is found under its collection or its type, and by itself when it has none of them. */
function categoryOf({ categories, collection, type, id, title }: MedusaProduct): Product['category'] {
  const category = categories?.[0];
  if (category) return { ref: category.id, title: category.name };
  if (collection) return { ref: collection.id, title: collection.title };
  return type ? { ref: type.id, title: type.value } : { ref: id, title };
}

function attributesOf({ material, tags }: MedusaProduct): Product['attributes'] {
  const words = tags?.map(({ value }) => value) ?? [];
  return { ...(material ? { material: [material] } : {}), ...(words.length > 0 ? { tag: words } : {}) };
}

/** A variant by itself. Null: it cannot be bought here. */
export function describeRead(variant: MedusaVariant): VariantRead | null {
  const { product } = variant;
  if (!product) return null;
  const described = describeVariant(variant, product);
  return described && { ...described, productRef: product.id, productTitle: product.title };
}

function describeVariant(
  variant: MedusaVariant,
  product: { title: string; thumbnail?: string | null | undefined },
): Variant | null {
  const { sku, title, calculated_price: price, options } = variant;
  const currency = price?.currency_code?.toUpperCase();
  const unitMinor =
    price?.calculated_amount == null || !currency ? null : minorOf(price.calculated_amount, currency);
  if (!sku || unitMinor === null || !currency) return null;
  const chosen = (options ?? []).flatMap(({ value, option }) =>
    option ? [[option.title, value] as const] : [],
  );
  return {
    sku,
    title: title || product.title,
    options: Object.fromEntries(chosen),
    unitMinor,
    currency,
    stock: stockOf(variant),
    imageUrl: urlOf(variant.thumbnail ?? product.thumbnail),
  };
}

/** Null: it is not counted, or more is taken than is there. */
export function stockOf(variant: MedusaVariant): number | null {
  const { manage_inventory: isCounted, allow_backorder: isUnbounded, inventory_quantity: pieces } = variant;
  if (!isCounted || isUnbounded || pieces == null) return null;
  return Math.max(0, Math.floor(pieces));
}

/** Medusa's own files may be paths on its server: what is no address is no picture for a customer. */
const urlOf = (text: string | null | undefined): string | null =>
  text && /^https?:/.test(text) && URL.canParse(text) ? text : null;
