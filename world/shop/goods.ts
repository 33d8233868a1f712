import { notFound } from '../rest.ts';
import type { Collection, Store } from '../store.ts';
import { variantTitle } from './catalogue.ts';
import type { Catalogue, CatalogueProduct, CatalogueVariant, ShopLanguage } from './catalogue.ts';
import type { Variant } from './shop.ts';

/** Something that can be bought now, at what it costs now. */
export type Good = {
  sku: string;
  price: number;
  currency: string;
  stock: number;
  /** Null: it belongs to no product of the catalogue. */
  placed: Placed | null;
  titleIn(language: ShopLanguage): string;
};
export type Placed = { product: CatalogueProduct; variant: CatalogueVariant };

/** What became of a variant of the catalogue; null: it is as it was. */
type Change = { id: string; price: number | null; stock: number | null; isRemoved: boolean };

/**
 * What is sold. The catalogue is read when it is first needed and never written, so that a world starts as fast with
 * five hundred products as with none; the storage keeps what became of them since.
 */
export interface Goods {
  readonly loose: Collection<Variant>;
  readonly changes: Collection<Change>;
  /** Replaced by `sellCatalogue`. */
  load: () => Catalogue;
  bySku: Map<string, Placed> | null;
}

/** What a shop sells in when nobody gave it a catalogue. */
const NOTHING: Catalogue = { currency: 'BRL', categories: [], products: [], optionTitles: {} };

export function openGoods(store: Store): Goods {
  return {
    loose: store.collection<Variant>('variant'),
    changes: store.collection<Change>('variant_change'),
    load: () => NOTHING,
    bySku: null,
  };
}

export function sellCatalogue(goods: Goods, load: () => Catalogue): void {
  goods.load = load;
  goods.bySku = null;
  takeOverLoose(goods);
}

/** What can be bought under a sku; null when it is not sold, or not any more. */
export function goodNamed(goods: Goods, sku: string): Good | null {
  const placed = shelf(goods).get(sku);
  if (placed === undefined) {
    const own = goods.loose.find(sku);
    return own === null ? null : { ...own, placed: null, titleIn: () => own.title };
  }
  const change = goods.changes.find(sku);
  if (change?.isRemoved === true) return null;
  return {
    sku,
    price: change?.price ?? placed.variant.price,
    currency: goods.load().currency,
    stock: change?.stock ?? placed.variant.stock,
    placed,
    titleIn: (language) => variantTitle(placed, language),
  };
}

/** With the variants that are still sold; a product that has none left is gone. */
export function productsSold(goods: Goods): CatalogueProduct[] {
  const removed = new Set(goods.changes.list({ isRemoved: true }).map(({ id }) => id));
  const { products } = goods.load();
  if (removed.size === 0) return products;
  return products.flatMap((product) => {
    const variants = product.variants.filter(({ sku }) => !removed.has(sku));
    return variants.length === 0 ? [] : [{ ...product, variants }];
  });
}

export function productSold(goods: Goods, id: string): CatalogueProduct {
  const product = productsSold(goods).find((one) => one.id === id);
  if (product === undefined) throw notFound('product', id);
  return product;
}

/** A price or a stock of now on. */
export function changeGood(goods: Goods, sku: string, asked: { price?: number; stock?: number }): void {
  if (shelf(goods).has(sku)) return goods.changes.put({ ...changeOf(goods, sku), ...asked });
  const own = goods.loose.find(sku);
  if (own === null) throw notFound('variant', sku);
  goods.loose.put({ ...own, ...asked });
}

/** Takes from stock; a negative quantity goes back. Of what is not sold any more there is nothing to count. */
export function takeFromStock(goods: Goods, sku: string, quantity: number): void {
  const good = goodNamed(goods, sku);
  if (good !== null) changeGood(goods, sku, { stock: good.stock - quantity });
}

export function removeVariant(goods: Goods, sku: string): void {
  if (goodNamed(goods, sku) === null) throw notFound('variant', sku);
  if (shelf(goods).has(sku)) goods.changes.put({ ...changeOf(goods, sku), isRemoved: true });
  else goods.loose.remove(sku);
}

export function removeProduct(goods: Goods, id: string): void {
  for (const { sku } of productSold(goods, id).variants) removeVariant(goods, sku);
}

/** Every sku that is sold. */
export function skusSold(goods: Goods): string[] {
  const skus = [...shelf(goods).keys(), ...goods.loose.list().map(({ sku }) => sku)];
  const removed = new Set(goods.changes.list({ isRemoved: true }).map(({ id }) => id));
  return skus.filter((sku) => !removed.has(sku));
}

function shelf(goods: Goods): Map<string, Placed> {
  goods.bySku ??= new Map(
    goods
      .load()
      .products.flatMap((product) =>
        product.variants.map((variant): [string, Placed] => [variant.sku, { product, variant }]),
      ),
  );
  return goods.bySku;
}

function changeOf({ changes }: Goods, sku: string): Change {
  return changes.find(sku) ?? { id: sku, price: null, stock: null, isRemoved: false };
}

/** A storage from before there was a catalogue has loose goods under the same skus: what is left of them goes on. */
function takeOverLoose(goods: Goods): void {
  for (const { sku, stock } of goods.loose.list()) {
    if (!shelf(goods).has(sku)) continue;
    goods.changes.put({ ...changeOf(goods, sku), stock });
    goods.loose.remove(sku);
  }
}
