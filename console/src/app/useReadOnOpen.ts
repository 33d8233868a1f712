import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client } from '../data/client.ts';
import { unreadQuery } from './unreadQuery.ts';

/** Who opens a conversation has read what they were told about it. */
export function useReadOnOpen(): void {
  const { conversationId } = useParams({ strict: false });
  const { data } = useQuery(unreadQuery);
  const cache = useQueryClient();
  useEffect(() => {
    const ids = data?.items.filter((notice) => notice.conversationId === conversationId).map(({ id }) => id);
    if (conversationId === undefined || ids === undefined || ids.length === 0) return;
    void client.notifications
      .read({ body: { ids } })
      .then(() => cache.invalidateQueries({ queryKey: ['notifications'] }))
      .catch(() => undefined); // they stay unread, which is how it is
  }, [conversationId, data, cache]);
}
