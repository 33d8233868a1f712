import { useQueryClient } from '@tanstack/react-query';
import type { Activity } from '../../../data/stream.ts';
import { useActivity } from '../../../data/useActivity.ts';
import { refreshMessages } from './messages.ts';

/** What each kind of fact makes old. Messages are read again page by page, not thrown away. */
const STALE: readonly { begins: string; parts: readonly string[] }[] = [
  { begins: 'message.received', parts: ['messages', 'trace', 'conversation'] },
  { begins: 'message.', parts: ['messages', 'trace'] },
  { begins: 'holder.', parts: ['conversation', 'actions', 'trace', 'drafts', 'beside'] },
  { begins: 'loop.', parts: ['conversation', 'actions', 'beside', 'trace'] },
  { begins: 'ticket.', parts: ['beside', 'trace'] },
  { begins: 'note.', parts: ['beside'] },
  { begins: 'contact.', parts: ['conversation'] },
];

/** Keeps what is shown of a conversation as it is on the server. */
export function useConversationStream(conversationId: string): void {
  const queries = useQueryClient();
  useActivity((activities, gap) => {
    const mine = activities.filter((activity) => activity.conversationId === conversationId);
    if (!gap && mine.length === 0) return;
    const parts = gap ? new Set(STALE.flatMap((each) => each.parts)) : partsOf(mine);
    for (const part of parts) {
      if (part === 'messages') void refreshMessages(queries, conversationId).catch(() => undefined);
      else void queries.invalidateQueries({ queryKey: ['pane', part, conversationId] });
    }
  });
}

function partsOf(activities: readonly Activity[]): Set<string> {
  const kinds = activities.flatMap(({ facts }) => facts.map(({ kind }) => kind));
  return new Set(kinds.flatMap((kind) => STALE.find(({ begins }) => kind.startsWith(begins))?.parts ?? []));
}
