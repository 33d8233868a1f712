import type { Language } from './language.ts';

/** Something that the shop sells. */
export interface Good {
  /** As the shop writes it, in the language that the customer bought in. */
  title: string;
  /** What people call it. */
  word: string;
  /** Minor units of the currency of the language. */
  price: number;
}

export const CURRENCIES: Readonly<Record<Language, string>> = { en: 'USD', 'pt-BR': 'BRL', es: 'EUR' };

/** The last one costs more than is given back without the yes of a person. */
export const GOODS: Readonly<Record<Language, readonly Good[]>> = {
  en: [
    { title: 'Arc desk lamp, black', word: 'desk lamp', price: 7_990 },
    { title: 'Rain jacket, M', word: 'rain jacket', price: 12_000 },
    { title: 'Round mirror, 60 cm', word: 'mirror', price: 5_490 },
    { title: 'Linen duvet, white', word: 'duvet', price: 9_900 },
    { title: 'Dune living room rug, grey', word: 'rug', price: 25_900 },
  ],
  'pt-BR': [
    { title: 'Abajur de mesa Arco, preto', word: 'abajur', price: 7_990 },
    { title: 'Casaco de chuva, M', word: 'casaco', price: 12_000 },
    { title: 'Espelho redondo, 60 cm', word: 'espelho', price: 5_490 },
    { title: 'Edredom de linho, branco', word: 'edredom', price: 9_900 },
    { title: 'Tapete de sala Duna, cinza', word: 'tapete', price: 25_900 },
  ],
  es: [
    { title: 'Velador de mesa Arco, negro', word: 'velador', price: 7_990 },
    { title: 'Abrigo de lluvia, M', word: 'abrigo', price: 12_000 },
    { title: 'Espejo redondo, 60 cm', word: 'espejo', price: 5_490 },
    { title: 'Edredón de lino, blanco', word: 'edredón', price: 9_900 },
    { title: 'Tapete de sala Duna, gris', word: 'tapete', price: 25_900 },
  ],
};
