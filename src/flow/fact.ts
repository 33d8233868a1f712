import type { Money } from '../base/money.ts';
import type { Fact } from './effect.ts';

/** An amount: 'R$ 49,90' in Portuguese, '$49.90' in English. */
export function moneyFact(amount: Money): Fact {
  return { kind: 'money', minor: amount.minor, currency: amount.currency };
}

/** A day. `at` is an ISO instant; it is shown in the time zone of the business. */
export function dateFact(at: string): Fact {
  return { kind: 'date', at };
}

/** A day and its hour. */
export function timeFact(at: string): Fact {
  return { kind: 'time', at };
}

export function numberFact(value: number): Fact {
  return { kind: 'number', value };
}

/** An id, a name, a title: shown as it is. */
export function nameFact(value: string): Fact {
  return { kind: 'name', value };
}
