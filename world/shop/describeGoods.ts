import type { CatalogueProduct, ShopLanguage, Words } from './catalogue.ts';
import { goodNamed } from './goods.ts';
import type { Good, Goods } from './goods.ts';

/** What answers about goods are made with: the language, and where pictures are. */
export type Wording = { language: ShopLanguage; url: string };

/** A product with the variants that are sold, at prices and stocks of now. */
export function describeProduct(goods: Goods, product: CatalogueProduct, wording: Wording) {
  const { language, url } = wording;
  const { categories, optionTitles } = goods.load();
  const category = categories.find(({ id }) => id === product.categoryId);
  return {
    id: product.id,
    title: product.title[language],
    description: product.description[language],
    category: { id: product.categoryId, title: category?.title[language] ?? product.categoryId },
    brand: product.brand,
    attributes: Object.fromEntries(
      Object.entries(product.attributes).map(([name, values]) => [name, values.map((one) => one[language])]),
    ),
    options: product.options.map((name) => ({ name, title: optionTitles[name]?.[language] ?? name })),
    image: `${url}/images/${product.id}.png`,
    variants: product.variants
      .map(({ sku }) => goodNamed(goods, sku))
      .filter((good) => good !== null)
      .map((good) => describeGood(good, wording)),
  };
}

/** What can be bought under one sku. Loose goods have no product and no picture. */
export function describeGood(good: Good, { language, url }: Wording) {
  const { sku, price, currency, stock, placed } = good;
  const title = good.titleIn(language);
  return {
    id: sku,
    sku,
    productId: placed?.product.id ?? null,
    productTitle: placed?.product.title[language] ?? title,
    title,
    name: placed?.variant.name?.[language] ?? placed?.product.title[language] ?? title,
    options: inLanguage(placed?.variant.options ?? {}, language),
    price,
    currency,
    stock: Math.max(stock, 0),
    image: placed === null ? null : `${url}/images/${sku}.png`,
  };
}

function inLanguage(options: Record<string, Words>, language: ShopLanguage): Record<string, string> {
  return Object.fromEntries(Object.entries(options).map(([name, words]) => [name, words[language]]));
}
