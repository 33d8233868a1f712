import type { ShopLanguage, Words } from './catalogue.ts';
import { zoneOf } from './checkAddress.ts';
import type { Address } from './shop.ts';

export type Rate = { id: string; title: Words; price: number; minDays: number; maxDays: number };
/** What decides how a parcel may go. */
export type Load = { address: Address; subtotal: number; isBulky: boolean };

const TITLES = {
  standard: { en: 'Standard delivery', 'pt-BR': 'Entrega econômica', es: 'Envío estándar' },
  express: { en: 'Express delivery', 'pt-BR': 'Entrega expressa', es: 'Envío exprés' },
  freight: { en: 'Furniture delivery', 'pt-BR': 'Entrega de móveis', es: 'Envío de muebles' },
} satisfies Record<string, Words>;

/** From here on standard delivery inside the country is free. */
const FREE_FROM = 29_900;
/** The north and the north-east of Brazil, by the beginning of their postal codes. */
const FAR_FROM_THE_STORE = /^[456]/;

const rate = (id: keyof typeof TITLES, price: number, minDays: number, maxDays: number): Rate => ({
  id,
  title: TITLES[id],
  price,
  minDays,
  maxDays,
});

/** The ways to an address, cheapest first; none when the goods are too large to go that far. */
export function shippingRates({ address, subtotal, isBulky }: Load): Rate[] {
  const zone = zoneOf(address);
  if (zone === 'home') return ratesAtHome({ address, subtotal, isBulky });
  if (isBulky) return [];
  if (zone === 'near') return [rate('standard', 7_990, 10, 20), rate('express', 15_990, 4, 7)];
  return [rate('standard', 11_990, 10, 25), rate('express', 21_990, 4, 8)];
}

function ratesAtHome({ address, subtotal, isBulky }: Load): Rate[] {
  const isFar = FAR_FROM_THE_STORE.test(address.postalCode);
  if (isBulky) return [isFar ? rate('freight', 24_900, 12, 25) : rate('freight', 14_900, 7, 15)];
  const standard = isFar ? rate('standard', 2_990, 8, 12) : rate('standard', 1_990, 5, 8);
  const express = isFar ? rate('express', 5_990, 3, 5) : rate('express', 3_990, 1, 3);
  return [{ ...standard, price: subtotal >= FREE_FROM ? 0 : standard.price }, express];
}

export function describeRate({ title, ...rest }: Rate, language: ShopLanguage) {
  return { ...rest, title: title[language] };
}
