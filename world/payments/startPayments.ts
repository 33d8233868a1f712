import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { makeCourier } from '../courier.ts';
import { HTTP_FAULTS, WEBHOOK_FAULTS } from '../faultKinds.ts';
import { migrate } from '../migrate.ts';
import { openPeer } from '../peer.ts';
import type { Room } from '../peer.ts';
import { signEvent } from './events.ts';
import { addPages } from './pages.ts';
import { definePaying } from './pay.ts';
import { addPaymentControlRoutes } from './paymentControlRoutes.ts';
import { paymentControls } from './paymentControls.ts';
import type { Payments, PaymentsOptions } from './payments.ts';
import { defineSettlement } from './refunds.ts';
import { addPaymentRoutes } from './routes.ts';
import { MIGRATIONS, openTables } from './state.ts';
import type { PaymentsState } from './state.ts';
import { wordStripeError, wordStripeStatus } from './stripeError.ts';

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
  migrate(peer.store, MIGRATIONS);
  addPaymentRoutes(state);
  addPages(state);
  defineSettlement(state);
  definePaying(state);
  const payments = paymentControls(state);
  addPaymentControlRoutes(state, payments);
  await peer.listen();
  return {
    payments: { ...payments, url: peer.url() },
    stop: async () => {
      await courier.stop();
      await peer.stop();
    },
  };
}
