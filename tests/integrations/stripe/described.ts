import type Stripe from 'stripe';

/*
 * Stripe's description of its API as the types of its own library for Node, which are made of its OpenAPI description. They
 * are those of the version `2026-10-28.endive`. The connector asks for `2026-08-26.dahlia`, and what differs is in `Dahlia`.
 */

/** In `endive` the parameter is called `allowed_payment_method_types`; `dahlia` does not know that name yet. */
type Dahlia<Params> = Omit<Params, 'allowed_payment_method_types'> & {
  payment_method_types?: ('card' | 'pix')[];
};

/** Each call of the connector: what may be sent, and what may come back. */
export interface Described {
  'POST /v1/refunds': Call<Stripe.RefundCreateParams, Stripe.Refund>;
  'GET /v1/refunds': Call<Stripe.RefundListParams, List<Stripe.Refund>>;
  'GET /v1/refunds/ID': Call<Stripe.RefundRetrieveParams, Stripe.Refund>;
  'GET /v1/charges/ID': Call<Stripe.ChargeRetrieveParams, Stripe.Charge>;
  'POST /v1/payment_intents': Call<Dahlia<Stripe.PaymentIntentCreateParams>, Stripe.PaymentIntent>;
  'GET /v1/payment_intents': Call<Stripe.PaymentIntentListParams, List<Stripe.PaymentIntent>>;
  'GET /v1/payment_intents/ID': Call<Stripe.PaymentIntentRetrieveParams, Stripe.PaymentIntent>;
  'POST /v1/payment_intents/ID/cancel': Call<Stripe.PaymentIntentCancelParams, Stripe.PaymentIntent>;
  'POST /v1/checkout/sessions': Call<Dahlia<Stripe.Checkout.SessionCreateParams>, Stripe.Checkout.Session>;
  'GET /v1/checkout/sessions': Call<Stripe.Checkout.SessionListParams, List<Stripe.Checkout.Session>>;
  'GET /v1/checkout/sessions/ID': Call<Stripe.Checkout.SessionRetrieveParams, Stripe.Checkout.Session>;
  'POST /v1/checkout/sessions/ID/expire': Call<Stripe.Checkout.SessionExpireParams, Stripe.Checkout.Session>;
}

/** Stripe's guide to Pix names it among the errors to expect; the list of all codes has forgotten it. */
type UnlistedCode = 'payment_intent_invalid_currency';

/** A refusal, whatever was asked. */
export interface DescribedRefusal {
  error: Shown<
    Omit<Stripe.StripeRawError, 'code' | 'type'> & {
      code?: Stripe.PaymentIntent.LastPaymentError.Code | UnlistedCode;
      type: Stripe.RawErrorType;
    }
  >;
}

export type DescribedEvent = Shown<Stripe.Event>;

interface Call<Params, Answer> {
  sent: Sent<Params>;
  shown: Shown<Answer>;
}

interface List<Item> {
  object: 'list';
  data: Item[];
  has_more: boolean;
  url: string;
}

/** As it stands in a form, where everything is text. What must be there must be there; what is not described may not. */
type Sent<Value> = AsText<Closed<Value>>;
type AsText<Value> = Value extends string
  ? Value
  : Value extends number
    ? `${bigint}`
    : Value extends boolean
      ? `${Value}`
      : Value extends (infer Item)[]
        ? Sent<Item>[]
        : Value extends object
          ? { [Name in keyof Value]: Sent<Value[Name]> }
          : Value;

/** Some of it: a double need not show all, and may show nothing else. */
type Shown<Value> = InPart<Closed<Value>>;
type InPart<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends (infer Item)[]
    ? Shown<Item>[]
    : { [Name in keyof Value]?: Shown<Value[Name]> };

/** Stripe's library lets any text pass where words are listed, for those that are to come. Here only the listed ones do. */
type Closed<Value> = [Listed<Value>] extends [never] ? Value : Exclude<Value, string> | Listed<Value>;
type Listed<Value> = Value extends string ? (string extends Value ? never : Value) : never;
