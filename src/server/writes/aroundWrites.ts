import type { Principal } from '../../access/principal.ts';
import type { Endpoint } from '../../api/endpoint.ts';

/** A request that changes something, by somebody who is known and allowed. */
export interface Write {
  readonly endpoint: Endpoint;
  readonly principal: Principal;
  /** The path as it was asked for, below `/api/v1`, with the ids in it. */
  readonly path: string;
  readonly body: unknown;
  /** The header `Idempotency-Key`; null when there was none. */
  readonly key: string | null;
  /** The number that the request has in the log. */
  readonly requestId: string;
}

export interface Answer {
  readonly status: number;
  /** Null: none. */
  readonly body: string | null;
  /** It is the answer of an earlier request with the same key. */
  readonly isReplayed?: boolean;
}

/** Something that is done around every write: see `answerOnce`. */
export type AroundWrite = (write: Write, go: () => Promise<Answer>) => Promise<Answer>;

/** The first stands outermost. */
export function aroundWrites(around: readonly AroundWrite[]): AroundWrite {
  return (write, go) =>
    around.reduceRight<() => Promise<Answer>>((inner, one) => () => one(write, inner), go)();
}
