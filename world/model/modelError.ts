import type { ErrorAnswer } from '../faultHooks.ts';
import { statusOf } from '../peer.ts';

/** A refusal in OpenAI's form: `{ error: { message, type, param, code } }`. */
export class ModelError extends Error {
  readonly status: number;
  readonly type: string;
  readonly code: string | null;
  readonly param: string | null;

  constructor(status: number, message: string, code: string | null = null, param: string | null = null) {
    super(message);
    this.status = status;
    this.type = TYPES[status] ?? (status < 500 ? 'invalid_request_error' : 'server_error');
    this.code = code;
    this.param = param;
  }
}

/** Source: https://platform.openai.com/docs/guides/error-codes, read 2026-11-21. */
const TYPES: Record<number, string> = { 429: 'requests', 500: 'server_error', 503: 'server_error' };

export const bodyOf = ({ message, type, param, code }: ModelError) => ({
  error: { message, type, param, code },
});

export function wordModelStatus(status: number): ErrorAnswer {
  if (status === 429)
    return { body: bodyOf(new ModelError(429, 'Rate limit reached for requests', 'rate_limit_exceeded')) };
  if (status === 503)
    return {
      body: bodyOf(new ModelError(503, 'The engine is currently overloaded, please try again later')),
    };
  return { body: bodyOf(new ModelError(status, 'The server had an error while processing your request')) };
}

export function wordModelError(thrown: unknown): ErrorAnswer & { status: number } {
  if (thrown instanceof ModelError) return { status: thrown.status, body: bodyOf(thrown) };
  const status = statusOf(thrown);
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { status, body: bodyOf(new ModelError(status, message)) };
}

/** The same in Anthropic's form. Source: https://platform.claude.com/docs/en/api/errors, read 2026-11-21. */
export function inAnthropicForm(status: number, message: string) {
  return { type: 'error', error: { type: ANTHROPIC_TYPES[status] ?? 'api_error', message } };
}

const ANTHROPIC_TYPES: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};
