/** A number that belongs to a text: FNV-1a. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** What lies on the shelf on the first day: mostly enough, of some few, of some none. By the sku and nothing else. */
export function firstStock(sku: string): number {
  const dice = numberOf(sku) % 100;
  if (dice < 7) return 0;
  if (dice < 20) return 1 + (dice % 3);
  return 4 + (dice % 37);
}

/** One product in forty is sold out whole. */
export function isSoldOut(product: string): boolean {
  return numberOf(product) % 40 === 7;
}
