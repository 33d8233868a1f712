import { fold } from './fold.ts';
import { readDecimal } from './slots/decimal.ts';
import type { ShownOption } from './choice.ts';

/** The option whose price is said: 'the 49,90 one'. Null when none has it, or several. */
export function byMoney(folded: string, options: readonly ShownOption[]): string | null {
  const said = amountsIn(folded);
  const [amount, another] = said;
  if (
    amount === undefined ||
    another !== undefined ||
    !/[.,]|\$|€|£|reais|dolar|dollar|peso|euro/u.test(folded)
  )
    return null;
  const fitting = options.filter((option) => shownAmounts(option).includes(amount));
  const [only, more] = fitting;
  return only !== undefined && more === undefined ? only.id : null;
}

/** 'The cheapest', 'a mais cara', 'el más barato': where every option shows one price, and one is the lowest or highest. */
export function byLimit(words: readonly string[], options: readonly ShownOption[]): string | null {
  const said = words.join(' ');
  const isLowest =
    /\b(?:cheapest|lowest|least expensive|(?:mais|mas) barat[oa]s?|menor preco|menor precio)\b/u.test(said);
  const isHighest = /\b(?:most expensive|priciest|dearest|(?:mais|mas) car[oa]s?|maior preco)\b/u.test(said);
  if (isLowest === isHighest) return null;
  const prices = options.map((option) => ({ id: option.id, amounts: shownAmounts(option) }));
  if (prices.some(({ amounts }) => amounts.length !== 1)) return null;
  const sorted = prices
    .map(({ id, amounts }) => ({ id, amount: amounts[0] ?? 0 }))
    .sort((a, b) => a.amount - b.amount);
  const ranked = isLowest ? sorted : sorted.toReversed();
  const [best, next] = ranked;
  return best !== undefined && best.amount !== next?.amount ? best.id : null;
}

function shownAmounts({ title, description = '' }: ShownOption): number[] {
  const shown = fold(`${title} ${description}`);
  return /[$€£]|\b(?:brl|usd|eur)\b/u.test(shown)
    ? amountsIn(
        shown
          .match(/(?:[$€£]|\b(?:brl|usd|eur)\b) ?[\d.,]+|[\d.,]+ ?(?:[€£$]|(?:brl|usd|eur)\b)/gu)
          ?.join(' ') ?? '',
      )
    : [];
}

/** Prices are shown and said with the marks of different languages; '1.234' alone is read as thousands. */
function amountsIn(folded: string): number[] {
  const digits = folded.match(/(?<![\p{L}\d-])\d+(?:[.,]\d+)*(?![\p{L}\d-])/gu) ?? [];
  return [...new Set(digits.map((each) => readDecimal(each, 'es')).filter((amount) => amount !== null))];
}
