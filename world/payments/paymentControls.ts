import { peerControls } from '../peer.ts';
import { addPayment, addRefund } from './addPast.ts';
import { readLedger } from './ledger.ts';
import { pay, payLater, showCode } from './pay.ts';
import type { Payments } from './payments.ts';
import { settleRefund } from './refunds.ts';
import type { PaymentsState } from './state.ts';
import { noSuch } from './stripeError.ts';

/** What tests and demonstrations do as customers and as banks. */
export function paymentControls(state: PaymentsState): Payments {
  return {
    ...peerControls(state.peer),
    addPayment: (payment) => addPayment(state, payment),
    addRefund: (refund) => addRefund(state, refund),
    payment: (id) => state.intents.find(id),
    ledger: () => readLedger(state),
    refunds: () => state.refunds.list(),
    settleRefund: async (refundId, status, reason) => {
      const settlement = { refundId, status, ...(reason === undefined ? {} : { reason }) };
      const refund = settleRefund(state, settlement, state.peer.clock.now());
      await state.peer.schedule.settled();
      return refund;
    },
    dispute: (paymentIntent) => {
      const charge = state.charges.find(state.intents.find(paymentIntent)?.latest_charge ?? '');
      if (charge === null) throw noSuch('payment_intent', paymentIntent);
      state.charges.put({ ...charge, disputed: true });
    },
    session: (id) => state.sessions.find(id)?.shown ?? null,
    sessions: () => state.sessions.list().map(({ shown }) => shown),
    pay: async (id, { afterMs, ...how } = {}) => {
      const intent = afterMs === undefined ? pay(state, id, how) : payLater(state, id, { ...how, afterMs });
      await state.peer.schedule.settled();
      if (intent === null) throw noSuch('payment_intent', id);
      return intent;
    },
    showCode: async (sessionId) => {
      const intent = showCode(state, sessionId);
      await state.peer.schedule.settled();
      return intent;
    },
    setWebhook: (url) => {
      state.webhook.url = url;
    },
    events: () => state.events.list(),
    deliveries: () => state.courier.deliveries(),
  };
}
