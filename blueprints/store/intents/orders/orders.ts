import type { Intent } from 'loopline/blueprint';
import { cancelOrder } from './cancelOrder.ts';
import { changeAddress } from './changeAddress.ts';
import { changeOrder } from './changeOrder.ts';
import { invoiceCopy } from './invoiceCopy.ts';
import { missingItem } from './missingItem.ts';
import { notReceived } from './notReceived.ts';
import { orderHistory } from './orderHistory.ts';
import { orderLate } from './orderLate.ts';
import { orderStatus } from './orderStatus.ts';
import { reorder } from './reorder.ts';

/** What customers want of an order that was placed. */
export const orders: readonly Intent[] = [
  orderStatus,
  orderLate,
  notReceived,
  missingItem,
  changeAddress,
  cancelOrder,
  changeOrder,
  orderHistory,
  invoiceCopy,
  reorder,
];
