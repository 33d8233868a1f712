import type { HttpFailure } from './http.ts';
import type { CallResult, LookUpResult } from './integration.ts';

/** A failed call as the result of an act or a question; the vendor's body stays behind. */
export function notDone(failure: HttpFailure): Exclude<CallResult, { kind: 'done' }> {
  return failure.kind === 'refused' ? { kind: 'refused', reason: failure.reason } : failure;
}

/** A failed call as the result of a look-up: whatever went wrong, nothing is known. */
export function cannotTell(failure: HttpFailure): Extract<LookUpResult, { kind: 'cannotTell' }> {
  return { kind: 'cannotTell', reason: failure.reason };
}
