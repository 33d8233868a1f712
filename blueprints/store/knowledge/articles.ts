import type { Article } from 'loopline/blueprint';
import { account } from './account.ts';
import { care } from './care.ts';
import { delivery } from './delivery.ts';
import { payment } from './payment.ts';
import { returns } from './returns.ts';
import { service } from './service.ts';
import { shopping } from './shopping.ts';

/**
 * What the store knows. What changes by the hour has no article and goes to a person: where an order is, where the
 * money is, what is in stock, what it costs.
 */
export const articles: readonly Article[] = [
  ...returns,
  ...delivery,
  ...payment,
  ...shopping,
  ...care,
  ...service,
  ...account,
];
