import type { Product } from '../../integrations/ports/catalogue.ts';
import { buildProductSpace, type ProductSpace, type ToldCatalogue } from '../catalogue/productSpace.ts';

/** Words in the three languages of the shop. */
type Three = readonly [en: string, pt: string, es: string];

interface Goods {
  ref: string;
  title: Three;
  category: string;
  about?: Three;
  brand?: string;
  minor: number;
  attributes?: Record<string, Three[]>;
  colours?: Three[];
  sizes?: Three[];
  /** Of every variant; 5 when it is missing. */
  stock?: number;
}

const CATEGORIES: Record<string, Three> = {
  seating: ['Sofas and chairs', 'Sofás e cadeiras', 'Sofás y sillas'],
  dresses: ['Dresses', 'Vestidos', 'Vestidos'],
  shoes: ['Shoes', 'Calçados', 'Zapatos'],
  decor: ['Decoration', 'Decoração', 'Decoración'],
};

const RED: Three = ['red', 'vermelho', 'rojo'];
const BLACK: Three = ['black', 'preto', 'negro'];
const NAVY: Three = ['navy blue', 'azul-marinho', 'azul marino'];
const BLUE: Three = ['blue', 'azul', 'azul'];
const S: Three = ['S', 'P', 'S'];
const M: Three = ['M', 'M', 'M'];
const LINEN: Three = ['linen', 'linho', 'lino'];
const GLASS: Three = ['glass', 'vidro', 'vidrio'];
const WEDDING: Three = ['wedding', 'casamento', 'boda'];
const GIFT: Three = ['gift', 'presente', 'regalo'];
const same = (text: string): Three => [text, text, text];

/** A shop small enough to know by heart. Prices in minor units of BRL. */
const GOODS: readonly Goods[] = [
  {
    ref: 'sofa-linen',
    title: ['Two-seat linen sofa', 'Sofá de linho de dois lugares', 'Sofá de lino de dos plazas'],
    category: 'seating',
    minor: 219_900,
    attributes: { material: [LINEN], seats: [['two-seat', 'dois lugares', 'dos plazas']] },
    colours: [BLUE, BLACK],
  },
  {
    ref: 'sofa-velvet',
    title: ['Three-seat velvet sofa', 'Sofá de veludo de três lugares', 'Sofá de terciopelo de tres plazas'],
    category: 'seating',
    minor: 329_900,
    attributes: {
      material: [['velvet', 'veludo', 'terciopelo']],
      seats: [['three-seat', 'três lugares', 'tres plazas']],
    },
    colours: [RED],
  },
  {
    ref: 'armchair',
    title: ['Linen armchair', 'Poltrona de linho', 'Sillón de lino'],
    category: 'seating',
    minor: 109_900,
    attributes: { material: [LINEN] },
    colours: [BLUE],
  },
  {
    ref: 'dress-long',
    title: ['Long satin dress', 'Vestido longo de cetim', 'Vestido largo de satén'],
    category: 'dresses',
    brand: 'Alba',
    minor: 29_990,
    attributes: { material: [['satin', 'cetim', 'satén']], occasion: [WEDDING] },
    colours: [RED, NAVY],
    sizes: [S, M],
  },
  {
    ref: 'dress-linen',
    title: ['Linen midi dress', 'Vestido midi de linho', 'Vestido midi de lino'],
    category: 'dresses',
    brand: 'Norte',
    minor: 19_990,
    attributes: { material: [LINEN], pattern: [['striped', 'listras', 'rayas']] },
    colours: [BLACK, RED],
    sizes: [S, M],
  },
  {
    ref: 'dress-gone',
    title: ['Short cotton dress', 'Vestido curto de algodão', 'Vestido corto de algodón'],
    category: 'dresses',
    brand: 'Norte',
    minor: 9_990,
    attributes: { material: [['cotton', 'algodão', 'algodón']] },
    colours: [RED],
    sizes: [S, M],
    stock: 0,
  },
  {
    ref: 'shirt-dress-shoes',
    title: ["Men's dress shoes", 'Sapatos sociais masculinos', 'Zapatos de vestir de hombre'],
    category: 'shoes',
    minor: 39_990,
    attributes: { occasion: [WEDDING] },
    colours: [BLACK],
    sizes: [same('40'), same('42')],
  },
  {
    ref: 'trainers',
    title: ['Canvas trainers', 'Tênis de lona', 'Zapatillas de lona'],
    category: 'shoes',
    brand: 'Passo',
    minor: 14_990,
    attributes: { material: [['canvas', 'lona', 'lona']] },
    colours: [BLACK, BLUE],
    sizes: [same('40'), same('42')],
  },
  {
    ref: 'vase-glass',
    title: ['Glass vase', 'Vaso de vidro', 'Jarrón de vidrio'],
    category: 'decor',
    minor: 7_990,
    attributes: { material: [GLASS], occasion: [GIFT] },
  },
  {
    ref: 'glasses',
    title: ['Set of 6 wine glasses', 'Jogo de 6 taças', 'Juego de 6 copas'],
    category: 'decor',
    minor: 12_990,
    attributes: { material: [GLASS], occasion: [GIFT, WEDDING] },
  },
  {
    ref: 'blanket',
    title: ['Wool blanket', 'Manta de lã', 'Manta de lana'],
    category: 'decor',
    minor: 24_990,
    attributes: { material: [['wool', 'lã', 'lana']] },
    about: ['Warm and soft.', 'Quente e macia.', 'Cálida y suave.'],
  },
];

export const LANGUAGES = ['en', 'pt-BR', 'es'] as const;

/** The shop's list in one of its languages. The names of options are translated, as shops do. */
export function productsOf(at: 0 | 1 | 2): Product[] {
  return GOODS.map((goods) => productOf(goods, at));
}

export function toldSmallShop(): ToldCatalogue[] {
  return ([0, 1, 2] as const).map((at) => ({ language: LANGUAGES[at], products: productsOf(at) }));
}

export function smallSpace(): Promise<ProductSpace> {
  return buildProductSpace(toldSmallShop());
}

function productOf(goods: Goods, at: 0 | 1 | 2): Product {
  const { ref, title, category, about = same('Good.'), brand = null, attributes = {} } = goods;
  return {
    ref,
    title: title[at],
    description: about[at],
    category: { ref: category, title: CATEGORIES[category]?.[at] ?? category },
    brand,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([name, values]) => [name, values.map((value) => value[at])]),
    ),
    imageUrl: null,
    variants: variantsOf(goods, at),
  };
}

function variantsOf(
  { ref, title, minor, colours, sizes, stock = 5 }: Goods,
  at: 0 | 1 | 2,
): Product['variants'] {
  return (colours ?? [null]).flatMap((colour) =>
    (sizes ?? [null]).map((size) => ({
      sku: [ref, colour?.[0], size?.[0]].filter((part) => part !== undefined).join('/'),
      title: [colour?.[at], size?.[at]].filter((part) => part !== undefined).join(', ') || title[at],
      options: {
        ...(colour === null ? {} : { [['colour', 'cor', 'color'][at] ?? '']: colour[at] }),
        ...(size === null ? {} : { [['size', 'tamanho', 'talla'][at] ?? '']: size[at] }),
      },
      unitMinor: minor,
      currency: 'BRL',
      stock,
      imageUrl: null,
    })),
  );
}
