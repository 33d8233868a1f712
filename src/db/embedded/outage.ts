import { AppError } from '../../base/errors.ts';

const WAY_OUT =
  'or set DATABASE_URL to a PostgreSQL (15 or newer) of your own, postgres://user:password@host:5432/database';

/** Why the embedded PostgreSQL cannot serve. Each message ends with the way out: a database of one's own. */
export type Outage =
  | 'platformUnsupported'
  | 'binaryMissing'
  | 'folderUnusable'
  | 'diskFull'
  | 'portBusy'
  | 'unsafeToStart'
  | 'startFailed';

/** `happened` ends without a full stop; `remedy` begins with a verb in upper case: `'Free some space'`. */
export function outage(
  reason: Outage,
  happened: string,
  remedy: string,
  { cause, ...details }: { cause?: unknown; [detail: string]: unknown } = {},
): AppError {
  const message = `${happened}. ${remedy}, ${WAY_OUT}`;
  const options = cause === undefined ? undefined : { cause };
  return new AppError('DATABASE_UNAVAILABLE', message, { ...details, reason }, options);
}
