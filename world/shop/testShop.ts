import { worldClock } from '../clock.ts';
import type { WorldClock } from '../clock.ts';
import { listAt, recordAt, textAt } from '../json.ts';
import type { Json } from '../json.ts';
import { startWorld, WORLD_DEFAULTS } from '../startWorld.ts';
import type { World } from '../startWorld.ts';
import { jsonCaller } from '../testCaller.ts';
import type { CallJson, JsonAnswer } from '../testCaller.ts';

export const HOME = {
  name: 'Ana Souza',
  line1: 'Rua das Laranjeiras 120',
  line2: 'ap. 31',
  district: 'Laranjeiras',
  city: 'Rio de Janeiro',
  region: 'RJ',
  postalCode: '22240-003',
  country: 'BR',
};
export const BUYER = {
  name: 'Ana Souza',
  phone: '+55 11 98888-0002',
  email: 'Ana@example.test',
  taxId: '529.982.247-25',
};
/** At 45.90, with forty in stock. */
export const MUGS = 'MUG-CLAY';

/** A seeded world with a frozen clock, and the calls of a shopper. */
export type TestShop = {
  world: World;
  clock: WorldClock;
  call: CallJson;
  newCart(language?: string): Promise<string>;
  /** A cart to which nothing is missing. */
  fullCart(lines?: Record<string, number>): Promise<string>;
  place(cart: string, change?: Json): Promise<JsonAnswer>;
};

export async function startTestShop(): Promise<TestShop> {
  const clock = worldClock({ frozen: true, startAt: new Date('2026-11-23T09:00:00Z') });
  const world = await startWorld({ seed: 'store', clock });
  const call = jsonCaller(world.shop.url, WORLD_DEFAULTS.shop.apiKey);
  const newCart = async (language = 'pt-BR') => {
    const { body } = await call('POST', '/carts', { currency: 'BRL', language });
    return `/carts/${textAt(body, 'id')}`;
  };
  return {
    world,
    clock,
    call,
    newCart,
    fullCart: async (lines = { [MUGS]: 2 }) => {
      const cart = await newCart();
      for (const [sku, quantity] of Object.entries(lines))
        await call('PUT', `${cart}/lines/${sku}`, { quantity });
      await call('PUT', `${cart}/buyer`, BUYER);
      await call('PUT', `${cart}/address`, { address: HOME });
      const { body } = await call('GET', `${cart}/shipping-rates`);
      await call('PUT', `${cart}/shipping`, {
        rateId: recordAt({ one: listAt(body, 'rates')[0] }, 'one')['id'],
      });
      return cart;
    },
    place: async (cart, change = {}) => {
      const { body } = await call('GET', cart);
      return call('POST', `${cart}/order`, { expectedTotal: body['total'], currency: 'BRL', ...change });
    },
  };
}

export const errorOf = (answer: JsonAnswer) => recordAt(answer.body, 'error');
/** Status and type of a refusal, and what else it tells. */
export const refusalOf = (answer: JsonAnswer, ...keys: string[]) => [
  answer.status,
  errorOf(answer)['type'],
  ...keys.map((key) => errorOf(answer)[key]),
];
