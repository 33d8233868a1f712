import type { Metadata } from './payments.ts';

export type PaymentMethod = 'card' | 'pix';

/** As Stripe shows it. Amounts are minor units, instants unix seconds. */
export type CheckoutSession = {
  id: string;
  object: 'checkout.session';
  amount_subtotal: number;
  amount_total: number;
  cancel_url: string | null;
  client_reference_id: string | null;
  created: number;
  currency: string;
  customer: null;
  customer_details: CustomerDetails | null;
  customer_email: string | null;
  expires_at: number;
  livemode: false;
  locale: string | null;
  metadata: Metadata;
  mode: 'payment';
  /** Null until somebody tried to pay. */
  payment_intent: string | null;
  payment_link: null;
  payment_method_types: PaymentMethod[];
  payment_status: 'paid' | 'unpaid';
  status: 'open' | 'complete' | 'expired';
  success_url: string | null;
  ui_mode: 'hosted_page';
  /** Null once it is not open any more. */
  url: string | null;
};

type CustomerDetails = {
  address: null;
  business_name: null;
  email: string | null;
  individual_name: null;
  name: string | null;
  phone: null;
  tax_exempt: 'none';
  tax_ids: [];
};

/** A session with what Stripe keeps to itself. */
export type KeptSession = {
  id: string;
  /** The same as in `shown`, to be found by. */
  intentId: string | null;
  shown: CheckoutSession;
  items: { name: string; amount: number; quantity: number }[];
  intentMetadata: Metadata;
  pixSeconds: number;
};
