import { moneyFact, nameFact, timeFact, type Fact } from 'loopline/flow';
import { orderOf } from '../checkout/cartOf.ts';
import type { ShoppingContext } from '../context.ts';

export const url = ({ payment }: ShoppingContext): Fact => nameFact(payment?.url ?? '');
/** By itself on its line, so that it can be copied. */
export const code = ({ payment }: ShoppingContext): Fact => nameFact(payment?.code ?? '');

export const until = ({ payment }: ShoppingContext, at: string): Fact => timeFact(payment?.expiresAt ?? at);

/** What came in, as the provider tells it; else what is to be paid. */
export function paidSum(context: ShoppingContext): Fact {
  const { totalMinor, currency } = orderOf(context);
  return moneyFact(context.paid ?? { minor: totalMinor, currency });
}

/** The code itself, else the page. */
export const wayToPay = ({ payment }: ShoppingContext): Fact => nameFact(payment?.code ?? payment?.url ?? '');
