import { APICallError } from 'ai';
import type { ModelFailure } from '../../understanding/model/languageModel.ts';

/** What went wrong, by what the SDK threw. Its message may hold what was asked, so nothing of it is kept. */
export function failureOf(error: unknown, signal: AbortSignal): ModelFailure {
  if (signal.aborted) return 'aborted';
  if (!APICallError.isInstance(error)) return error instanceof TypeError ? 'unavailable' : 'malformed';
  const { statusCode: status } = error;
  if (status === undefined || status === 408 || status >= 500) return 'unavailable';
  if (status === 429) return 'rateLimited';
  if (status === 401 || status === 403) return 'invalidKey';
  // A 200 that the SDK could not read.
  return status < 300 ? 'malformed' : 'badRequest';
}
