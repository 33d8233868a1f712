import { isRetryable, isUnavailable } from './failure.ts';

/**
 * Group commit. Items that arrive while every lane is busy form the next batch, so batches grow under load and an
 * idle process runs batches of one at once: no item ever waits for company.
 *
 * Measured (2 cores, 200 conversations in flight, 2 lanes, up to 100 per batch): 2,694 turns/s with, 919 without;
 * four lanes 1,895, a hold of 2 ms 2,950 at the cost of those 2 ms. docs/decisions.md, "Group commit".
 */
export interface Batcher<Item, Result> {
  /** Resolves with the item's own result, or rejects with the failure of its batch. */
  add(item: Item): Promise<Result>;
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
}

export interface BatcherOptions<Item, Result> {
  /** Batches that run at once. */
  lanes: number;
  /** Most items of one batch. */
  size: number;
  /** Items of different keys never share a batch: the workspace. */
  key(item: Item): string;
  /** Gives the results in the order of the items. May be called again for items whose batch failed. */
  run(key: string, items: Item[]): Promise<Result[]>;
}

interface Waiting<Item, Result> {
  item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

const ATTEMPTS = 5;

/**
 * A batch that meets a deadlock or a serialisation failure runs again as a whole, five times at most. One that fails
 * otherwise runs again item by item, so that only the guilty item fails; unless the database is lost, which is
 * nobody's guilt: then all fail at once.
 */
export function makeBatcher<Item, Result>(options: BatcherOptions<Item, Result>): Batcher<Item, Result> {
  const queues = new Map<string, Waiting<Item, Result>[]>();
  let busyLanes = 0;
  let kickIsDue = false;
  let whenIdle: (() => void)[] = [];

  function add(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      const key = options.key(item);
      const queue = queues.get(key);
      if (queue) queue.push({ item, resolve, reject });
      else queues.set(key, [{ item, resolve, reject }]);
      kickSoon();
    });
  }

  /** After the events of this tick: what arrived together goes together. */
  function kickSoon(): void {
    if (kickIsDue || busyLanes >= options.lanes) return;
    kickIsDue = true;
    setImmediate(() => {
      kickIsDue = false;
      kick();
    });
  }

  function kick(): void {
    while (busyLanes < options.lanes) {
      const next = takeBatch(queues, options.size);
      if (!next) break;
      busyLanes++;
      void settle(options, next.key, next.batch).finally(() => {
        busyLanes--;
        kick();
      });
    }
    if (busyLanes > 0 || queues.size > 0) return;
    for (const tell of whenIdle) tell();
    whenIdle = [];
  }

  function idle(): Promise<void> {
    if (busyLanes === 0 && queues.size === 0) return Promise.resolve();
    return new Promise((resolve) => whenIdle.push(resolve));
  }

  return { add, idle };
}

/** The oldest key's batch; a key with more left goes to the end, so a busy workspace cannot starve a quiet one. */
function takeBatch<Item, Result>(
  queues: Map<string, Waiting<Item, Result>[]>,
  size: number,
): { key: string; batch: Waiting<Item, Result>[] } | null {
  for (const [key, queue] of queues) {
    const batch = queue.splice(0, size);
    queues.delete(key);
    if (queue.length > 0) queues.set(key, queue);
    return { key, batch };
  }
  return null;
}

/** Settles every item of the batch. Never rejects. */
async function settle<Item, Result>(
  options: BatcherOptions<Item, Result>,
  key: string,
  batch: Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await runWithRetry(options, key, batch);
    for (const [index, { resolve }] of batch.entries()) resolve(results[index]!); // as long as the batch: checked there
  } catch (error) {
    if (batch.length === 1 || isUnavailable(error) || isRetryable(error)) {
      for (const { reject } of batch) reject(error);
      return;
    }
    for (const waiting of batch) await settle(options, key, [waiting]);
  }
}

async function runWithRetry<Item, Result>(
  options: BatcherOptions<Item, Result>,
  key: string,
  batch: Waiting<Item, Result>[],
): Promise<Result[]> {
  const items = batch.map(({ item }) => item);
  for (let attempt = 1; ; attempt++) {
    try {
      const results = await options.run(key, items);
      if (results.length !== items.length) {
        throw new Error(`A batch of ${items.length} items gave ${results.length} results`);
      }
      return results;
    } catch (error) {
      if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
    }
  }
}
