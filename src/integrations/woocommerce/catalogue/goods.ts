import { z } from 'zod';
import type { Product, Variant, VariantRead } from '../../ports/catalogue.ts';
import { minorOf } from '../../decimalAmount.ts';
import { amount } from '../wooObjects.ts';
import { plainText } from './plainText.ts';

/** What we ask of a product, and of a variation, which is one of them below its parent. */
const OF_BOTH =
  'id,status,sku,price,purchasable,manage_stock,stock_quantity,stock_status,backorders_allowed,attributes';
export const PRODUCT_FIELDS = `${OF_BOTH},type,parent_id,name,description,catalog_visibility,categories,tags,brands,images`;
export const VARIATION_FIELDS = `${OF_BOTH},image`;

const image = z.object({ src: z.string() });
const named = z.object({ id: z.int(), name: z.string() });

const sellable = z.object({
  id: z.int(),
  status: z.string(),
  sku: z.string(),
  /** Empty: it has none. */
  price: amount,
  purchasable: z.boolean(),
  /** 'parent': one stock for all variations of a product. */
  manage_stock: z.union([z.boolean(), z.literal('parent')]),
  stock_quantity: z.number().nullable(),
  stock_status: z.string(),
  backorders_allowed: z.boolean(),
});
export type Sellable = z.output<typeof sellable>;

export const wooVariation = sellable.extend({
  image: image.nullish(),
  attributes: z.array(z.object({ name: z.string(), option: z.string() })),
});
type WooVariation = z.output<typeof wooVariation>;

export const wooProduct = sellable.extend({
  type: z.string(),
  parent_id: z.int(),
  name: z.string(),
  description: z.string(),
  catalog_visibility: z.string(),
  categories: z.array(named),
  tags: z.array(named),
  /** Since WooCommerce 9.6. */
  brands: z.array(named).nullish(),
  images: z.array(image),
  /** A variation that is read as a product has one option each. */
  attributes: z.array(
    z.object({
      name: z.string(),
      variation: z.boolean().nullish(),
      options: z.array(z.string()).nullish(),
      option: z.string().nullish(),
    }),
  ),
});
export type WooProduct = z.output<typeof wooProduct>;

/** What a product is sold as: itself, or each of its variations. Null: nothing of it can be bought. */
export function describeProduct(
  product: WooProduct,
  variations: readonly WooVariation[],
  currency: string,
): Product | null {
  const title = plainText(product.name);
  const imageUrl = urlOf(product.images[0]?.src);
  const variants =
    product.type === 'variable'
      ? variations.flatMap((one) => describeVariant(one, { title, imageUrl, currency }) ?? [])
      : [describeSimple(product, { title, imageUrl, currency })].flatMap((one) => one ?? []);
  if (variants.length === 0) return null;
  const category = product.categories[0];
  return {
    ref: String(product.id),
    title,
    description: plainText(product.description).slice(0, 5_000),
    category: category
      ? { ref: String(category.id), title: plainText(category.name) }
      : { ref: String(product.id), title },
    brand: plainText(product.brands?.[0]?.name ?? '') || null,
    attributes: attributesOf(product),
    imageUrl,
    variants,
  };
}

/** What is no choice: 'material', and the words that the shop tags it with. */
function attributesOf({ attributes, tags }: WooProduct): Product['attributes'] {
  const told = attributes
    .filter(({ variation, options }) => !variation && options?.length)
    .map(({ name, options }) => [name.toLowerCase(), (options ?? []).map(plainText)] as const);
  const words = tags.map(({ name }) => plainText(name));
  return { ...Object.fromEntries(told), ...(words.length > 0 ? { tag: words } : {}) };
}

interface Around {
  title: string;
  imageUrl: string | null;
  currency: string;
}

function describeSimple(product: WooProduct, { title, imageUrl, currency }: Around): Variant | null {
  const unitMinor = priceOf(product, currency);
  if (unitMinor === null) return null;
  return { sku: product.sku, title, options: {}, unitMinor, currency, stock: stockOf(product), imageUrl };
}

function describeVariant(variation: WooVariation, { title, imageUrl, currency }: Around): Variant | null {
  const unitMinor = priceOf(variation, currency);
  if (unitMinor === null) return null;
  const chosen = variation.attributes.filter(({ option }) => option !== '');
  return {
    sku: variation.sku,
    title: chosen.map(({ option }) => option).join(', ') || title,
    options: Object.fromEntries(chosen.map(({ name, option }) => [name.toLowerCase(), option])),
    unitMinor,
    currency,
    stock: stockOf(variation),
    imageUrl: urlOf(variation.image?.src) ?? imageUrl,
  };
}

/** Null: it is not sold: hidden away, without a number of its own, or without a price. */
function priceOf(thing: Sellable, currency: string): number | null {
  if (thing.status !== 'publish' || !thing.purchasable || thing.sku === '') return null;
  const minor = minorOf(thing.price, currency);
  return minor === null || minor < 0 ? null : minor;
}

/** A variant by itself; `parent` is the product that a variation belongs to. Null: it cannot be bought. */
export function describeRead(
  read: WooProduct,
  parent: { id: number; name: string } | null,
  currency: string,
): VariantRead | null {
  const isVariation = read.type === 'variation';
  if ((isVariation && !parent) || (!isVariation && read.type !== 'simple')) return null;
  const productTitle = plainText(parent?.name ?? read.name);
  const around = { title: productTitle, imageUrl: urlOf(read.images[0]?.src), currency };
  const options = read.attributes.map(({ name, option }) => ({ name, option: option ?? '' }));
  const described = isVariation
    ? describeVariant({ ...read, attributes: options }, around)
    : describeSimple(read, around);
  return described && { ...described, productRef: String(parent?.id ?? read.id), productTitle };
}

/** Whether its pieces are counted, and no more are taken than are there. */
export const isCounted = ({ manage_stock: isManaged, backorders_allowed: isUnbounded }: Sellable): boolean =>
  isManaged !== false && !isUnbounded;

/** Null: it is not counted. */
export function stockOf(thing: Sellable): number | null {
  if (thing.stock_status === 'outofstock') return 0;
  return isCounted(thing) ? Math.max(0, Math.floor(thing.stock_quantity ?? 0)) : null;
}

const urlOf = (text: string | null | undefined): string | null =>
  text && /^https?:/.test(text) && URL.canParse(text) ? text : null;
