import type { ErrorAnswer } from '../faultHooks.ts';
import { statusOf } from '../peer.ts';

export type StripeErrorType =
  'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error' | 'rate_limit_error';
export type StripeErrorDetails = {
  type?: StripeErrorType;
  code?: string;
  param?: string;
  status?: number;
};

/** A refusal in Stripe's form. */
export class StripeError extends Error {
  readonly details: StripeErrorDetails;

  constructor(message: string, details: StripeErrorDetails = {}) {
    super(message);
    this.details = details;
  }

  get status(): number {
    return this.details.status ?? 400;
  }

  body() {
    const { type, code, param } = this.details;
    return {
      error: {
        ...(code === undefined
          ? {}
          : { code, doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }),
        message: this.message,
        ...(param === undefined ? {} : { param }),
        type: type ?? 'invalid_request_error',
      },
    };
  }
}

/** A refusal of the parameters: nothing was executed, so nothing is kept under an idempotency key. */
export class ParameterError extends StripeError {}

export function noSuch(kind: string, id: string, param = 'id'): StripeError {
  return new StripeError(`No such ${kind}: '${id}'`, { code: 'resource_missing', param, status: 404 });
}

/** Stripe's words for overload and breakdown. */
export function wordStripeStatus(status: number): ErrorAnswer {
  const error =
    status === 429
      ? new StripeError('Request rate limit exceeded.', { code: 'rate_limit', type: 'rate_limit_error' })
      : new StripeError('Sorry, something went wrong on our end.', { type: 'api_error' });
  return { body: error.body(), headers: { 'Stripe-Should-Retry': status === 429 ? 'true' : 'false' } };
}

/** The Stripe form of anything thrown by a route. */
export function wordStripeError(thrown: unknown): ErrorAnswer & { status: number } {
  if (thrown instanceof StripeError) return { status: thrown.status, body: thrown.body() };
  const status = statusOf(thrown);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const type = status < 500 ? 'invalid_request_error' : 'api_error';
  return { status, body: new StripeError(reason, { type }).body() };
}
