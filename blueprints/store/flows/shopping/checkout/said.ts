import { moneyFact, nameFact, type Fact } from 'loopline/flow';
import type { PostalAddress } from 'loopline/integration';
import { tillWords } from '../../../texts/till.ts';
import { writeMoney } from '../../../writeMoney.ts';
import type { ShoppingContext } from '../context.ts';
import { cartOf, orderOf } from './cartOf.ts';
import { changesIn } from './changesIn.ts';
import { daysIn } from './rates.ts';

/** More lines than these are counted, and not named: a phone shows no more without scrolling. */
const MOST_LINES = 12;

/** '2 × Clay mug · R$ 69,80', a line each; below them discount and delivery. */
export function lines(context: ShoppingContext): Fact {
  const { lines: all, currency, discountMinor, coupon, shipping, shippingMinor } = cartOf(context);
  const words = tillWords(context.language);
  const money = (minor: number) => writeMoney({ minor, currency }, context.language);
  const shown = all
    .slice(0, MOST_LINES)
    .map((line) => `${line.quantity} × ${line.title} · ${money(line.totalMinor)}`);
  const more = all.length > MOST_LINES ? [`+ ${all.length - MOST_LINES}`] : [];
  const discount =
    discountMinor === 0
      ? []
      : [`${words.discount}${coupon ? ` (${coupon.code})` : ''} · -${money(discountMinor)}`];
  const rate = context.rates.find(({ rateRef }) => rateRef === shipping?.rateRef);
  const way = [shipping?.title ?? words.delivery, rate === undefined ? '' : daysIn(rate, context.language)]
    .filter((each) => each !== '')
    .join(', ');
  const delivery = `${way} · ${shippingMinor === 0 ? words.free : money(shippingMinor)}`;
  return nameFact([...shown, ...more, ...discount, delivery].join('\n'));
}

export function total(context: ShoppingContext): Fact {
  const { totalMinor, currency } = cartOf(context);
  return moneyFact({ minor: totalMinor, currency });
}

/**
 * Where it goes. An address that only the shop told is not written out: whoever holds a telephone today need not be
 * who had its number when the address was given.
 */
export function address(context: ShoppingContext): Fact {
  const { address: said, customer } = context;
  if (said === null) return nameFact('');
  return nameFact(isKnownToShop(said, customer?.address ?? null) ? veiled(said) : written(said));
}

function isKnownToShop(said: PostalAddress, known: PostalAddress | null): boolean {
  return known !== null && known.line1 === said.line1 && known.postalCode === said.postalCode;
}

function written({ line1, line2, district, city, region, postalCode }: PostalAddress): string {
  return [line1, line2, district, [city, region].filter(Boolean).join(' '), postalCode]
    .filter(Boolean)
    .join(', ');
}

/** 'Rua das Flores •••, São Paulo': enough to be known by whose it is. */
function veiled({ line1, city }: PostalAddress): string {
  return `${line1.replaceAll(/\d+\p{L}?/gu, '•••')}, ${city}`;
}

/** 'Clay mug: R$ 34,90 → R$ 36,90', a line each; when only the sum differs, the sum. */
export function changes(context: ShoppingContext): Fact {
  const { agreed, language } = context;
  const { currency, totalMinor } = cartOf(context);
  const money = (minor: number) => writeMoney({ minor, currency }, language);
  const pieces = changesIn(context).map(
    ({ title, wasMinor, nowMinor }) => `${title}: ${money(wasMinor)} → ${money(nowMinor)}`,
  );
  const isSumOther = agreed !== null && agreed.totalMinor !== totalMinor;
  const sum = isSumOther
    ? [`${tillWords(language).total}: ${money(agreed.totalMinor)} → ${money(totalMinor)}`]
    : [];
  return nameFact([...pieces, ...sum].join('\n'));
}

/** Which part of the address the shop does not know, in words. */
export function refusedPart({ refused, language }: ShoppingContext): Fact {
  const { parts, whole } = tillWords(language);
  return nameFact(parts[refused?.field ?? ''] ?? whole);
}

/** 'Clay mug: 1 left', a line each. */
export function soldOut({ soldOut: gone, language }: ShoppingContext): Fact {
  const { none, left } = tillWords(language);
  const leftOf = (count: number | null) => (count ? left.replace('{count}', String(count)) : none);
  return nameFact(gone.map((each) => `${each.title}: ${leftOf(each.left)}`).join('\n'));
}

export const orderNumber = (context: ShoppingContext): Fact => nameFact(orderOf(context).number);

export function orderTotal(context: ShoppingContext): Fact {
  const { totalMinor, currency } = orderOf(context);
  return moneyFact({ minor: totalMinor, currency });
}
