import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useActivity } from '../../data/useActivity.ts';
import { caseQuery, type Case } from './caseQueries.ts';

/** What a conversation is about, as it stands: read again whenever something happened in it. */
export function useCase(conversationId: string): Case {
  const cache = useQueryClient();
  useActivity((activities, gap) => {
    const isMine = activities.some((activity) => activity.conversationId === conversationId);
    if (isMine || gap) void cache.invalidateQueries({ queryKey: ['case', conversationId] });
  });
  return useSuspenseQuery(caseQuery(conversationId)).data;
}
