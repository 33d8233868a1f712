import * as the from '../../../testing/answers.ts';
import type { Happenings } from '../../../testing/playDialogue.ts';
import { DAY_MS } from '../../../times.ts';

const paid = the.withStatus('paid');
const shipped = the.withStatus('shipped');
const packed = the.withStatus('packed');

/** What happens beside the chat in the dialogues, in the words that they use. */
export const happenings: Happenings = {
  'the shop finds LP-1042, which is paid': the.one(paid),
  'the shop finds LP-1042, which is packed': the.one(packed),
  'the shop finds LP-1042, which has left': the.one(shipped),
  'the shop finds LP-1042 and LP-1050': the.several(paid, the.jacket),
  'the shop reads LP-1042, which is paid': the.read(paid),
  'the shop reads LP-1042, which is packed': the.read(packed),
  'the shop reads LP-1042, which has left': the.read(shipped),
  'the carrier has it on the way': the.tracked({}),
  'the carrier is two days late': the.tracked({ expectedAt: '2026-11-19T12:00:00.000Z' }),
  'the carrier has it out for delivery': the.tracked({ status: 'outForDelivery' }),
  'the carrier delivered it yesterday': the.tracked({
    status: 'delivered',
    deliveredAt: '2026-11-20T15:00:00.000Z',
  }),
  'two days pass': { after: 2 * DAY_MS },
  'a day passes': { after: DAY_MS },
  'the shop cancels it and keeps the money': the.cancelled(false),
  'the provider refunds R$ 79,90': the.refunded(),
  'the shop writes it down': the.noted,
  'the shop changes the address': the.addressChanged,
  'the shop refuses the address': the.addressRefused,
  'the invoice is not issued': the.notIssued,
  'the invoice is there': the.invoice('file-9'),
  'a colleague sends it again': the.act('resent'),
};
