import type { Room } from '../peer.ts';
import { openRestPeer } from '../rest.ts';
import { addCartRoutes } from './cartRoutes.ts';
import { defineFulfilment } from './fulfilment.ts';
import { addGoodsRoutes } from './goodsRoutes.ts';
import { addPurchaseRoutes } from './purchaseRoutes.ts';
import { addReadRoutes } from './readRoutes.ts';
import type { Shop, ShopOptions } from './shop.ts';
import { addShopControlRoutes } from './shopControlRoutes.ts';
import { shopControls } from './shopControls.ts';
import { openShopState } from './state.ts';
import { addWriteRoutes } from './writeRoutes.ts';

/** What anybody may fetch who has the link. */
const OPEN_PATHS = ['/images/', '/track/'];

/** Starts the shop. */
export async function startShop(
  room: Room,
  { fulfilment = 'clock', ...options }: ShopOptions,
): Promise<{ shop: Shop; stop(): Promise<void> }> {
  const peer = openRestPeer(room, { name: 'shop', openPaths: OPEN_PATHS, ...options });
  const state = openShopState(peer, fulfilment);
  addReadRoutes(state);
  addGoodsRoutes(state);
  addCartRoutes(state);
  addWriteRoutes(state);
  addPurchaseRoutes(state);
  defineFulfilment(state);
  const shop = shopControls(state);
  addShopControlRoutes(state, shop);
  await peer.listen();
  return { shop: { ...shop, url: peer.url() }, stop: () => peer.stop() };
}
