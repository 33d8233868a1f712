import { careStates } from './after/care.ts';
import { deliverStates } from './after/deliver.ts';
import { tillEndStates } from './after/ends.ts';
import { recoverStates } from './after/recover.ts';
import { reviewStates } from './after/review.ts';
import { addressStates } from './checkout/address.ts';
import { correctionStates } from './checkout/corrections.ts';
import { deliveryStates } from './checkout/delivery.ts';
import { hostedStates } from './checkout/hosted.ts';
import { orderStates } from './checkout/order.ts';
import { outageStates } from './checkout/outage.ts';
import { summaryStates } from './checkout/summary.ts';
import { whoStates } from './checkout/who.ts';
import { lookStates } from './payment/look.ts';
import { tillPeopleStates } from './payment/people.ts';
import { requestStates } from './payment/request.ts';
import { giveBackStates } from './payment/giveBack.ts';
import { settleStates } from './payment/settle.ts';
import { withdrawStates } from './payment/withdraw.ts';

/** From the till to the review, and what becomes of a cart that nobody comes back to. */
export const fromTillStates = {
  ...whoStates,
  ...addressStates,
  ...deliveryStates,
  ...summaryStates,
  ...correctionStates,
  ...orderStates,
  ...hostedStates,
  ...outageStates,
  ...requestStates,
  ...lookStates,
  ...withdrawStates,
  ...settleStates,
  ...giveBackStates,
  ...tillPeopleStates,
  ...deliverStates,
  ...reviewStates,
  ...careStates,
  ...recoverStates,
  ...tillEndStates,
};
