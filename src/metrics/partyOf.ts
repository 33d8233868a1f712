import type { TurnBook } from '../turn/turnBook.ts';
import type { PartyOf } from './staysOf.ts';

/** Whom a state waits for, as its flow says it. What passes through, and what no blueprint knows any more, is 'none'. */
export function partiesOf(book: Pick<TurnBook, 'pinned'>): PartyOf {
  return (flow, version, state) => book.pinned(flow, version)?.plans.get(state)?.rest?.waitsFor ?? 'none';
}
