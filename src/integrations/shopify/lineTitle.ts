/** How Shopify names the one variant of a product that has no others. */
const ONLY_VARIANT = 'Default Title';

/** 'Linen shirt, white / M': the product alone does not say which of it was bought. */
export function lineTitle({ title, variantTitle }: { title: string; variantTitle: string | null }): string {
  return variantTitle && variantTitle !== ONLY_VARIANT ? `${title}, ${variantTitle}` : title;
}
