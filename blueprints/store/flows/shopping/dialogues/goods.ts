import type { ProductHit } from 'loopline/integration';
import { hitOf } from '../walks/answers.ts';
import { WORDS } from './words.ts';

/** What the shop of the dialogues sells, in the language of the customer. */
export interface Goods {
  readonly mug: ProductHit;
  readonly glass: ProductHit;
  readonly plate: ProductHit;
  readonly shirt: ProductHit;
  readonly candle: ProductHit;
  readonly poster: ProductHit;
  readonly vase: ProductHit;
  readonly sofa: ProductHit;
  readonly categories: readonly string[];
  /** The ways of delivery. */
  readonly standard: string;
  readonly express: string;
}

type Words = (typeof WORDS)['en'];

export function goodsIn(language: string): Goods {
  const words: Words = Object.entries(WORDS).find(([tag]) => tag === language)?.[1] ?? WORDS.en;
  return {
    mug: one('mug', words.mug, 4_990, {
      description: words.thrown,
      attributes: { [words.material]: [words.clay] },
    }),
    glass: one('glass', words.glass, 3_990, {
      description: words.clear,
      attributes: { [words.material]: [words.glassy] },
    }),
    plate: one('plate', words.plate, 3_500),
    shirt: one('shirt', words.shirt, 12_900, {
      description: words.linen,
      toMinor: 14_900,
      variants: shirtsIn(words),
    }),
    candle: one('candle', words.candle, 5_990, {
      description: words.burns,
      variants: kinds('candle', words.candle, [words.cedar, words.oak]),
    }),
    poster: one('poster', words.poster, 5_990, {
      variants: kinds('poster', words.poster, [words.matt, words.gloss], words.paper),
    }),
    vase: one('vase', words.vase, 8_990, {
      variants: [{ sku: 'VASE', title: words.vase, options: {}, unitMinor: 8_990, stock: 0 }],
    }),
    sofa: one('sofa', words.sofa, 1_650_000, { description: words.seats }),
    categories: words.categories.split(', '),
    standard: words.standard,
    express: words.express,
  };
}

function one(
  productRef: string,
  title: string,
  unitMinor: number,
  facts: Partial<ProductHit> = {},
): ProductHit {
  return hitOf({
    productRef,
    title,
    description: '',
    attributes: {},
    fromMinor: unitMinor,
    toMinor: unitMinor,
    variants: [{ sku: productRef.toUpperCase(), title, options: {}, unitMinor, stock: 12 }],
    ...facts,
  });
}

function shirtsIn(words: Words): ProductHit['variants'] {
  return ['S', 'M', 'L'].flatMap((size) =>
    [words.white, words.blue].map((colour) => ({
      sku: `SHIRT-${size}-${colour === words.white ? 'W' : 'B'}`,
      title: `${words.shirt}, ${size}, ${colour}`,
      options: { [words.size]: size, [words.colour]: colour },
      unitMinor: size === 'L' ? 14_900 : 12_900,
      stock: size === 'S' ? 0 : 5,
    })),
  );
}

function kinds(productRef: string, title: string, names: readonly string[], option?: string) {
  return names.map((name, at) => ({
    sku: `${productRef.toUpperCase()}-${at + 1}`,
    title: `${title}, ${name}`,
    options: option === undefined ? {} : { [option]: name },
    unitMinor: 5_990,
    stock: 3,
  }));
}
