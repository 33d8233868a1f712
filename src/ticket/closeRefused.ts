import { AppError } from '../base/errors.ts';
import { sqlState } from '../db/failure.ts';

/** As the database says it: migration 0014, refuse_closing. */
export const CLOSE_WORDS =
  'A ticket closes with the outcome of its matter, or with a next step that has an owner and a deadline ahead; ' +
  'give what is missing, and close again';

/**
 * The refusal to close, with the same words wherever it is met.
 * @param missing 'nextStep', 'deadline', 'effects', 'outcome', 'field:<name>'.
 */
export function closeRefused(missing: readonly string[], cause?: unknown): AppError {
  return new AppError('CLOSE_REFUSED', CLOSE_WORDS, { missing }, cause === undefined ? {} : { cause });
}

/** What the database said, in the words of the product when it refused to close something; else as it came. */
export function orCloseRefused(error: unknown): unknown {
  const { constraint, detail } = (error ?? {}) as { constraint?: string; detail?: string };
  if (sqlState(error) === 'LL409' && constraint === 'ticket_closing') {
    return closeRefused((detail ?? '').split(',').filter(Boolean), error);
  }
  if (sqlState(error) === '23514' && constraint === 'loop_no_limbo') return closeRefused(['outcome'], error);
  return error;
}
