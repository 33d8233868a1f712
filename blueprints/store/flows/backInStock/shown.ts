import type { VariantRead } from 'loopline/integration';
import type { BackInStockContext } from './context.ts';

/** What is kept of what the shop told; null: it is not sold any more. */
export function shown(variant: VariantRead | undefined): BackInStockContext['found'] {
  if (variant === undefined) return null;
  const { productTitle, title, unitMinor: minor, currency, stock } = variant;
  return {
    title: title === productTitle ? title : `${productTitle}, ${title}`,
    minor,
    currency,
    isThere: stock === null || stock > 0,
  };
}
