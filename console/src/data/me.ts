import { useSuspenseQuery } from '@tanstack/react-query';
import type { Permission } from '../../../src/api/permission.ts';
import { client } from './client.ts';

export const meQuery = {
  queryKey: ['me'],
  queryFn: ({ signal }: { signal: AbortSignal }) => client.access.me({ signal }),
};

/** Who is signed in, and what they may do. */
export function useMe() {
  return useSuspenseQuery(meQuery).data;
}

/** True: who is signed in holds the permission. What they must not do is not offered. */
export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
