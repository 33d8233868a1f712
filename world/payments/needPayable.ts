import type { Json } from '../json.ts';
import { recordAt } from '../json.ts';
import type { PaymentMethod } from './checkout.ts';
import { listOf, optionalInteger, optionalText } from './form.ts';
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

/** For how long a code of Pix is good: a day when nothing was said. */
export function pixSecondsOf(form: Json): number {
  const pix = recordAt(recordAt(form, 'payment_method_options'), 'pix');
  const seconds = optionalInteger(pix, 'expires_after_seconds') ?? 86_400;
  if (seconds >= 10 && seconds <= 1_209_600) return seconds;
  throw new ParameterError('expires_after_seconds must be between 10 and 1209600.', {
    param: 'payment_method_options[pix][expires_after_seconds]',
  });
}

function isMethod(name: string): name is PaymentMethod {
  return METHODS.includes(name);
}
