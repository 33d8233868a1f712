import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogueOrder } from './catalogueOrder.ts';
import type { Intent } from './intent.ts';

const intents: Intent[] = [
  { name: 'refund', means: { start: 'refund' }, examples: {} },
  { name: 'addToCart', means: { start: 'shopping', words: 'wish', order: 'waiting' }, examples: {} },
];
const basket = { kind: 'cart' as const, catalogId: '1', items: [{ productId: 'MUG-RED', quantity: 2 }] };

test('a basket of the catalogue opens the matter that takes it, line by line', () => {
  assert.deepEqual(catalogueOrder(basket, intents), {
    kind: 'start',
    flow: 'shopping',
    slots: { waiting: [{ sku: 'MUG-RED', quantity: 2 }] },
  });
});

test('a business that takes none leaves it to be asked about', () => {
  assert.equal(catalogueOrder(basket, intents.slice(0, 1)), null);
});
