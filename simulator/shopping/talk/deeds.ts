import { sayIn, type SayName } from './say.ts';
import type { Screen } from './screen.ts';
import type { Deed, Visit } from './visit.ts';

/** In their own words. */
export function saying(
  { shopper, random }: Visit,
  name: SayName,
  gaps: Readonly<Record<string, string>> = {},
): Deed {
  return { kind: 'write', text: sayIn(shopper.language, name, { random, gaps }) };
}

/** Tapped, or written as it stands on the button. Of what is not offered the first that is. */
export function taking(visit: Visit, { options }: Screen, id: string): Deed {
  const option = options.find((one) => one.id === id) ?? options[0];
  if (option === undefined) return { kind: 'go' };
  if (visit.random() < visit.shopper.taps) return { kind: 'tap', tapId: option.tapId };
  return { kind: 'write', text: option.title.replace(/…$/, '').toLowerCase() };
}

/** The same by a tap: about money nobody writes. */
export function tapping({ options }: Screen, id: string, isTwice = false): Deed {
  const option = options.find((one) => one.id === id) ?? options[0];
  return option === undefined ? { kind: 'go' } : { kind: 'tap', tapId: option.tapId, isTwice };
}
