import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { client } from '../../data/client.ts';
import { useMay } from '../../data/me.ts';
import { useActivity } from '../../data/useActivity.ts';

export type Board = Awaited<ReturnType<typeof client.metrics.board>>;
export type Waiting = Board['waiting'][number];
export type Decision = Board['pastDue'][number];
export type Person = Awaited<ReturnType<typeof client.presence.listPresence>>['items'][number];
export type Queue = Awaited<ReturnType<typeof client.routing.listQueues>>['items'][number];

/** Whatever happens, the board is asked for again a second later: so far it is behind. */
const BEHIND_MS = 1_000;
/** And by itself: time alone makes things late. */
const EVERY_MS = 15_000;

/** What the screen shows; `undefined` while it is not there yet, or not for this person to see. */
export function useBoard() {
  useRefresh();
  const maySeePeople = useMay('people.read');
  const maySeeTickets = useMay('ticket.read');
  const board = useQuery({
    queryKey: ['live', 'board'],
    queryFn: ({ signal }) => client.metrics.board({ signal }),
    refetchInterval: EVERY_MS,
  });
  const people = useQuery({
    queryKey: ['live', 'people'],
    queryFn: ({ signal }) => client.presence.listPresence({ signal }),
    refetchInterval: EVERY_MS,
    enabled: maySeePeople,
  });
  const queues = useQuery({
    queryKey: ['live', 'queues'],
    queryFn: ({ signal }) => client.routing.listQueues({ signal }),
    refetchInterval: EVERY_MS,
    enabled: maySeeTickets,
  });
  const policies = useQuery({
    queryKey: ['live', 'policies'],
    queryFn: ({ signal }) => client.clocks.policies({ query: { limit: 100 }, signal }),
    enabled: maySeeTickets,
  });
  return {
    board,
    people: people.data?.items ?? [],
    queues: queues.data?.items ?? [],
    targetOf: (queue: string) =>
      policies.data?.items.find((policy) => policy.queues.includes(queue))?.firstResponseMs ?? null,
  };
}

function useRefresh(): void {
  const cache = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useActivity(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void cache.invalidateQueries({ queryKey: ['live'] });
    }, BEHIND_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
