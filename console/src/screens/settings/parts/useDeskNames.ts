import { useQuery } from '@tanstack/react-query';
import { client } from '../../../data/client.ts';
import type { Option } from './fieldSpec.ts';

/** What forms choose from: the people, queues, calendars and targets of the desk. */
export function useDeskNames() {
  const agents = useQuery({
    queryKey: ['people', 'names'],
    queryFn: ({ signal }) => client.people.list({ query: { limit: 100 }, signal }),
  });
  const queues = useQuery({
    queryKey: ['queues', 'names'],
    queryFn: ({ signal }) => client.routing.listQueues({ signal }),
  });
  const calendars = useQuery({
    queryKey: ['calendars', 'names'],
    queryFn: ({ signal }) => client.clocks.calendars({ query: { limit: 100 }, signal }),
  });
  const targets = useQuery({
    queryKey: ['targets', 'names'],
    queryFn: ({ signal }) => client.clocks.policies({ query: { limit: 100 }, signal }),
  });
  return {
    agents: (agents.data?.items ?? []).map(({ id, name }): Option => ({ value: id, words: name })),
    queues: (queues.data?.items ?? []).map(({ name, title }): Option => ({ value: name, words: title })),
    calendars: (calendars.data?.items ?? []).map(({ name }): Option => ({ value: name, words: name })),
    targets: (targets.data?.items ?? []).map(({ name }): Option => ({ value: name, words: name })),
  };
}

/** With a first option for none, whose value is the empty text. */
export const orNone = (words: string, options: readonly Option[]): Option[] => [
  { value: '', words },
  ...options,
];
/** The empty text of a choice stands for null. */
export const nullable = (value: string): string | null => (value === '' ? null : value);
/** Of a list of words as they were typed. */
export const clean = (words: readonly string[]): string[] =>
  words.map((word) => word.trim()).filter((word) => word !== '');
