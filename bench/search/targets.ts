import type { Spread } from '../figures/quantile.ts';
import type { ConversationalFigures } from './conversational/measureConversational.ts';

interface Quality {
  all: { ndcg: number; brokenPercent: number };
  heldOut: { ndcg: number; brokenPercent: number };
}

export interface Target {
  what: string;
  measured: number;
  limit: number;
  holds: boolean;
}

interface Measured {
  queries: number;
  ours: Quality;
  peer: Quality;
  small: Spread;
  large: Spread;
  /** Null when the queries are not there. */
  conversational: ConversationalFigures | null;
}

/** What the search promises, beside what was measured. */
export function targetsOf({ queries, ours, peer, small, large, conversational }: Measured): Target[] {
  const least = (what: string, measured: number, limit: number): Target => ({
    what,
    measured,
    limit,
    holds: measured >= limit,
  });
  const most = (what: string, measured: number, limit: number): Target => ({
    what,
    measured,
    limit,
    holds: measured <= limit,
  });
  return [
    least('graded queries', queries, 300),
    least('NDCG@10, all', ours.all.ndcg, 0.95),
    least('NDCG@10, held out', ours.heldOut.ndcg, 0.95),
    least('NDCG@10 above MiniSearch with boosts', ours.all.ndcg, peer.all.ndcg),
    most('limits broken in the top 3, %', ours.all.brokenPercent, 1),
    most('limits broken in the top 3, held out, %', ours.heldOut.brokenPercent, 1),
    most('p99 on the demo catalogue, ms', small.p99, 30),
    most('p99 on 40,000 products, ms', large.p99, 60),
    ...(conversational === null
      ? []
      : [least('conversational constraints read', conversational.parsed, conversational.constraints)]),
  ];
}
