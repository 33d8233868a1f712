import { z } from 'zod';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { makeCourier } from '../courier.ts';
import { CONTROL_PREFIX } from '../faultHooks.ts';
import { HTTP_FAULTS, WEBHOOK_FAULTS } from '../faultKinds.ts';
import { given } from '../json.ts';
import { openPeer, peerControls } from '../peer.ts';
import type { Room } from '../peer.ts';
import { signEvent } from './events.ts';
import { addPayment, addRefund } from './addPast.ts';
import { readLedger } from './ledger.ts';
import type { Payments, PaymentsOptions } from './payments.ts';
import { defineSettlement, settleRefund } from './refunds.ts';
import { addPaymentRoutes } from './routes.ts';
import { openTables } from './state.ts';
import type { PaymentsState } from './state.ts';
import { noSuch, wordStripeError, wordStripeStatus } from './stripeError.ts';

const FAULTS = [
  ...HTTP_FAULTS,
  ...WEBHOOK_FAULTS,
  'slow',
  'refundPending',
  'refundReversed',
  'refundRefused',
] as const;
/** Stripe tries for up to three days, with growing pauses. Guess: the steps. */
const RETRIES = {
  delaysMs: [
    1_000,
    5_000,
    30_000,
    5 * MINUTE_MS,
    30 * MINUTE_MS,
    2 * HOUR_MS,
    5 * HOUR_MS,
    10 * HOUR_MS,
    12 * HOUR_MS,
  ],
  giveUpAfterMs: 3 * DAY_MS,
};

/** Starts the payment provider. */
export async function startPayments(
  room: Room,
  options: PaymentsOptions,
): Promise<{ payments: Payments; stop(): Promise<void> }> {
  const peer = openPeer(room, {
    name: 'payments',
    port: options.port ?? 0,
    faultKinds: FAULTS,
    wordError: wordStripeStatus,
    wordThrown: wordStripeError,
    ownServerErrors: true,
  });
  const courier = makeCourier({
    clock: peer.clock,
    schedule: peer.schedule,
    faults: peer.faults,
    retries: RETRIES,
    sign: (body, at, wrong) =>
      signEvent(body, wrong ? `${options.webhookSecret}!` : options.webhookSecret, at),
    isAccepted: (status) => status >= 200 && status < 300,
  });
  const webhook = { url: options.webhookUrl ?? null };
  const state: PaymentsState = { peer, options, courier, webhook, ...openTables(peer) };
  // A request that a dead process left running never answers.
  for (const kept of state.keys.list({ answer: null })) state.keys.remove(kept.id);
  addPaymentRoutes(state);
  defineSettlement(state);
  const payments = paymentControls(state);
  addControlRoutes(state, payments);
  await peer.listen();
  return {
    payments: { ...payments, url: peer.url() },
    stop: async () => {
      await courier.stop();
      await peer.stop();
    },
  };
}

function paymentControls(state: PaymentsState): Payments {
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
    setWebhook: (url) => {
      state.webhook.url = url;
    },
    events: () => state.events.list(),
    deliveries: () => state.courier.deliveries(),
  };
}

const paymentBody = z.strictObject({
  id: z.string().optional(),
  amount: z.int().positive(),
  currency: z.string(),
  metadata: z.record(z.string(), z.string()).optional(),
  createdAt: z.coerce.date().optional(),
  captured: z.boolean().optional(),
});
const settleBody = z.object({ status: z.enum(['succeeded', 'failed']), reason: z.string().optional() });

function addControlRoutes(state: PaymentsState, payments: Payments): void {
  const { app } = state.peer;
  app.get(`${CONTROL_PREFIX}/ledger`, async () => payments.ledger());
  app.get(`${CONTROL_PREFIX}/deliveries`, async () => payments.deliveries());
  app.post(`${CONTROL_PREFIX}/payments`, async (request) =>
    payments.addPayment(given(paymentBody.parse(request.body))),
  );
  app.post<{ Params: { id: string } }>(`${CONTROL_PREFIX}/refunds/:id/settle`, async (request) => {
    const { status, reason } = settleBody.parse(request.body);
    return payments.settleRefund(request.params.id, status, reason);
  });
  app.post(`${CONTROL_PREFIX}/disputes`, async (request) => {
    payments.dispute(z.object({ paymentIntent: z.string() }).parse(request.body).paymentIntent);
    return { disputed: true };
  });
  app.post(`${CONTROL_PREFIX}/webhook`, async (request) => {
    const { url } = z.object({ url: z.string().nullable() }).parse(request.body);
    payments.setWebhook(url);
    return { url };
  });
}
