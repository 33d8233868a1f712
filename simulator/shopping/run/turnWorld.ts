import { HOUR_MS } from '../../../src/base/clock.ts';
import type { Visit } from '../talk/visit.ts';
import type { ShoppingStage } from './stage.ts';

const SOLD_OUT_MS = 3 * HOUR_MS;
const DEARER = 1.1;

/** Between the summary and the yes the first thing in the cart becomes dearer, or somebody else takes the last one. */
export function turnWorld(
  { scene, counts, restocks }: ShoppingStage,
  { shopper }: Visit,
  what: 'price' | 'stock',
): void {
  const { shop, clock } = scene.world;
  const cart = shop.carts().findLast(({ buyer }) => buyer?.phone?.endsWith(shopper.waId));
  const line = cart?.lines[0];
  if (line === undefined) return;
  if (what === 'price') {
    counts.priceChanges += 1;
    shop.setPrice(line.sku, Math.round(line.lastPrice * DEARER));
    return;
  }
  const stock = shop.stock(line.sku) ?? 0;
  if (stock === 0) return;
  counts.soldOut += 1;
  shop.setStock(line.sku, 0);
  restocks.push({ sku: line.sku, stock, atMs: clock.now().getTime() + SOLD_OUT_MS });
}

export function restock({ scene, restocks }: ShoppingStage): void {
  const nowMs = scene.clock.now().getTime();
  for (const { sku, stock } of restocks.filter(({ atMs }) => atMs <= nowMs))
    scene.world.shop.setStock(sku, stock);
  restocks.splice(0, restocks.length, ...restocks.filter(({ atMs }) => atMs > nowMs));
}
