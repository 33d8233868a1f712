import type { ATTRIBUTES } from './attributes.ts';
import type { ColourName } from './colours.ts';
import type { SizeScale } from './sizes.ts';
import type { VARIATIONS } from './variations.ts';

/** English, Portuguese of Brazil, Spanish. */
export type Three = readonly [en: string, pt: string, es: string];

type VariationName = keyof typeof VARIATIONS;
type ValuesOf<Name extends VariationName> = Partial<Record<keyof (typeof VARIATIONS)[Name], number>>;
/** What makes one product of a kind differ from the next, with the price of each in minor units. */
type Variations = { [Name in VariationName]: { by: Name; prices: ValuesOf<Name> } }[VariationName];

type AttributeValues = {
  [Name in keyof typeof ATTRIBUTES]?: readonly (keyof (typeof ATTRIBUTES)[Name])[];
};

/**
 * A kind of goods that comes in several variations, each a product of its own: the shirt in linen, in cotton, in flannel.
 * `{v}` in a title stands for the variation.
 */
export type Kind = Variations &
  AttributeValues & {
    /** When the variations are not of material. */
    material?: readonly (keyof (typeof VARIATIONS)['material'])[];
    titles: Three;
    /** Gender and number of the noun in Portuguese and in Spanish: 'm f' is masculine here and feminine there. */
    agrees: `${Agreement} ${Agreement}`;
    about: Three;
    brand: string;
    /** Absent: one colour, which is not worth a word. */
    colours?: readonly ColourName[];
    sizes?: SizeScale;
    isBulky?: boolean;
  };

/** Masculine, feminine, and their plurals. */
export type Agreement = 'm' | 'f' | 'mp' | 'fp';
