import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { countsQuery } from './inboxQueries.ts';
import type { Counts } from './inboxShapes.ts';

/** What queues are called, by their names. The same object as long as they are. */
export function useQueueTitles(): ReadonlyMap<string, string> {
  const { data } = useQuery({ ...countsQuery, select: titlesIn });
  return useMemo(() => new Map(Object.entries(data ?? {})), [data]);
}

function titlesIn({ queues }: Counts): Record<string, string> {
  return Object.fromEntries(queues.map(({ name, title }) => [name, title]));
}
