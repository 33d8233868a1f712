import { HOUR_MS } from '../../base/clock.ts';
import { findParcels, refundParcel, silence, unclear } from '../../flow/testing/parcelFlow.ts';

/** Parts of the example flow, to be put together wrongly. */

export const asking = { say: 'parcel.askOrder', unclear, silence, next: 'Customer answers' } as const;

export const findOn = { found: 'counting', none: 'asking', failed: 'withAgent' };

export const finding = {
  operation: findParcels,
  input: () => ({}),
  on: findOn,
  deadline: { afterMs: HOUR_MS, to: 'withAgent' },
  next: 'The shop answers',
};

export const paying = {
  operation: refundParcel,
  input: () => ({}),
  key: () => 'refund:1',
  on: { refunded: 'paid', refused: 'withAgent', failed: 'withAgent', manual: 'withAgent' },
  unsettled: { say: 'parcel.confirmingPayment', promiseMs: HOUR_MS },
  deadline: { afterMs: HOUR_MS, to: 'withAgent' },
  next: 'The provider refunds',
};

/** The same thing with some of it taken away, as one written by hand may lack it. */
export function without<Value extends object, Key extends keyof Value>(
  value: Value,
  key: Key,
): Omit<Value, Key> {
  const { [key]: _, ...rest } = value;
  return rest;
}
