import { AppError } from '../base/errors.ts';

/** Node's words for "nobody answers there". */
const NO_ANSWER = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** 08: connection lost. 53: no room (disk, memory, connections). 57P: shutting down, crashed, starting up. 25006: read-only standby. */
const UNAVAILABLE_STATE = /^(08|53|57P0[1-5]|25006)/;

/** The driver's own failures carry no code, only these words. */
const LOST_WORDS =
  /^Connection terminated|^timeout exceeded when trying to connect|^Query read timeout|not queryable|server closed the connection|after calling end on the pool/;

/** The five-character SQLSTATE, `'23505'`; null for what PostgreSQL did not say. */
export function sqlState(error: unknown): string | null {
  const code = codeOf(error);
  return code !== null && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

/** A deadlock or a serialisation failure: nothing was kept, and the same work may succeed when it is done again. */
export function isRetryable(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

/** True when the database cannot be reached or cannot work now: waiting may help, changing the statement does not. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof AppError) return error.code === 'DATABASE_UNAVAILABLE';
  if (!(error instanceof Error)) return false;
  const code = codeOf(error) ?? '';
  return NO_ANSWER.has(code) || UNAVAILABLE_STATE.test(code) || LOST_WORDS.test(error.message);
}

/** The same error, or DATABASE_UNAVAILABLE around it when the database is lost. `doing`: `'querying'`. */
export function explained(error: unknown, doing: string): unknown {
  if (error instanceof AppError || !isUnavailable(error)) return error;
  return new AppError(
    'DATABASE_UNAVAILABLE',
    `The database was lost while ${doing}; expected a PostgreSQL that answers. Check that it runs and that DATABASE_URL is right`,
    { doing, code: codeOf(error) },
    { cause: error },
  );
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
