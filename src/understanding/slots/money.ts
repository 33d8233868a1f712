import type { Money } from '../../base/money.ts';
import { fold } from '../fold.ts';
import { currencyAfter, currencyBefore } from './currency.ts';
import { theOnly, undenied, type Found, type Reading } from './found.ts';
import { numbersIn, type NumberFound } from './numbersIn.ts';

/** An amount as it is kept in a slot. */
export type MoneySlot = { minor: number; currency: string };

/**
 * The one amount in a text that answers how much: 'R$ 1.234,56', '20 dollars', 'vinte reais'; a bare '50' is in
 * the currency of the reading, if it has one. Null when there is none, when there are several, and for 0 and less.
 */
export function findMoney(text: string, reading: Reading): Found<MoneySlot> | null {
  const folded = fold(text);
  if (folded.length > LONGEST) return null;
  const marked = moneyInFolded(folded, reading);
  const numbers = numbersIn(folded, reading.language);
  if (marked.length > 0) return isRange(folded, marked, numbers) ? null : theOnly(undenied(folded, marked));
  const [only, another] = numbers;
  const currency = reading.currency ?? null;
  if (only === undefined || another !== undefined || currency === null) return null;
  const words = (folded.slice(0, only.from) + folded.slice(only.to)).match(/[\p{L}%$€£]+/gu) ?? [];
  if (words.some((word) => !AROUND.has(word)) || isBelowZero(folded, only.from)) return null;
  return amount(only, only, currency);
}

/** The amounts that are said with their currency, for texts about other things too. */
export function moneyIn(text: string, reading: Reading): Found<MoneySlot>[] {
  return moneyInFolded(fold(text), reading);
}

const LONGEST = 1000;

const AROUND = new Set(
  (
    'about up to at most around it is was i paid pay please the total of a max maximum e eh foi era de por ate uns umas mais ou ' +
    'menos cerca no maximo paguei pago quero es fue hasta unos como pague seria valor price preco precio thousand mil'
  ).split(' '),
);

/** '20 or 30 reais': the first is an amount too. */
function isRange(folded: string, marked: readonly Found[], numbers: readonly NumberFound[]): boolean {
  return marked.some(({ from, to }) =>
    numbers.some((number) => {
      const between = number.to <= from ? folded.slice(number.to, from) : folded.slice(to, number.from);
      return between.length < 8 && /^ ?(?:or|ou|o|to|a|ate|hasta|-|e|y|and) ?$/u.test(between);
    }),
  );
}

function moneyInFolded(folded: string, reading: Reading): Found<MoneySlot>[] {
  const numbers = numbersIn(folded, reading.language);
  const found: Found<MoneySlot>[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at];
    if (number === undefined) continue;
    const money = markedMoney(folded, number, reading);
    if (money === null) continue;
    const cents = centsAfter(folded, money, numbers[at + 1]);
    if (cents !== null) at += 1;
    found.push(cents ?? money);
  }
  return found;
}

function markedMoney(folded: string, number: NumberFound, reading: Reading): Found<MoneySlot> | null {
  const before = currencyBefore(folded.slice(Math.max(0, number.from - 6), number.from), reading);
  const isThousands = /^k(?!\p{L})/u.test(folded.slice(number.to, number.to + 2));
  const counted = isThousands ? { ...number, value: number.value * 1000, to: number.to + 1 } : number;
  const after = currencyAfter(folded.slice(counted.to, counted.to + 30), reading);
  if (before === null && after === null) return null;
  const from = number.from - (before?.length ?? 0);
  if (isBelowZero(folded, from)) return null;
  const currency = before?.currency ?? after?.currency ?? '';
  if (after !== null && before !== null && before.currency !== after.currency) return null;
  const scaled = after?.isHundredth === true ? { ...counted, value: counted.value / 100 } : counted;
  return amount(scaled, { from, to: counted.to + (after?.length ?? 0) }, currency);
}

/** 'vinte reais e cinquenta centavos': the second number belongs to the first. */
function centsAfter(
  folded: string,
  money: Found<MoneySlot>,
  next: NumberFound | undefined,
): Found<MoneySlot> | null {
  if (next === undefined || next.value >= 100 || !Number.isInteger(next.value)) return null;
  if (money.value.minor % 100 !== 0) return null;
  if (!/^ ?(?:and|e|y|con|com)? ?$/u.test(folded.slice(money.to, next.from))) return null;
  const word = /^ (?:cents?|centavos?|centimos?)(?!\p{L})/u.exec(folded.slice(next.to, next.to + 12))?.[0];
  if (word === undefined) return null;
  const { minor, currency } = money.value;
  return { value: { minor: minor + next.value, currency }, from: money.from, to: next.to + word.length };
}

function amount(
  { value }: NumberFound,
  { from, to }: { from: number; to: number },
  currency: string,
): Found<MoneySlot> | null {
  const digits = minorDigits(currency);
  if (digits === null) return null;
  const minor = Math.round(value * 10 ** digits);
  const isExact = Math.abs(minor - value * 10 ** digits) < 1e-4;
  const money: Money = { minor, currency };
  return isExact && minor > 0 && Number.isSafeInteger(minor) ? { value: { ...money }, from, to } : null;
}

/** How many digits the minor unit has: 2 for BRL, 0 for JPY. Null when the code is none. */
function minorDigits(currency: string): number | null {
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  const known = DIGITS.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  DIGITS.set(currency, digits);
  return digits;
}

const DIGITS = new Map<string, number>();

function isBelowZero(folded: string, from: number): boolean {
  return /(?:[-−–]|\b(?:minus|menos))[ (]?$/u.test(folded.slice(Math.max(0, from - 7), from));
}
