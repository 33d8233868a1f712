/** 'Linen shirt, M, white', also where the shop calls the variant 'M, white' only. */
export function titleOfVariant({ title, productTitle }: { title: string; productTitle: string }): string {
  return title.includes(productTitle) ? title : `${productTitle}, ${title}`;
}
