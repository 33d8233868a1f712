import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { agreedEnd } from '../../demo/shopping/agreedEnd.ts';
import { playTrip } from '../../demo/shopping/playTrip.ts';
import { tripEnd } from '../../demo/shopping/tripEnd.ts';
import { tripShopOf, type TripShop } from '../../demo/shopping/tripShop.ts';
import { BUTTONS, SENTENCES } from '../../demo/shopping/ways.ts';
import { expectNothingForgotten } from '../../demo/refund/expectNothingForgotten.ts';
import { HOUR_MS, MINUTE_MS, systemClock } from '../../src/base/clock.ts';
import { startProduct, type Product } from '../../tests/harness/startProduct.ts';
import { worldClock } from '../../world/clock.ts';
import { merchant } from './merchant.ts';
import { theShop } from './theShop.ts';

const { open, admin, connect } = theShop();

let demo: Product;
let real: Product;
before(async () => {
  demo = await startProduct();
  // Medusa has the time of this machine and knows no other. The trip's time runs ahead of it, so that whatever
  // Medusa dates is past for the product, as it is in business.
  const startAt = new Date(systemClock.now().getTime() + HOUR_MS);
  const clock = worldClock({ frozen: true, startAt });
  real = await startProduct({ clock, shop: connect(open.url) });
  await readCatalogue(real);
});
after(async () => {
  await demo.close();
  await real.close();
});

/** The first search would wait for it, and a whole catalogue of Medusa takes seconds. */
async function readCatalogue({ loopline }: Product): Promise<void> {
  const [workspace] = loopline.workspaces;
  for (const connector of workspace?.connectors.connectors ?? [])
    assert.deepEqual(await connector.health(AbortSignal.timeout(MINUTE_MS)), { ok: true }, connector.name);
}

describe('the same trip through the shop of the demo and through a real Medusa', () => {
  for (const [way, waId] of [
    [BUTTONS, '5521977776666'],
    [SENTENCES, '5521977775555'],
  ] as const)
    test(`with ${way.name}: from the greeting to the review, with one end`, async () => {
      const endIn = async (scene: Product, shop: TripShop) => {
        const trip = { scene, shop, waId, way };
        await playTrip(trip);
        await expectNothingForgotten(scene);
        return tripEnd(trip);
      };
      const inDemo = await endIn(demo, tripShopOf(demo.world.shop));
      const inMedusa = await endIn(real, merchant(admin, open.seeded.locationId));
      assert.deepEqual(inMedusa, inDemo);
      assert.deepEqual(inMedusa, agreedEnd({ waId, way }));
      assert.deepEqual(
        real.world.shop.orders().filter(({ purchase }) => purchase),
        [],
        'not in the world',
      );
    });
});
