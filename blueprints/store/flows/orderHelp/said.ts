import { moneyFact, nameFact, type Fact } from 'loopline/flow';
import { orderOf } from '../shared/order.ts';
import { silenceOf } from '../shared/said.ts';
import type { OrderHelpContext } from './context.ts';

/** Asks for a word when the service window is closed; the question itself follows once the customer has written. */
export const YOUR_TURN = 'help_your_turn';

/** How help with an order waits for its customer. */
export const asking = { yourTurn: YOUR_TURN, stillThere: 'order.stillThere' };

export const silence = silenceOf(asking);

export const total = (context: OrderHelpContext): Fact =>
  moneyFact({ minor: orderOf(context).totalMinor, currency: orderOf(context).currency });

/** 'Correios · TRK1042 · https://…', or what of it is known. */
export function tracking({ parcel }: OrderHelpContext): Fact {
  const known = [parcel?.carrier, parcel?.trackingNumber, parcel?.url].filter((each) => each != null);
  return nameFact(known.join(' · '));
}
