import type { Goods, WooState } from './wooState.ts';

const plain = (id: number, sku: string, change: Partial<Goods> = {}): Goods => ({
  id,
  parentId: 0,
  type: 'simple',
  name: sku,
  sku,
  price: 4_990,
  status: 'publish',
  visibility: 'visible',
  isStockManaged: true,
  stock: 1_000,
  hasBackorders: false,
  attributes: [],
  categories: [{ id: 7, name: 'Kitchen &amp; table', slug: 'kitchen' }],
  tags: [],
  description: '',
  image: null,
  ...change,
});

export const MUG = 'MUG';
export const SHIRT = 'SHIRT-M-WHITE';
export const RARE = 'RARE';

const shirtOf = (id: number, size: string, stock: number): Goods =>
  plain(id, `SHIRT-${size}-WHITE`, {
    parentId: 11,
    type: 'variation',
    name: `Linen shirt - ${size}, white`,
    price: 12_950,
    stock,
    attributes: [
      { id: 1, name: 'Size', option: size },
      { id: 2, name: 'Colour', option: 'white' },
    ],
  });

/** A small shop: a thing, one in sizes, one of which there is little, and what is not sold. */
export function seed(state: WooState): void {
  state.goods.push(
    plain(10, MUG, {
      name: 'Clay mug',
      description: '<p>Holds 300&nbsp;ml.</p><ul><li>Oak &amp; clay</li></ul>',
      image: 'https://shop.example/mug.jpg',
      tags: [{ id: 3, name: 'gift', slug: 'gift' }],
    }),
    plain(11, '', {
      type: 'variable',
      name: 'Linen shirt',
      isStockManaged: false,
      attributes: [
        { id: 1, name: 'Size', position: 0, visible: true, variation: true, options: ['M', 'L'] },
        { id: 9, name: 'Material', position: 1, visible: true, variation: false, options: ['linen'] },
      ],
    }),
    shirtOf(12, 'M', 1_000),
    shirtOf(13, 'L', 0),
    plain(14, RARE, { name: 'Last vase', stock: 1 }),
    plain(15, 'FREE', { price: null }),
    plain(16, 'DRAFT', { status: 'draft' }),
    plain(17, 'ELSEWHERE', { type: 'external' }),
    plain(18, 'UNCOUNTED', { isStockManaged: false, stock: 0 }),
  );
  const coupon = { expiresAt: null, minimum: 0, usageLimit: null, usageCount: 0, productIds: [] };
  state.coupons.push(
    { ...coupon, code: 'ten', kind: 'percent', amount: 10 },
    { ...coupon, code: 'old', kind: 'percent', amount: 10, expiresAt: new Date('2026-01-01T00:00:00Z') },
    { ...coupon, code: 'big', kind: 'fixed_cart', amount: 2_000, minimum: 20_000 },
    { ...coupon, code: 'once', kind: 'percent', amount: 50, usageLimit: 1, usageCount: 1 },
    { ...coupon, code: 'shirts', kind: 'percent', amount: 20, productIds: [11] },
  );
  const method = { methodId: 'flat_rate', countries: ['BR'] };
  state.methods.push(
    { ...method, rateId: 'flat_rate:2', instanceId: 2, title: 'Express', cost: 2_500, perPiece: 0 },
    { ...method, rateId: 'flat_rate:1', instanceId: 1, title: 'Standard', cost: 1_000, perPiece: 100 },
  );
  state.customers.push({
    id: 5,
    email: 'ana@example.com',
    firstName: 'Ana',
    lastName: 'Souza',
    phone: '+55 11 98888-0002',
  });
}
