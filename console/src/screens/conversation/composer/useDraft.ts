import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { flushDraft, joinDraft, readDraft, writeDraft, type DraftPlace } from '../data/drafts.ts';
import { draftsQuery } from '../data/paneQueries.ts';

export interface DraftInHand {
  text: string;
  write: (text: string) => void;
  /** Now, not in two seconds. */
  flush: () => void;
  /** Replies that colleagues began here. */
  others: readonly { agent: string; text: string }[];
}

/**
 * What is being written. It outlives the page, the session and whatever others do meanwhile: nothing that comes from the
 * server later touches it.
 */
export function useDraft({ me, conversationId, mode }: DraftPlace): DraftInHand {
  const [text, setText] = useState(() => readDraft({ me, conversationId, mode }));
  const { data } = useQuery(draftsQuery(conversationId));
  useEffect(() => {
    if (data === undefined) return;
    const onServer = data.find((draft) => draft.agent === me && draft.mode === mode);
    setText(joinDraft({ me, conversationId, mode }, onServer));
  }, [data, me, conversationId, mode]);
  const flush = useCallback(() => flushDraft({ me, conversationId, mode }), [me, conversationId, mode]);
  useEffect(() => {
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  const write = useCallback(
    (next: string) => {
      setText(next);
      writeDraft({ me, conversationId, mode }, next);
    },
    [me, conversationId, mode],
  );
  const others = data?.filter((draft) => draft.agent !== me && draft.mode === 'reply') ?? [];
  return { text, write, flush, others };
}
