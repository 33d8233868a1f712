/** The languages in which the shop describes its goods; the first is its own. */
export const SHOP_LANGUAGES = ['en', 'pt-BR', 'es'] as const;
export type ShopLanguage = (typeof SHOP_LANGUAGES)[number];
/** The same words in every language of the shop. */
export type Words = Readonly<Record<ShopLanguage, string>>;

/** What is sold, as the shop's people wrote it down. Prices and stock are those of the first day. */
export type Catalogue = {
  /** ISO 4217; of every price. */
  currency: string;
  categories: CatalogueCategory[];
  products: CatalogueProduct[];
  /** How the options are called that a customer chooses by. */
  optionTitles: Readonly<Record<string, Words>>;
};

export type CatalogueCategory = { id: string; title: Words };

export type CatalogueProduct = {
  id: string;
  categoryId: string;
  title: Words;
  description: Words;
  brand: string;
  attributes: Record<string, Words[]>;
  /** Too large for a parcel: comes by freight, and not abroad. */
  isBulky: boolean;
  /** In the order in which one chooses: `['colour', 'size']`. */
  options: string[];
  variants: CatalogueVariant[];
};

export type CatalogueVariant = {
  sku: string;
  /** What tells it from the others, agreeing with its noun: 'vermelha, M'; null when there is one only. */
  name: Words | null;
  options: Record<string, Words>;
  price: number;
  stock: number;
  /** Of its picture: '#a1b2c3'. */
  hex: string;
};

/** The language of the shop nearest to a BCP 47 tag; its own when it lacks it. */
export function nearestLanguage(tag: string | undefined): ShopLanguage {
  const primary = (tag ?? '').toLowerCase().split('-')[0];
  return SHOP_LANGUAGES.find((language) => language.split('-')[0] === primary) ?? SHOP_LANGUAGES[0];
}

/** 'Camisa de linho, vermelha, M'. */
export function variantTitle(
  { product, variant }: { product: CatalogueProduct; variant: CatalogueVariant },
  language: ShopLanguage,
): string {
  const title = product.title[language];
  return variant.name === null ? title : `${title}, ${variant.name[language]}`;
}
