import type { SendFailure } from '../channel.ts';
import { objectOf } from '../wire.ts';
import { failureOf, remedyOfUnknown } from './failure.ts';
import type { GraphAnswer } from './graphApi.ts';

type Unlost = Exclude<GraphAnswer, { kind: 'lost' }>;

/**
 * Why a request was surely not carried out; null when the answer leaves that open: a gateway's 5xx without an error
 * of the Graph API may hide a request that got through.
 */
export function answerFailure(answer: Unlost): SendFailure | null {
  if (answer.kind === 'notSent') {
    const remedy = answer.code === 'TOKEN_MISSING' ? 'hold' : 'retry';
    return { code: answer.code, detail: `the request did not leave: ${answer.code}`, remedy };
  }
  const { status, retryAfterMs } = answer;
  const wait = retryAfterMs === null ? {} : { afterMs: retryAfterMs };
  const failure = failureOf(objectOf(answer.body)?.error, status);
  if (failure !== null) return { ...failure, ...wait };
  if (status >= 500 || status === 408) return null;
  /** A redirect means that the address is not the Graph API's: nothing can be sent until somebody looks. */
  const remedy = status < 400 ? 'hold' : remedyOfUnknown(false, status);
  return {
    code: `HTTP ${status}`,
    detail: `HTTP ${status} without an error of the Graph API`,
    remedy,
    ...wait,
  };
}
