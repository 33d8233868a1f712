import type { Ways } from '../../run/agents.ts';

/** What colleagues do about a matter of shopping. Nobody says that they did by hand what nobody did. */
export const SHOP_WAYS: Ways = {
  preferred: ['retryMark', 'goOn', 'explained', 'payBack', 'askAgain', 'answered', 'written', 'close'],
  last: ['retryMark', 'explained', 'cancelOrder', 'payBack', 'answered', 'close'],
};
