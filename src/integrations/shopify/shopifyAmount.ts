import { z } from 'zod';
import { counted } from '../decimalAmount.ts';

/** Shopify writes major units as text: '79.9', '1500.0'. */
export const moneyV2 = z.object({ amount: z.string(), currencyCode: z.string() });
/** In the shop's own currency. */
export const moneyBag = z.object({ shopMoney: moneyV2 });

export const minorIn = ({ shopMoney }: z.output<typeof moneyBag>): number =>
  counted(shopMoney.amount, shopMoney.currencyCode);

export const sum = (parts: readonly number[]): number => parts.reduce((all, part) => all + part, 0);
