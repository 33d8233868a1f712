import type { Catalogue, CatalogueCategory, CatalogueProduct } from '../../shop/catalogue.ts';
import { BEDDING } from './bedding.ts';
import { BAGS } from './bags.ts';
import { GAMES } from './games.ts';
import { SKIRTS } from './skirts.ts';
import { KNITWEAR } from './knitwear.ts';
import { COOKING } from './cooking.ts';
import { COATS } from './coats.ts';
import { BATH } from './bath.ts';
import { CLASSICS } from './classics.ts';
import { DECOR } from './decor.ts';
import { DRESSES } from './dresses.ts';
import { GARDEN } from './garden.ts';
import type { Kind, Three } from './kind.ts';
import { KITCHEN } from './kitchen.ts';
import { LIGHTING } from './lighting.ts';
import { makeProducts } from './makeProducts.ts';
import { TROUSERS } from './trousers.ts';
import { SEATING } from './seating.ts';
import { SHOES } from './shoes.ts';
import { TABLES } from './tables.ts';
import { TOPS } from './tops.ts';
import { TOYS } from './toys.ts';

const CATEGORIES: { id: string; title: Three; kinds: Kind[] }[] = [
  { id: 'lighting', title: ['Lighting', 'Iluminação', 'Iluminación'], kinds: LIGHTING },
  { id: 'seating', title: ['Sofas and chairs', 'Sofás e cadeiras', 'Sofás y sillas'], kinds: SEATING },
  { id: 'tables', title: ['Tables and storage', 'Mesas e armários', 'Mesas y armarios'], kinds: TABLES },
  { id: 'bedding', title: ['Bed and bath', 'Cama e banho', 'Cama y baño'], kinds: [...BEDDING, ...BATH] },
  {
    id: 'kitchen',
    title: ['Kitchen and table', 'Cozinha e mesa', 'Cocina y mesa'],
    kinds: [...KITCHEN, ...COOKING],
  },
  { id: 'decor', title: ['Decoration', 'Decoração', 'Decoración'], kinds: DECOR },
  {
    id: 'dresses',
    title: ['Dresses and skirts', 'Vestidos e saias', 'Vestidos y faldas'],
    kinds: [...DRESSES, ...SKIRTS],
  },
  {
    id: 'tops',
    title: ['Shirts and knitwear', 'Camisas e malhas', 'Camisas y punto'],
    kinds: [...TOPS, ...KNITWEAR],
  },
  {
    id: 'outerwear',
    title: ['Trousers and coats', 'Calças e casacos', 'Pantalones y abrigos'],
    kinds: [...TROUSERS, ...COATS],
  },
  {
    id: 'shoes',
    title: ['Shoes and bags', 'Calçados e bolsas', 'Zapatos y bolsos'],
    kinds: [...SHOES, ...BAGS],
  },
  {
    id: 'toys',
    title: ['Toys and games', 'Brinquedos e jogos', 'Juguetes y juegos'],
    kinds: [...TOYS, ...GAMES],
  },
  { id: 'garden', title: ['Garden and balcony', 'Jardim e varanda', 'Jardín y balcón'], kinds: GARDEN },
];

let made: Catalogue | null = null;

/** All that the store sells. Made when it is first asked for, once for all worlds of a process. */
export function storeCatalogue(): Catalogue {
  made ??= makeCatalogue();
  return made;
}

function makeCatalogue(): Catalogue {
  const categories = CATEGORIES.map(({ id, title: [en, pt, es] }): CatalogueCategory => {
    return { id, title: { en, 'pt-BR': pt, es } };
  });
  const products = CATEGORIES.flatMap(({ id, kinds }): CatalogueProduct[] => [
    ...CLASSICS.filter(({ categoryId }) => categoryId === id),
    ...kinds.flatMap((kind) => makeProducts(kind, id)),
  ]);
  return {
    currency: 'BRL',
    categories,
    products,
    optionTitles: {
      colour: { en: 'Colour', 'pt-BR': 'Cor', es: 'Color' },
      size: { en: 'Size', 'pt-BR': 'Tamanho', es: 'Talla' },
    },
  };
}
