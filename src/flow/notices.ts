import type { JsonObject } from '../base/json.ts';
import type { Transition } from './node.ts';
import { goTo, type Way } from './way.ts';

/**
 * Where the flow goes when a system tells something by itself, by event: `{ 'notice.paymentChanged': 'sortingOut' }`.
 * A notice comes while nobody asked: what it tells is the `heard` of the way.
 */
export type Notices<Context> = { readonly [notice: `notice.${string}`]: Way<Context> };

/** What a system told by itself. */
export interface Notice {
  /** Without 'notice.': 'paymentChanged'. */
  readonly name: string;
  readonly output: JsonObject;
}

export function noticeWays<Context extends object>(
  notices: Notices<Context> = {},
): {
  [event: string]: Transition;
} {
  return Object.fromEntries(Object.entries(notices).map(([event, way]) => [event, goTo(way)]));
}
