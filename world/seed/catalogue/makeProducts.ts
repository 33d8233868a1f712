import type { CatalogueProduct, CatalogueVariant, Words } from '../../shop/catalogue.ts';
import { ATTRIBUTES } from './attributes.ts';
import { COLOURS, colourOf, colourWord } from './colours.ts';
import type { ColourName } from './colours.ts';
import { firstStock, isSoldOut } from './firstStock.ts';
import type { Agreement, Kind, Three } from './kind.ts';
import { SIZES } from './sizes.ts';
import { VARIATIONS } from './variations.ts';

type Size = (typeof SIZES)[keyof typeof SIZES][number];

/** The products of one kind, in one category. The same kind gives the same products for ever. */
export function makeProducts(kind: Kind, categoryId: string): CatalogueProduct[] {
  const words: Readonly<Record<string, Three>> = VARIATIONS[kind.by];
  return Object.entries(kind.prices).map(([name, price]) => {
    const variation = wordsOf(words[name]);
    const title = titleOf(kind, variation);
    const slug = slugOf(title.en);
    const attributes = { [kind.by]: [variation], ...attributesOf(kind) };
    return {
      id: `prd_${slug}`,
      categoryId,
      title,
      description: descriptionOf(kind, attributes),
      brand: kind.brand,
      attributes,
      isBulky: kind.isBulky ?? false,
      options: [...(kind.colours ? ['colour'] : []), ...(kind.sizes ? ['size'] : [])],
      variants: variantsOf(kind, slug, price),
    };
  });
}

/** 'Camisa de linho' → `{ en: 'Linen shirt', … }`: the variation in its place, and a capital. */
function titleOf({ titles }: Kind, variation: Words): Words {
  const [en, pt, es] = titles;
  const whole = (text: string, word: string) => capital(text.replace('{v}', word));
  return {
    en: whole(en, variation.en),
    'pt-BR': whole(pt, variation['pt-BR']),
    es: whole(es, variation.es),
  };
}

function variantsOf(kind: Kind, slug: string, price: number): CatalogueVariant[] {
  const product = slug.toUpperCase();
  const soldOut = isSoldOut(product);
  const colours: (ColourName | null)[] = kind.colours ? [...kind.colours] : [null];
  const sizes: (Size | null)[] = kind.sizes ? [...SIZES[kind.sizes]] : [null];
  const agreement = agreementOf(kind);
  return colours.flatMap((colour) =>
    sizes.map((size): CatalogueVariant => {
      const sku = [product, colour && slugOf(COLOURS[colour].en).toUpperCase(), size?.code]
        .filter((part) => part !== null && part !== undefined)
        .join('-');
      const names = [colour && colourOf(colour, agreement), size && size.words].filter((one) => one !== null);
      return {
        sku,
        name: names.length === 0 ? null : joined(names),
        options: {
          ...(colour === null ? {} : { colour: colourWord(colour) }),
          ...(size === null ? {} : { size: size.words }),
        },
        price: priceOf(price, size?.factor ?? 1),
        stock: soldOut ? 0 : firstStock(sku),
        hex: COLOURS[colour ?? 'natural'].hex,
      };
    }),
  );
}

function attributesOf(kind: Kind): Record<string, Words[]> {
  const given: [string, Words[]][] = [];
  const dictionaries: Record<string, Readonly<Record<string, Three>>> = {
    material: VARIATIONS.material,
    ...ATTRIBUTES,
  };
  const values: Record<string, unknown> = kind;
  for (const [name, dictionary] of Object.entries(dictionaries)) {
    const chosen = values[name];
    if (Array.isArray(chosen)) given.push([name, chosen.map((value) => wordsOf(dictionary[String(value)]))]);
  }
  return Object.fromEntries(given);
}

const MADE = { m: 'o', f: 'a', mp: 'os', fp: 'as' } as const;

function descriptionOf(kind: Kind, attributes: Record<string, Words[]>): Words {
  const [pt, es] = agreementOf(kind);
  const [en0, pt0, es0] = kind.about;
  const { material: materials, occasion: occasions } = attributes;
  const list = (words: Words[], language: keyof Words) => words.map((word) => word[language]).join(', ');
  const made = materials && {
    en: ` Made of ${list(materials, 'en')}.`,
    'pt-BR': ` Feit${MADE[pt]} de ${list(materials, 'pt-BR')}.`,
    es: ` Hech${MADE[es]} de ${list(materials, 'es')}.`,
  };
  const fit = occasions && {
    en: ` Occasion: ${list(occasions, 'en')}.`,
    'pt-BR': ` Ocasião: ${list(occasions, 'pt-BR')}.`,
    es: ` Ocasión: ${list(occasions, 'es')}.`,
  };
  return {
    en: `${en0}${made?.en ?? ''}${fit?.en ?? ''}`,
    'pt-BR': `${pt0}${made?.['pt-BR'] ?? ''}${fit?.['pt-BR'] ?? ''}`,
    es: `${es0}${made?.es ?? ''}${fit?.es ?? ''}`,
  };
}

function agreementOf({ agrees }: Kind): readonly [Agreement, Agreement] {
  const [pt, es] = agrees.split(' ');
  return [pt as Agreement, es as Agreement];
}

function wordsOf(three: Three | undefined): Words {
  if (three === undefined) throw new Error('A kind names a word that no dictionary of the catalogue has');
  return { en: three[0], 'pt-BR': three[1], es: three[2] };
}

function joined(names: Words[]): Words {
  const join = (language: keyof Words) => names.map((name) => name[language]).join(', ');
  return { en: join('en'), 'pt-BR': join('pt-BR'), es: join('es') };
}

/** The first size has the price as it was written; larger ones end in 90 cents. */
function priceOf(price: number, factor: number): number {
  return factor === 1 ? price : Math.round((price * factor) / 1_000) * 1_000 - 10;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
