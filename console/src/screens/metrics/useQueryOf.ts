import { useMe } from '../../data/me.ts';
import { useNow } from '../../data/useNow.ts';
import { queryOf, type MetricsSearch } from './search.ts';

/** What the API is asked for a period and filters; another day is another question. */
export type Asked = ReturnType<typeof queryOf>;

export function useQueryOf(search: MetricsSearch): Asked {
  const { timeZone } = useMe().workspace;
  return queryOf(search, { timeZone, now: useNow() });
}
