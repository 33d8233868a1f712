import { useQuery } from '@tanstack/react-query';
import { client } from '../../data/client.ts';

export const demoQuery = {
  queryKey: ['demo'],
  queryFn: ({ signal }: { signal: AbortSignal }) => client.demo.read({ signal }),
};

/** Whether this is the demo. */
export function useIsDemo(): boolean {
  return useQuery(demoQuery).data?.isDemo ?? false;
}
