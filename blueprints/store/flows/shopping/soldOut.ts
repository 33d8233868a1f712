import { nameFact, type Fact } from 'loopline/flow';
import type { ShoppingContext } from './context.ts';
import { isInStock, type KeptVariant } from './hit.ts';
import { productTitle } from './said.ts';
import { titleOfVariant } from './titleOfVariant.ts';
import { chosenVariant } from './variants.ts';

/** What cannot be had: 'Linen shirt, S, white' while there are others of it, else the product. */
export function soldOutTitle(context: ShoppingContext): Fact {
  const gone = goneVariant(context);
  if (gone === null || !hasOthers(context)) return productTitle(context);
  return nameFact(titleOfVariant({ title: gone.title, productTitle: context.product?.title ?? '' }));
}

/** Another variant than the one that is sold out can be had. */
export function hasOthers(context: ShoppingContext): boolean {
  const gone = goneVariant(context);
  return gone !== null && (context.product?.variants ?? []).some((each) => each !== gone && isInStock(each));
}

/** The product with what is left of it, nothing chosen. */
export function othersOf(context: ShoppingContext): Partial<ShoppingContext> {
  const { product } = context;
  const gone = goneVariant(context);
  const variants = (product?.variants ?? []).map((each) => (each === gone ? { ...each, stock: 0 } : each));
  return {
    product: product && { ...product, variants },
    chosen: {},
    sku: null,
    available: null,
    isWanted: false,
  };
}

/** The one that the shop would not put into the cart, else the one that was chosen. */
function goneVariant(context: ShoppingContext): KeptVariant | null {
  if (context.available !== 0) return chosenVariant(context);
  return context.product?.variants.find(({ sku }) => sku === context.lineSku) ?? null;
}
