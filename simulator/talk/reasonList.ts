import type { Reason } from '../people/customer.ts';

/** The list of wordings for a reason. */
export function reasonList(reason: Reason): string {
  return `reason${reason.charAt(0).toUpperCase()}${reason.slice(1)}`;
}
