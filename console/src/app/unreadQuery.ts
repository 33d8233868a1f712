import { client } from '../data/client.ts';

/** What who is signed in was told and has not read. */
export const unreadQuery = {
  queryKey: ['notifications', 'unread'],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    client.notifications.list({ query: { unread: 'true', limit: 100 }, signal }),
};
