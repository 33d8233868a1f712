import type { CatalogueProduct, CatalogueVariant, Words } from '../../shop/catalogue.ts';
import { VARIANTS } from '../facts.ts';
import { ATTRIBUTES } from './attributes.ts';
import { COLOURS, colourOf, colourWord } from './colours.ts';
import type { ColourName } from './colours.ts';
import type { Three } from './kind.ts';
import { SIZES } from './sizes.ts';
import { VARIATIONS } from './variations.ts';

const { occasion, room, style, audience, feature } = ATTRIBUTES;
const { material, seats } = VARIATIONS;

type Facts = Omit<
  CatalogueProduct,
  'id' | 'title' | 'description' | 'attributes' | 'variants' | 'isBulky'
> & {
  slug: string;
  title: Three;
  about: Three;
  attributes: Record<string, Three[]>;
  variants: CatalogueVariant[];
  isBulky?: boolean;
};

const words = ([en, pt, es]: Three): Words => ({ en, 'pt-BR': pt, es });

function classic({ slug, title, about, attributes, isBulky = false, ...facts }: Facts): CatalogueProduct {
  return {
    ...facts,
    id: `prd_${slug}`,
    title: words(title),
    description: words(about),
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, values]) => [name, values.map(words)]),
    ),
    isBulky,
  };
}

type Sku = (typeof VARIANTS)[number]['sku'];
const stockOf = (sku: Sku) => VARIANTS.find((variant) => variant.sku === sku)?.stock ?? 0;

function inColour(sku: Sku, colour: ColourName, { price, gender }: { price: number; gender: 'm' | 'f' }) {
  return {
    sku,
    name: colourOf(colour, [gender, gender === 'f' && sku.startsWith('LAMP') ? 'm' : gender]),
    options: { colour: colourWord(colour) },
    price,
    stock: stockOf(sku),
    hex: COLOURS[colour].hex,
  };
}

function inSize(sku: Sku, code: 'S' | 'M' | 'L', { price, hex }: { price: number; hex: string }) {
  const size = SIZES.clothes.find((one) => one.code === code)?.words ?? words([code, code, code]);
  return { sku, name: size, options: { size }, price, stock: stockOf(sku), hex };
}

/** What the seeded orders are of: the skus and the stock of `VARIANTS`. */
export const CLASSICS: CatalogueProduct[] = [
  classic({
    slug: 'arc-desk-lamp',
    categoryId: 'lighting',
    title: ['Arc desk lamp', 'Luminária de mesa Arco', 'Flexo Arco'],
    about: [
      'A steel arc over the desk; light that does not tire.',
      'Um arco de aço sobre a mesa; luz que não cansa.',
      'Un arco de acero sobre la mesa; luz que no cansa.',
    ],
    brand: 'Lumen',
    attributes: {
      material: [material.steel],
      room: [room.office],
      style: [style.modern],
      occasion: [occasion.work],
    },
    options: ['colour'],
    variants: [
      inColour('LAMP-ARC-BLK', 'black', { price: 19_990, gender: 'f' }),
      inColour('LAMP-ARC-WHT', 'white', { price: 19_990, gender: 'f' }),
    ],
  }),
  classic({
    slug: 'rain-jacket',
    categoryId: 'outerwear',
    title: ['Rain jacket', 'Jaqueta impermeável', 'Chaqueta impermeable'],
    about: [
      'Light, with taped seams and a hood.',
      'Leve, com costuras seladas e capuz.',
      'Ligera, con costuras selladas y capucha.',
    ],
    brand: 'Norte',
    attributes: {
      material: [material.nylon],
      occasion: [occasion.travel, occasion.sport],
      audience: [audience.unisex],
      feature: [feature.waterproof],
    },
    options: ['size'],
    variants: [
      inSize('JKT-RAIN-S', 'S', { price: 25_990, hex: COLOURS.navy.hex }),
      inSize('JKT-RAIN-M', 'M', { price: 25_990, hex: COLOURS.navy.hex }),
      inSize('JKT-RAIN-L', 'L', { price: 25_990, hex: COLOURS.navy.hex }),
    ],
  }),
  classic({
    slug: 'linen-shirt',
    categoryId: 'tops',
    title: ['Linen shirt', 'Camisa de linho', 'Camisa de lino'],
    about: [
      'Washed linen, loose cut, buttons of shell.',
      'Linho lavado, corte solto, botões de madrepérola.',
      'Lino lavado, corte holgado, botones de nácar.',
    ],
    brand: 'Norte',
    attributes: {
      material: [material.linen],
      occasion: [occasion.everyday, occasion.beach],
      style: [style.casual],
      audience: [audience.unisex],
    },
    options: ['size'],
    variants: [
      inSize('TEE-LIN-M', 'M', { price: 16_990, hex: COLOURS.offWhite.hex }),
      inSize('TEE-LIN-L', 'L', { price: 16_990, hex: COLOURS.offWhite.hex }),
    ],
  }),
  classic({
    slug: 'clay-mug',
    categoryId: 'kitchen',
    title: ['Clay mug', 'Caneca de barro', 'Taza de barro'],
    about: [
      'Thrown by hand; no two are alike.',
      'Feita no torno, à mão; não há duas iguais.',
      'Hecha a mano en el torno; no hay dos iguales.',
    ],
    brand: 'Barro & Cia',
    attributes: {
      material: [material.clay],
      occasion: [occasion.gift, occasion.everyday],
      style: [style.rustic],
      feature: [feature.handmade],
    },
    options: [],
    variants: [
      {
        sku: 'MUG-CLAY',
        name: null,
        options: {},
        price: 4_590,
        stock: stockOf('MUG-CLAY'),
        hex: COLOURS.brown.hex,
      },
    ],
  }),
  classic({
    slug: 'two-seat-sofa',
    categoryId: 'seating',
    title: ['Two-seat sofa', 'Sofá de dois lugares', 'Sofá de dos plazas'],
    about: [
      'Compact, for small living rooms; the covers come off.',
      'Compacto, para salas pequenas; as capas saem.',
      'Compacto, para salones pequeños; las fundas se quitan.',
    ],
    brand: 'Pinho',
    attributes: {
      material: [material.cotton],
      seats: [seats.two],
      room: [room.living],
      style: [style.scandinavian],
    },
    isBulky: true,
    options: ['colour'],
    variants: [inColour('SOFA-2S-GRN', 'green', { price: 199_900, gender: 'm' })],
  }),
];
