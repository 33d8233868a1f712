import { randomText, ALPHANUMERIC } from '../random.ts';
import type { Random } from '../random.ts';
import type { ErrorAnswer } from '../faultHooks.ts';
import { statusOf } from '../peer.ts';

/** The errors this double makes by itself; any other code can be switched on by a fault. Source: Error codes, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
const ERRORS: Record<number, { title: string; status?: number; details?: string; subcode?: number }> = {
  1: { title: 'An unknown error occurred', status: 500 },
  2: { title: 'Service temporarily unavailable', status: 503 },
  4: { title: 'Application request limit reached', status: 429 },
  10: { title: 'Application does not have permission for this action', status: 403 },
  33: { title: 'Parameter value is not valid' },
  100: { title: 'Invalid parameter' },
  190: { title: 'Error validating access token: Session has expired.', status: 401, subcode: 463 },
  200: { title: 'You do not have the necessary permissions required to send messages', status: 403 },
  368: { title: 'Temporarily blocked for policies violations' },
  80007: { title: 'Rate limit issues', status: 429 },
  130403: { title: 'Business has blocked this user' },
  130429: {
    title: 'Rate limit hit',
    status: 429,
    details:
      'Message failed to send because there were too many messages sent from this phone number in a short period of time.',
  },
  130472: { title: "User's number is part of an experiment" },
  130497: { title: 'Business account is restricted from messaging users in this country' },
  131000: {
    title: 'Something went wrong',
    status: 500,
    details: 'Message failed to send due to an unknown error.',
  },
  131005: { title: 'Access denied', status: 403 },
  131008: { title: 'Required parameter is missing' },
  131009: { title: 'Parameter value is not valid' },
  131016: { title: 'Service unavailable', status: 503 },
  131021: { title: 'Recipient cannot be sender' },
  131026: { title: 'Message undeliverable', details: 'Message Undeliverable.' },
  131030: {
    title: 'Recipient phone number not in allowed list',
    details:
      'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
  },
  131031: { title: 'Business Account locked' },
  131042: { title: 'Business eligibility payment issue' },
  131045: { title: 'Incorrect certificate' },
  131047: {
    title: 'Re-engagement message',
    details:
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
  },
  131048: { title: 'Spam rate limit hit' },
  131049: { title: 'This message was not delivered to maintain healthy ecosystem engagement.' },
  131050: { title: 'User has stopped marketing messages from this business' },
  131051: { title: 'Message type unknown', details: 'Message type is currently not supported.' },
  131052: { title: 'Media download error' },
  131053: { title: 'Media upload error' },
  131056: {
    title: '(Business Account, Consumer Account) pair rate limit hit',
    details:
      'Message failed to send because too many messages were sent from this phone number to the same phone number in a short period of time. Wait and try again later.',
  },
  131057: { title: 'Account in maintenance mode' },
  131060: { title: 'This message is currently unavailable.' },
  131062: { title: 'Business-scoped user ids are not supported for this message' },
  132000: { title: 'Number of parameters does not match the expected number of params' },
  132001: { title: 'Template name does not exist in the translation' },
  132005: { title: 'Translated text too long' },
  132012: { title: 'Parameter format does not match format in the created template' },
  132015: { title: 'Template is paused' },
  132016: { title: 'Template is disabled' },
  132018: { title: 'Template parameter text is not valid' },
  133010: { title: 'Phone number not registered' },
};
/** Errors of the Graph platform itself carry no `error_data`. */
const GENERIC = new Set([1, 2, 3, 4, 10, 33, 100, 190, 200]);

/** The words that go with a code, the same in answers and in failed statuses. */
export function errorTitle(code: number): { title: string; details: string } {
  const known = ERRORS[code];
  const title = known?.title ?? 'Message failed to send';
  return { title, details: known?.details ?? title };
}

export type GraphErrorOptions = {
  /** Instead of the code's usual words. */
  message?: string;
  details?: string;
  subcode?: number;
  status?: number;
  type?: string;
};

/** A refusal, in the form of the Graph API. */
export class GraphError extends Error {
  readonly code: number;
  readonly options: GraphErrorOptions;

  constructor(code: number, options: GraphErrorOptions = {}) {
    super(options.message ?? `(#${code}) ${errorTitle(code).title}`);
    this.code = code;
    this.options = options;
  }

  get status(): number {
    return this.options.status ?? ERRORS[this.code]?.status ?? 400;
  }

  body(random: Random) {
    const { details, type } = this.options;
    const subcode = this.options.subcode ?? ERRORS[this.code]?.subcode;
    const data = details ?? (GENERIC.has(this.code) ? undefined : errorTitle(this.code).details);
    return {
      error: {
        message: this.code === 190 && !this.options.message ? errorTitle(190).title : this.message,
        type: type ?? 'OAuthException',
        code: this.code,
        ...(subcode === undefined ? {} : { error_subcode: subcode }),
        ...(data === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details: data } }),
        fbtrace_id: randomText(random, 22, ALPHANUMERIC),
      },
    };
  }
}

/** What Meta says of an id that it does not know or that this token may not see. */
export function unknownObject(id: string, method = 'post'): GraphError {
  return new GraphError(100, {
    message: `Unsupported ${method} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    type: 'GraphMethodException',
    subcode: 33,
  });
}

/** The Graph form of anything thrown by a route. */
export function wordGraphError(thrown: unknown, random: Random): ErrorAnswer & { status: number } {
  const error = thrown instanceof GraphError ? thrown : graphErrorFrom(thrown);
  return { status: error.status, body: error.body(random) };
}

function graphErrorFrom(thrown: unknown): GraphError {
  const status = statusOf(thrown);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  if (status < 500) return new GraphError(100, { message: `(#100) Invalid parameter: ${reason}`, status });
  return new GraphError(1, { message: `An unknown error occurred: ${reason}` });
}
