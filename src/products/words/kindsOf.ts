import { stem, type Tongue } from './stem.ts';

/**
 * What is served by something narrower, or nearly: who wants wood is served by oak; who buys for a mother, by what is for
 * women. In English, the wider first; the values are those of catalogues, found through their synonyms.
 */
const KINDS = `
skirt mini_skirt
shoe sneaker sandal boot flats loafer heel flip_flops slipper
jacket windbreaker raincoat
coat raincoat
bag backpack
jewelry earring necklace bracelet ring brooch
lamp chandelier ceiling_light night_light lantern
chair armchair rocking_chair deckchair
jumper cardigan
wood oak pine walnut teak bamboo beech mahogany acacia
metal steel stainless_steel iron cast_iron aluminium brass copper
wool merino_wool cashmere
women unisex
men unisex
mother women
father men
wife women
girlfriend women
daughter women children
sister women
grandma women
husband men
boyfriend men
brother men
grandpa men
son men children
boy children
girl children
kid baby
summer all_year
winter all_year
red burgundy
cream off_white beige
`;

const NARROWER: ReadonlyMap<string, readonly string[]> = new Map(
  KINDS.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .map(([wider = '', ...narrower]) => [stemOf(wider), narrower.map(stemOf)]),
);

/** English stems of what is narrower than an English stem, or nearly serves for it. */
export function narrowerThan(term: string, tongue: Tongue): readonly string[] {
  return tongue === 'en' ? (NARROWER.get(term) ?? []) : [];
}

function stemOf(phrase: string): string {
  return phrase
    .split('_')
    .map((word) => stem(word, 'en'))
    .join(' ');
}
