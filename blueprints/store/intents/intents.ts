import type { Intent } from 'loopline/blueprint';
import { aboutReturns } from './aboutReturns/aboutReturns.ts';
import { asides } from './asides/asides.ts';
import { delivery } from './delivery/delivery.ts';
import { orders } from './orders/orders.ts';
import { payment } from './payment/payment.ts';
import { returns } from './returns/returns.ts';
import { service } from './service/service.ts';
import { shopping } from './shopping/shopping.ts';

/** How customers of the store say what they want, beside what the product understands by itself. */
export const intents: readonly Intent[] = [
  ...returns,
  ...aboutReturns,
  ...orders,
  ...delivery,
  ...payment,
  ...shopping,
  ...service,
  ...asides,
];
