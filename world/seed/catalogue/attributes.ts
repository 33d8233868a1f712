import type { Three } from './kind.ts';

const occasion = {
  wedding: ['wedding', 'casamento', 'boda'],
  party: ['party', 'festa', 'fiesta'],
  everyday: ['everyday', 'dia a dia', 'diario'],
  work: ['work', 'trabalho', 'trabajo'],
  beach: ['beach', 'praia', 'playa'],
  gift: ['gift', 'presente', 'regalo'],
  sport: ['sport', 'esporte', 'deporte'],
  travel: ['travel', 'viagem', 'viaje'],
  christmas: ['Christmas', 'Natal', 'Navidad'],
  birthday: ['birthday', 'aniversário', 'cumpleaños'],
  housewarming: ['housewarming', 'casa nova', 'casa nueva'],
  dinner: ['dinner', 'jantar', 'cena'],
} satisfies Record<string, Three>;

const style = {
  elegant: ['elegant', 'elegante', 'elegante'],
  casual: ['casual', 'casual', 'informal'],
  classic: ['classic', 'clássico', 'clásico'],
  modern: ['modern', 'moderno', 'moderno'],
  scandinavian: ['Scandinavian', 'escandinavo', 'nórdico'],
  industrial: ['industrial', 'industrial', 'industrial'],
  rustic: ['rustic', 'rústico', 'rústico'],
  bohemian: ['bohemian', 'boho', 'bohemio'],
  minimalist: ['minimalist', 'minimalista', 'minimalista'],
  romantic: ['romantic', 'romântico', 'romántico'],
} satisfies Record<string, Three>;

const room = {
  living: ['living room', 'sala de estar', 'salón'],
  bedroom: ['bedroom', 'quarto', 'dormitorio'],
  kids: ["children's room", 'quarto infantil', 'habitación infantil'],
  kitchen: ['kitchen', 'cozinha', 'cocina'],
  dining: ['dining room', 'sala de jantar', 'comedor'],
  bathroom: ['bathroom', 'banheiro', 'baño'],
  office: ['home office', 'escritório', 'despacho'],
  hall: ['hallway', 'hall de entrada', 'recibidor'],
  outdoor: ['outdoors', 'área externa', 'exterior'],
  balcony: ['balcony', 'varanda', 'balcón'],
} satisfies Record<string, Three>;

const audience = {
  women: ['women', 'mulher', 'mujer'],
  men: ['men', 'homem', 'hombre'],
  unisex: ['unisex', 'unissex', 'unisex'],
  children: ['children', 'criança', 'niños'],
  baby: ['baby', 'bebê', 'bebé'],
} satisfies Record<string, Three>;

const season = {
  summer: ['summer', 'verão', 'verano'],
  winter: ['winter', 'inverno', 'invierno'],
  allYear: ['all year', 'ano todo', 'todo el año'],
} satisfies Record<string, Three>;

const feature = {
  waterproof: ['waterproof', 'à prova d’água', 'impermeable'],
  dimmable: ['dimmable', 'intensidade regulável', 'intensidad regulable'],
  rechargeable: ['rechargeable', 'recarregável', 'recargable'],
  foldable: ['foldable', 'dobrável', 'plegable'],
  extendable: ['extendable', 'extensível', 'extensible'],
  storage: ['with storage', 'com baú', 'con almacenaje'],
  handmade: ['handmade', 'feito à mão', 'hecho a mano'],
  machineWashable: ['machine washable', 'lavável na máquina', 'lavable a máquina'],
  dishwasher: ['dishwasher safe', 'vai à lava-louças', 'apto para lavavajillas'],
  vegan: ['vegan', 'vegano', 'vegano'],
  sofaBed: ['sofa bed', 'sofá-cama', 'sofá cama'],
  solar: ['solar', 'solar', 'solar'],
} satisfies Record<string, Three>;

const age = {
  from1: ['from 1 year', 'a partir de 1 ano', 'desde 1 año'],
  from3: ['from 3 years', 'a partir de 3 anos', 'desde 3 años'],
  from6: ['from 6 years', 'a partir de 6 anos', 'desde 6 años'],
  from8: ['from 8 years', 'a partir de 8 anos', 'desde 8 años'],
} satisfies Record<string, Three>;

/** What else is told of a product, by name of the attribute. */
export const ATTRIBUTES = { occasion, style, room, audience, season, feature, age };
