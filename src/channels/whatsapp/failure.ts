import type { SendFailure } from '../channel.ts';
import { numberOf, objectOf, textOf } from '../wire.ts';
import { remedyFor } from './remedies.ts';

const DETAIL_LENGTH = 300;
/** Phone numbers and the like, user ids, e-mail addresses: a failure is logged, so it holds nobody's data. */
const PERSONAL = /\+?\d[\d\s().-]{5,}\d|[A-Z]{2}\.[A-Za-z0-9]{8,}|\S+@\S+/g;

/**
 * Reads an error of the Graph API, as an answer or in a status; null when it is none.
 * `httpStatus` only helps when the code is unknown.
 */
export function failureOf(error: unknown, httpStatus?: number): SendFailure | null {
  const fields = objectOf(error);
  const code = numberOf(fields?.code);
  if (fields === null || code === null) return null;
  const subcode = numberOf(fields.error_subcode);
  const known = remedyFor(code, subcode);
  return {
    code: subcode === null ? String(code) : `${code}/${subcode}`,
    detail: detailOf(fields, httpStatus),
    ...(known ?? { remedy: remedyOfUnknown(fields.is_transient === true, httpStatus) }),
  };
}

/** What an answer without a readable error calls for, by its status alone. */
export function remedyOfUnknown(isTransient: boolean, httpStatus = 400): SendFailure['remedy'] {
  if (httpStatus === 429) return 'throttleAccount';
  if (httpStatus === 401 || httpStatus === 403) return 'hold';
  return isTransient || httpStatus >= 500 ? 'retry' : 'fix';
}

/** Text of a provider without anybody's data, short enough for a log. */
export function withoutPersons(text: string): string {
  return text.replace(PERSONAL, '…').slice(0, DETAIL_LENGTH);
}

function detailOf(fields: { readonly [key: string]: unknown }, httpStatus?: number): string {
  const words =
    textOf(objectOf(fields.error_data)?.details) ?? textOf(fields.title) ?? textOf(fields.message) ?? '';
  const status = httpStatus === undefined ? '' : ` (HTTP ${httpStatus})`;
  const trace = /^[\w-]{1,64}$/.exec(textOf(fields.fbtrace_id) ?? '')?.[0];
  return `${withoutPersons(words)}${status}${trace === undefined ? '' : `, trace ${trace}`}`;
}
