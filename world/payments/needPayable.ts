import type { Json } from '../json.ts';
import { recordAt } from '../json.ts';
import type { PaymentMethod } from './checkout.ts';
import { listOf, needKnown, optionalInteger, optionalText } from './form.ts';
import { unixNow } from './state.ts';
import type { PaymentsState } from './state.ts';
import { ParameterError } from './stripeError.ts';

/** Stripe takes no less than half a dollar, or what is about as much. */
const SMALLEST = 50;
const METHODS: readonly string[] = ['card', 'pix'] satisfies PaymentMethod[];
const CURRENCIES = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));

export function needAmount(amount: number): void {
  if (amount >= SMALLEST) return;
  throw new ParameterError('Amount must be at least 50 cents.', {
    code: 'amount_too_small',
    param: 'amount',
  });
}

export function needCurrency(form: Json): string {
  const currency = optionalText(form, 'currency')?.toLowerCase() ?? null;
  if (currency === null) {
    throw new ParameterError('Missing required param: currency.', {
      code: 'parameter_missing',
      param: 'currency',
    });
  }
  if (CURRENCIES.has(currency)) return currency;
  throw new ParameterError(`Invalid currency: ${currency}.`, { param: 'currency' });
}

/** The ways to pay that were asked for; a card when none was. Pix is paid in Brazilian money alone. */
export function needMethods(form: Json, currency: string): PaymentMethod[] {
  const asked = listOf(form, 'payment_method_types').map(String);
  const methods = (asked.length === 0 ? ['card'] : asked).filter(isMethod);
  if (methods.length !== Math.max(asked.length, 1)) {
    throw new ParameterError(`Invalid payment_method_types: must be one of ${METHODS.join(', ')}`, {
      param: 'payment_method_types',
    });
  }
  if (!methods.includes('pix') || currency === 'brl') return methods;
  throw new ParameterError(
    `The currency provided (${currency}) is invalid for the payment method type pix. It supports: brl.`,
    { code: 'payment_intent_invalid_currency', param: 'currency' },
  );
}

/** For how long a code of Pix is good: until an instant, for a time, or a day when nothing was said. */
export function pixSecondsOf({ peer }: PaymentsState, form: Json): number {
  const pix = recordAt(recordAt(form, 'payment_method_options'), 'pix');
  needKnown(pix, ['expires_at', 'expires_after_seconds']);
  const [until, asked] = [optionalInteger(pix, 'expires_at'), optionalInteger(pix, 'expires_after_seconds')];
  if (until !== null && asked !== null)
    throw wrongTime('expires_at', 'is mutually exclusive with expires_after_seconds');
  const seconds = until === null ? (asked ?? 86_400) : until - unixNow(peer);
  if (seconds >= 10 && seconds <= 1_209_600) return seconds;
  throw wrongTime(
    until === null ? 'expires_after_seconds' : 'expires_at',
    'must be 10 to 1209600 seconds from now',
  );
}

function wrongTime(name: string, why: string): ParameterError {
  return new ParameterError(`${name} ${why}.`, { param: `payment_method_options[pix][${name}]` });
}

function isMethod(name: string): name is PaymentMethod {
  return METHODS.includes(name);
}
