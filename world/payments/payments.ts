import type { Delivery } from '../courier.ts';
import type { PeerControls } from '../peer.ts';
import type { CheckoutSession, PaymentMethod } from './checkout.ts';

export type PaymentsOptions = {
  port?: number;
  apiKey: string;
  webhookSecret: string;
  webhookUrl?: string | null;
};

export type Metadata = Record<string, string>;
export type IntentStatus =
  'requires_payment_method' | 'requires_action' | 'requires_capture' | 'succeeded' | 'canceled';
/** What one pastes into a bank's app. */
export type PixAction = {
  type: 'pix_display_qr_code';
  pix_display_qr_code: {
    data: string;
    expires_at: number;
    hosted_instructions_url: string;
    image_url_svg: string;
  };
};
/** Why the last attempt brought no money. */
export type PaymentError = {
  type: 'card_error' | 'invalid_request_error';
  code: string;
  decline_code?: string;
  message: string;
};

/** Amounts are in minor units, currencies in lower case, instants in unix seconds, all as at Stripe. */
export type PaymentIntent = {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_capturable: number;
  amount_received: number;
  capture_method: 'automatic' | 'manual';
  currency: string;
  created: number;
  customer: string | null;
  description: string | null;
  last_payment_error: PaymentError | null;
  latest_charge: string | null;
  livemode: false;
  metadata: Metadata;
  next_action: PixAction | null;
  payment_method_types: PaymentMethod[];
  status: IntentStatus;
};

export type Charge = {
  id: string;
  object: 'charge';
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  captured: boolean;
  currency: string;
  created: number;
  disputed: boolean;
  failure_code: string | null;
  livemode: false;
  metadata: Metadata;
  paid: boolean;
  payment_intent: string;
  refunded: boolean;
  status: 'succeeded' | 'failed';
};

export type RefundStatus = 'pending' | 'succeeded' | 'failed' | 'canceled';
export type Refund = {
  id: string;
  object: 'refund';
  amount: number;
  charge: string;
  created: number;
  currency: string;
  failure_reason?: string;
  metadata: Metadata;
  payment_intent: string;
  reason: string | null;
  receipt_number: null;
  status: RefundStatus;
};

export type StripeObject = PaymentIntent | Charge | Refund | CheckoutSession;
export type StripeEvent = {
  id: string;
  object: 'event';
  api_version: string;
  created: number;
  data: { object: StripeObject; previous_attributes?: Record<string, unknown> };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
};

/** One payment with everything that went back, to the minor unit. */
export type LedgerEntry = {
  paymentIntent: string;
  /** The Checkout Session it was paid in. */
  session: string | null;
  status: IntentStatus;
  metadata: Metadata;
  currency: string;
  captured: number;
  /** Pending and succeeded refunds. */
  refunded: number;
  refunds: { id: string; amount: number; status: RefundStatus; metadata: Metadata; at: string }[];
};

/** The payment provider, seen from inside the world. */
export interface Payments extends PeerControls {
  /** A payment that was captured before this world began. */
  addPayment(payment: AddPayment): PaymentIntent;
  /** A refund from before this world began. */
  addRefund(refund: { paymentIntent: string; amount: number; metadata?: Metadata }): Refund;
  payment(id: string): PaymentIntent | null;
  ledger(): LedgerEntry[];
  refunds(): Refund[];
  /** What the bank says of a refund: also of one that succeeded before. */
  settleRefund(id: string, status: 'succeeded' | 'failed', reason?: string): Promise<Refund>;
  /** A chargeback: the payment cannot be refunded any more. */
  dispute(paymentIntent: string): void;
  session(id: string): CheckoutSession | null;
  sessions(): CheckoutSession[];
  /**
   * The customer pays a session or an intent. Throws when nobody can any more: it is paid, expired or cancelled.
   * `decline`: the bank says no, for this reason. `minor`: another sum than was asked for. `afterMs`: the money comes
   * that much later, if it still can.
   */
  pay(
    id: string,
    how?: { method?: PaymentMethod; decline?: string; minor?: number; afterMs?: number },
  ): Promise<PaymentIntent>;
  /** The customer chose Pix on the page of a session and has the code, no more. */
  showCode(sessionId: string): Promise<PaymentIntent>;
  setWebhook(url: string | null): void;
  events(): StripeEvent[];
  deliveries(): Delivery[];
}

export type AddPayment = {
  id?: string;
  amount: number;
  currency: string;
  metadata?: Metadata;
  createdAt?: Date;
  /** False: authorised only. */
  captured?: boolean;
};
