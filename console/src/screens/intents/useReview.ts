import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { client } from '../../data/client.ts';
import { problemWords } from '../../data/problemWords.ts';
import { toast } from '../../data/toasts.ts';
import type { Item } from './useLearning.ts';

/** What a person says of a message. */
export type ReviewDecision =
  { kind: 'accept'; intent: string } | { kind: 'outOfScope' } | { kind: 'dismiss' };

const KEY = ['learning', 'items', 'open'];
const PAGE = 100;

type Items = { items: Item[] };

/**
 * The open messages, the most frequent wording first, and what can be decided about them. A decision is painted at once; one
 * that is refused comes back with what was wrong. `undo` takes the last one back.
 */
export function useReview() {
  const { t } = useLingui();
  const cache = useQueryClient();
  const [decided, setDecided] = useState<Item[]>([]);
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.learning.items({ query: { order: 'frequent', limit: PAGE }, signal }),
    refetchInterval: 60_000,
    throwOnError: true,
  });
  const show = (change: (items: Item[]) => Item[]) =>
    cache.setQueryData<Items>(KEY, (now) => now && { items: change(now.items) });
  const refresh = () => cache.invalidateQueries({ queryKey: ['learning'] });
  const decide = useMutation({
    mutationFn: ({ item, decision }: { item: Item; decision: ReviewDecision }) => send(item.id, decision),
    onMutate: async ({ item }) => {
      await cache.cancelQueries({ queryKey: KEY });
      show((items) => items.filter(({ id }) => id !== item.id));
      setDecided((before) => [...before, item]);
    },
    onError: (error, { item }) => {
      show((items) => [item, ...items]);
      setDecided((before) => before.filter(({ id }) => id !== item.id));
      toast(problemWords(error), { tone: 'problem' });
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['learning', 'intents'] }),
  });
  const takeBack = useMutation({
    mutationFn: (item: Item) => client.learning.undo({ params: { itemId: item.id }, body: {} }),
    onSuccess: (_, item) => {
      setDecided((before) => before.filter(({ id }) => id !== item.id));
      toast(t`Taken back`);
    },
    onError: (error) => toast(problemWords(error), { tone: 'problem' }),
    onSettled: refresh,
  });
  const last = decided.at(-1);
  return {
    items: data?.items,
    decide: (items: readonly Item[], decision: ReviewDecision) => {
      for (const item of items) decide.mutate({ item, decision });
    },
    /** Null: nothing was decided here yet. */
    undo: last === undefined ? null : () => takeBack.mutate(last),
    decidedCount: decided.length,
  };
}

function send(itemId: string, decision: ReviewDecision) {
  const params = { itemId };
  if (decision.kind === 'accept')
    return client.learning.accept({ params, body: { intent: decision.intent } });
  return decision.kind === 'dismiss'
    ? client.learning.dismiss({ params, body: {} })
    : client.learning.outOfScope({ params, body: {} });
}
