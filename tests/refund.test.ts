import { test } from 'node:test';
import { expectNothingForgotten } from '../demo/refund/expectNothingForgotten.ts';
import { STORIES } from '../demo/refund/stories/all.ts';
import { startProduct } from './harness/startProduct.ts';

for (const { name, about, play } of STORIES) {
  test(`${name}: ${about}`, async () => {
    const product = await startProduct();
    try {
      await play(product);
      await expectNothingForgotten(product);
    } finally {
      await product.close();
    }
  });
}
