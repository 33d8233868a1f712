import { fits } from './search.ts';
import type { Goods, GoodsVariant, ShopState } from './state.ts';
import { money, pageOf, type PageArgs } from './written.ts';

const picture = (name: string) => ({
  __typename: 'MediaImage',
  preview: { image: { url: `https://cdn.example/${name}.jpg` } },
});

function productFields(goods: Goods) {
  return {
    id: goods.id,
    title: goods.title,
    description: `${goods.title}, as it is`,
    productType: goods.type,
    vendor: 'Acme',
    status: goods.status,
    tags: ['gift'],
    category: null,
    featuredMedia: picture(goods.type),
    variants: (args: PageArgs) => pageOf(goods.variants.map(variantFields), args),
  };
}

function variantFields(variant: GoodsVariant) {
  const isOnly = variant.title === 'Default Title';
  return {
    id: variant.id,
    sku: variant.sku,
    title: variant.title,
    price: money(variant.price),
    inventoryQuantity: variant.stock,
    inventoryPolicy: 'DENY',
    availableForSale: !variant.isCounted || variant.stock > 0,
    inventoryItem: { tracked: variant.isCounted },
    selectedOptions: [
      isOnly ? { name: 'Title', value: 'Default Title' } : { name: 'Size', value: variant.title },
    ],
    media: { nodes: [] },
  };
}

export const goodsQueries = (state: ShopState) => ({
  products: ({ query, ...args }: PageArgs & { query: string }) =>
    pageOf(state.goods.filter(({ status }) => fits(query, { status: [status] })).map(productFields), args),
  product: ({ id }: { id: string }) => {
    const goods = state.goods.find((each) => each.id === id);
    return goods ? productFields(goods) : null;
  },
  productVariants: ({ query, ...args }: PageArgs & { query: string }) =>
    pageOf(
      state.goods.flatMap((goods) =>
        goods.variants
          .filter(({ sku }) => fits(query, { sku: [sku] }))
          .map((variant) => ({ ...variantFields(variant), product: productFields(goods) })),
      ),
      args,
    ),
});

export const variantWith = (state: ShopState, id: string): GoodsVariant | null =>
  state.goods.flatMap(({ variants }) => variants).find((variant) => variant.id === id) ?? null;
