import { z } from 'zod';
import { notFound } from '../rest.ts';
import { nearestLanguage } from './catalogue.ts';
import type { CatalogueProduct } from './catalogue.ts';
import { describeGood, describeProduct } from './describeGoods.ts';
import type { Wording } from './describeGoods.ts';
import { drawPicture } from './drawPicture.ts';
import { goodNamed, productSold, productsSold, skusSold } from './goods.ts';
import type { Good } from './goods.ts';
import type { ShopState } from './state.ts';

const MOST_SKUS = 50;
const language = z.string().max(35).optional();
const productsQuery = z.strictObject({
  language,
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  category: z.string().optional(),
});
const variantsQuery = z.strictObject({ language, skus: z.string().optional(), q: z.string().default('') });
const languageQuery = z.strictObject({ language });

/** What is sold: categories, products, variants, and pictures of them. */
export function addGoodsRoutes(state: ShopState): void {
  const { app } = state.peer;
  const { goods } = state;
  const wordingOf = (asked: { language?: string | undefined }): Wording => ({
    language: nearestLanguage(asked.language),
    url: state.peer.url(),
  });
  app.get('/categories', async ({ query }) => {
    const wording = wordingOf(languageQuery.parse(query));
    return { categories: listCategories(state, wording) };
  });
  app.get('/products', async ({ query }) => {
    const asked = productsQuery.parse(query);
    const page = pageOf(productsSold(goods), asked);
    const wording = wordingOf(asked);
    return {
      products: page.products.map((product) => describeProduct(goods, product, wording)),
      next: page.next,
    };
  });
  app.get<{ Params: { id: string } }>('/products/:id', async ({ params, query }) =>
    describeProduct(goods, productSold(goods, params.id), wordingOf(languageQuery.parse(query))),
  );
  app.get('/variants', async ({ query }) => {
    const asked = variantsQuery.parse(query);
    const wording = wordingOf(asked);
    const found = asked.skus === undefined ? searched(state, asked.q, wording) : named(state, asked.skus);
    return { variants: found.map((good) => describeGood(good, wording)) };
  });
  app.get<{ Params: { sku: string } }>('/variants/:sku', async ({ params, query }) => {
    const good = goodNamed(goods, params.sku);
    if (good === null) throw notFound('variant', params.sku);
    return describeGood(good, wordingOf(languageQuery.parse(query)));
  });
  app.get<{ Params: { name: string } }>('/images/:name', async ({ params }, reply) => {
    const picture = pictureOf(state, params.name.replace(/\.png$/, ''));
    if (picture === null) throw notFound('image', params.name);
    return reply.type('image/png').header('Cache-Control', 'public, max-age=86400').send(picture);
  });
}

function listCategories({ goods }: ShopState, wording: Wording) {
  const sold = productsSold(goods);
  return goods.load().categories.map(({ id, title }) => ({
    id,
    title: title[wording.language],
    productCount: sold.filter(({ categoryId }) => categoryId === id).length,
  }));
}

/** The cursor is the last product of the page before, so that nothing is told twice when a product goes meanwhile. */
function pageOf(
  sold: CatalogueProduct[],
  { cursor, limit, category }: z.output<typeof productsQuery>,
): { products: CatalogueProduct[]; next: string | null } {
  const asked = sold.filter(({ categoryId }) => category === undefined || categoryId === category);
  const sorted = asked.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const rest = cursor === undefined ? sorted : sorted.filter(({ id }) => id > cursor);
  const products = rest.slice(0, limit);
  return { products, next: rest.length > limit ? (products.at(-1)?.id ?? null) : null };
}

function named({ goods }: ShopState, skus: string): Good[] {
  return skus
    .split(',')
    .slice(0, MOST_SKUS)
    .map((sku) => goodNamed(goods, sku.trim()))
    .filter((good) => good !== null);
}

function searched({ goods }: ShopState, q: string, { language: asked }: Wording): Good[] {
  const words = q.toLowerCase();
  return skusSold(goods)
    .map((sku) => goodNamed(goods, sku))
    .filter((good) => good !== null)
    .filter((good) => [good.sku, good.titleIn(asked)].some((text) => text.toLowerCase().includes(words)));
}

function pictureOf({ goods }: ShopState, name: string): Buffer | null {
  const placed = goodNamed(goods, name)?.placed ?? null;
  if (placed !== null) return drawPicture(placed.product.categoryId, placed.variant.hex);
  const product = goods.load().products.find(({ id }) => id === name);
  const hex = product?.variants[0]?.hex;
  return product === undefined || hex === undefined ? null : drawPicture(product.categoryId, hex);
}
