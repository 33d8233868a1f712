import type { SendFailure } from '../channel.ts';
import { objectOf } from '../wire.ts';
import { failureOf, remedyOfUnknown } from './failure.ts';
import type { GraphAnswer } from './graphApi.ts';

type Unlost = Exclude<GraphAnswer, { kind: 'lost' }>;

/** With these codes the provider says that it is not at work, so nothing was done. */
const NOT_AT_WORK = new Set(['2', '131016', '131057', '132069', '133004']);

/**
 * Why a request was surely not carried out; null when the answer leaves that open: a 5xx of a gateway, or one in which
 * the provider does not know itself what went wrong (1, 131000), may hide a request that got through.
 */
export function answerFailure(answer: Unlost): SendFailure | null {
  if (answer.kind === 'notSent') {
    const remedy = answer.code === 'TOKEN_MISSING' ? 'hold' : 'retry';
    return { code: answer.code, detail: `the request did not leave: ${answer.code}`, remedy };
  }
  const { status, retryAfterMs } = answer;
  const wait = retryAfterMs === null ? {} : { afterMs: retryAfterMs };
  const failure = failureOf(objectOf(answer.body)?.error, status);
  const isBroken = status >= 500 || status === 408;
  if (failure !== null) {
    const isOpen = isBroken && failure.remedy === 'retry' && !NOT_AT_WORK.has(failure.code);
    return isOpen ? null : { ...failure, ...wait };
  }
  if (isBroken) return null;
  /** A redirect means that the address is not the Graph API's: nothing can be sent until somebody looks. */
  const remedy = status < 400 ? 'hold' : remedyOfUnknown(false, status);
  return {
    code: `HTTP ${status}`,
    detail: `HTTP ${status} without an error of the Graph API`,
    remedy,
    ...wait,
  };
}
