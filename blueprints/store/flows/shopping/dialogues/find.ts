import { products, type ProductHit } from 'loopline/integration';
import { result } from '../../../testing/answers.ts';
import type { Happenings } from '../../../testing/playDialogue.ts';
import { HOUR_MS, MINUTE_MS } from '../../../times.ts';
import * as the from '../walks/answers.ts';
import { customerFacts } from '../walks/tillAnswers.ts';
import type { Goods } from './goods.ts';

/** What the index and the shop answer until something lies in the cart. */
export function findHappenings(goods: Goods): Happenings {
  const { mug, glass, shirt, vase } = goods;
  return {
    'the shop knows Marta': result('one', { customer: customerFacts() }),
    'the shop knows Marta, who has ordered nothing yet': result('one', {
      customer: customerFacts({ lastOrderAt: null, orderCount: 0 }),
    }),
    'the shop knows nobody of this number': the.none,
    'several customers have this number': the.severalCustomers,
    'the shop does not answer': the.failed,
    'the shop says nothing for a minute': { after: MINUTE_MS },
    'nothing comes for a minute and a half': { after: 1.5 * MINUTE_MS },
    'a quarter of an hour passes': { after: 15 * MINUTE_MS },
    'three hours pass': { pause: 3 * HOUR_MS },

    'the index tells four categories': categories(goods.categories.slice(0, 4)),
    'the index tells eleven categories': categories(goods.categories),
    'the index tells no category': the.none,
    'the index finds two mugs': the.found([mug, glass]),
    'the index finds the shirt and the mug': the.found([shirt, mug]),
    'the index finds nothing cheaper; these come nearest': the.found([glass, mug], { relaxed: ['maxMinor'] }),
    ...each(goods, (name, hit) => [`the index finds the ${name}`, the.found([hit])]),
    ...each(goods, (name, hit) => [
      `the index takes the ${name} for what is wanted`,
      the.picked(hit, { isWanted: true }),
    ]),
    'the index takes ninety mugs for what is wanted': the.picked(mug, { quantity: 90, isWanted: true }),
    'the index takes ten thousand mugs for what is wanted': the.picked(mug, {
      quantity: 10_000,
      isWanted: true,
    }),
    'the index takes the white shirt in S for what is meant': the.picked(shirt, { sku: 'SHIRT-S-W' }),
    'the index finds nothing': the.foundNone,
    'the index hears no wish in it': the.noWish,
    'the index compares the two': the.compared(shirt, mug),
    'the index knows the mugs as something like it': the.similar(mug, glass),
    'the index knows nothing like it': the.none,

    ...each(goods, (name, hit) => [`the shop tells of the ${name}`, the.read([hit])]),
    'the shop tells another price of the mug': the.read([mug], { MUG: { unitMinor: 5_490 } }),
    'the shop does not sell the vase any more': the.read([vase], { VASE: null }),

    'sales gives it back to the assistant': the.act('goOn'),
    'support gives it back to the assistant': the.act('goOn'),
    'a supervisor closes it': the.act('close'),
    'eight hours pass': { after: 8 * HOUR_MS },
  };
}

function each(
  { mug, glass, plate, shirt, candle, poster, vase, sofa }: Goods,
  happening: (name: string, hit: ProductHit) => readonly [string, Happenings[string]],
): Happenings {
  const named = { mug, 'glass mug': glass, plate, shirt, candle, poster, vase, sofa };
  return Object.fromEntries(Object.entries(named).map(([name, hit]) => happening(name, hit)));
}

function categories(titles: readonly string[]) {
  const all = titles.map((title, at) => ({ ref: `category-${at}`, title, count: 60 - 5 * at }));
  return result('found', products.categories.outputs.found.parse({ categories: all }));
}
