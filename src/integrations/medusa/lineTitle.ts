interface TitledLine {
  title: string;
  product_title?: string | null | undefined;
  variant_title?: string | null | undefined;
}

/** How Medusa's admin and its importers name the one variant of a product that has no others. */
const ONLY_VARIANT = /^default(?: variant| title)?$/i;

/** 'Linen shirt, white, M': the product alone does not say which of it was bought. */
export function lineTitle({ title, product_title: product, variant_title: variant }: TitledLine): string {
  const thing = product || title;
  if (!variant || variant === thing || ONLY_VARIANT.test(variant)) return thing;
  return `${thing}, ${variant}`;
}
