import { useQueryClient } from '@tanstack/react-query';
import { useActivity } from '../data/useActivity.ts';

/** What is kept of conversations that are not on the screen is asked again when one comes back to them after something happened. */
export function useOutdateUnseen(): void {
  const queries = useQueryClient();
  useActivity((activities, gap) => {
    const ids = new Set<unknown>(activities.map(({ conversationId }) => conversationId));
    void queries.invalidateQueries({
      type: 'inactive',
      refetchType: 'none',
      predicate: ({ queryKey }) =>
        (queryKey[0] === 'pane' || queryKey[0] === 'case') && (gap || queryKey.some((part) => ids.has(part))),
    });
  });
}
