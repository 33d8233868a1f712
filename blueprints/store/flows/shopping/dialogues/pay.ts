import {
  act,
  failed,
  logged,
  manual,
  marked,
  none,
  refused,
  result,
  unsettled,
} from '../../../testing/answers.ts';
import type { Happenings } from '../../../testing/playDialogue.ts';
import { DAY_MS, MINUTE_MS } from '../../../times.ts';
import * as the from '../walks/tillAnswers.ts';
import { cartsIn, delivered } from './carts.ts';
import type { Goods } from './goods.ts';

const requested = (expiresAt: string, code: string | null) =>
  result('requested', { requestRef: 'pr_1', url: 'https://pay.example/pr_1', code, expiresAt });

const refunded = result('refunded', {
  refundRef: 're_1',
  paymentRef: 'pi_9',
  minor: 7_480,
  currency: 'BRL',
  status: 'succeeded',
});

/** What happens between the order and its payment. */
export function orderHappenings(goods: Goods): Happenings {
  const carts = cartsIn(goods);
  return {
    'the shop takes the order of R$ 74,80': the.placed(7_480),
    'the shop takes the order of R$ 79,80': the.placed(7_980),
    'the shop takes the order of R$ 94,90': the.placed(9_490),
    'the shop takes the order of R$ 99,80': the.placed(9_980),
    'the shop counts another price': the.changed(
      delivered(carts['a mug at the new price'], goods.standard, 2_490),
    ),
    'the shop lacks the delivery': the.incomplete('shipping'),
    'the shop has a page of its own': the.hosted,
    'the cart is still a cart': the.stillCart(),
    'the cart is order LP-2044': the.ordered,
    'nobody can tell whether it was ordered': manual,
    'the shop does not confirm it yet': unsettled,
    'the shop does not answer': failed,
    'three quarters of an hour pass': { after: 45 * MINUTE_MS },
    'half an hour passes': { after: 30 * MINUTE_MS },
    'ten minutes pass': { after: 10 * MINUTE_MS },
    'the time to pay passes': { after: 212 * MINUTE_MS },
    'a day passes': { after: DAY_MS },
    'two hours pass': { after: 120 * MINUTE_MS },

    'the provider makes a code': requested('2026-11-21T16:00:00.000Z', the.PIX),
    'the provider makes another code': requested('2026-11-21T20:35:00.000Z', the.PIX),
    'the provider makes a page': requested('2026-11-22T11:00:00.000Z', null),
    'the provider does not take that way': the.requestRefused,
    'the provider tells that something changed': the.paymentChanged,
    'nothing has come in': the.open,
    'R$ 74,80 have come in': the.paid(7_480),
    'R$ 79,80 have come in': the.paid(7_980),
    'R$ 94,90 have come in': the.paid(9_490),
    'the card was declined': the.declined,
    'the request has expired': the.expired,
    'nobody can pay the old way any more': the.withdrawn,
    'the provider does not know the request': none,
    'the shop cancels the order': the.orderCancelled,
  };
}

/** What happens once it is paid. */
export const paidHappenings: Happenings = {
  'the shop has written it down': marked,
  'the shop has another payment for it': the.otherwisePaid('pi_8'),
  'the order cannot be paid any more': the.notPayable,
  'the money goes back': refunded,
  'the provider does not confirm it yet': unsettled,
  'the provider refuses to give it back': refused,
  'finance wrote it into the shop': act('marked'),
  'finance gave it back by hand': act('returned'),
  'support explained it': act('explained'),
  'support gives up the order': act('cancelOrder'),
  'sales arranged the order': act('ordered'),

  'the next day comes': { until: DAY_MS },
  'the parcel has not left': the.notShipped,
  'the parcel is on its way': the.tracked('inTransit', '2026-11-23T12:00:00.000Z'),
  'the parcel is late': the.tracked('inTransit', '2026-11-22T12:00:00.000Z'),
  'the parcel has a problem': the.tracked('problem'),
  'the parcel has arrived': the.tracked('delivered'),
  'the warehouse found it': act('goOn'),
  'two days pass': { after: 2 * DAY_MS },
  'three days pass': { after: 3 * DAY_MS },
  'the CRM writes it down': logged,
  'the CRM cannot write it down': failed,
};
