import {
  notifyManager,
  useQueryClient,
  type Query,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { clsx } from 'clsx';
import { useEffect, useState, type ReactNode } from 'react';

interface WholeProps {
  /** How the keys of what it waits for begin. */
  of: readonly QueryKey[];
  children: ReactNode;
}

/**
 * Shows its children once all that they ask for at first has come or was refused, so that no part of them is pushed away
 * by one that comes late. What they ask for afterwards hides nothing any more.
 */
export function Whole({ of, children }: WholeProps) {
  const queries = useQueryClient();
  const [isWhole, setWhole] = useState(() => of.every((queryKey) => isKnown(queries, queryKey)));
  const begins = JSON.stringify(of);
  useEffect(() => {
    if (isWhole) return undefined;
    const keys: QueryKey[] = JSON.parse(begins);
    const isSettled = () => keys.every((queryKey) => !isUnderWay(queries, queryKey));
    // The effects of the children came first: what they ask for is under way by now.
    if (isSettled()) {
      setWhole(true);
      return undefined;
    }
    let frame: number | undefined;
    // A frame later than what came: what is seen with it has its place already.
    const look = () => {
      if (isSettled()) frame ??= requestAnimationFrame(() => setWhole(true));
    };
    const end = queries.getQueryCache().subscribe(notifyManager.batchCalls(look));
    return () => {
      end();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [isWhole, begins, queries]);
  return <div className={clsx('contents', !isWhole && 'invisible')}>{children}</div>;
}

function isKnown(queries: QueryClient, queryKey: QueryKey): boolean {
  return find(queries, queryKey, ({ state }) => state.data !== undefined);
}

function isUnderWay(queries: QueryClient, queryKey: QueryKey): boolean {
  return find(queries, queryKey, isAwaited);
}

function find(queries: QueryClient, queryKey: QueryKey, predicate: (query: Query) => boolean): boolean {
  return queries.getQueryCache().find({ queryKey, exact: false, predicate }) !== undefined;
}

/** For the first time, and it did not fail yet: one that is tried again is not waited for. */
function isAwaited(query: Query): boolean {
  const { status, fetchStatus, fetchFailureCount } = query.state;
  return query.isActive() && status === 'pending' && fetchStatus !== 'paused' && fetchFailureCount === 0;
}
