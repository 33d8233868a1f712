/** 'amountAboveLimit' → 'Amount above limit': a name of the business, for people. */
export function inWords(name: string): string {
  const spaced = name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replaceAll(/[._-]/g, ' ')
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
