import type { ProviderCall } from './graphStub.ts';

/** Matches what the product says to the message that it answers: the answer quotes the message's mark, `m17`. */
export interface Mailbox {
  take(call: ProviderCall): void;
  /** Resolves with the instant of the call that quotes the mark. */
  expect(mark: string): Promise<number>;
  /** Resolves with the instant of the next call to this person. */
  expectAny(userId: string): Promise<number>;
  /** Marks that were quoted more often than once, so far. */
  doubles(): number;
  waiting(): number;
}

const MARK = /\bm\d+\b/g;

export function makeMailbox(): Mailbox {
  const expected = new Map<string, (at: number) => void>();
  const quoted = new Set<string>();
  let doubles = 0;

  function settle(key: string, at: number): boolean {
    const resolve = expected.get(key);
    expected.delete(key);
    resolve?.(at);
    return resolve !== undefined;
  }

  return {
    take({ to, text, at }) {
      settle(to, at);
      for (const [mark] of text.matchAll(MARK)) {
        if (quoted.has(mark)) doubles++;
        quoted.add(mark);
        settle(mark, at);
      }
    },
    expect: (mark) => new Promise((resolve) => expected.set(mark, resolve)),
    expectAny: (userId) => new Promise((resolve) => expected.set(userId, resolve)),
    doubles: () => doubles,
    waiting: () => expected.size,
  };
}
