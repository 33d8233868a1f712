import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { suggestionQuery } from '../data/paneQueries.ts';
import type { Known } from '../data/messages.ts';

/** A reply to the contact's last words, until it is used or put away. Only for who speaks. */
export function useSuggestion(conversationId: string, known: Known, isWanted: boolean) {
  const last = known.items.at(-1);
  // Once one answered, there is nothing to suggest.
  const asked = last?.direction === 'in' ? last.id : null;
  const [dismissed, setDismissed] = useState<string | null>(null);
  const { data } = useQuery({
    ...suggestionQuery(conversationId, asked),
    enabled: isWanted && asked !== null && asked !== dismissed,
  });
  const isShown =
    isWanted && asked !== null && asked !== dismissed && data !== undefined && data.text !== null;
  return {
    text: isShown ? data.text : null,
    sources: isShown ? data.sources : [],
    dismiss: () => setDismissed(asked),
  };
}
