import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushDraft, readDraft, writeDraft, type DraftPlace } from '../data/drafts.ts';
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
  const [text, setText] = useState('');
  const [isRead, setRead] = useState(false);
  /** What is typed before it is known what was begun: it goes behind that. */
  const early = useRef('');
  const { data, isFetched } = useQuery(draftsQuery(conversationId));
  useEffect(() => {
    if (!isFetched || isRead) return undefined;
    const onServer = data?.find((draft) => draft.agent === me && draft.mode === mode);
    let isOver = false;
    void readDraft({ me, conversationId, mode }, onServer).then((before) => {
      if (isOver) return;
      const whole = before + early.current;
      setText(whole);
      setRead(true);
      if (early.current !== '') writeDraft({ me, conversationId, mode }, whole);
    });
    return () => {
      isOver = true;
    };
  }, [isFetched, isRead, data, me, conversationId, mode]);
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
      if (isRead) writeDraft({ me, conversationId, mode }, next);
      else early.current = next;
    },
    [me, conversationId, mode, isRead],
  );
  const others = data?.filter((draft) => draft.agent !== me && draft.mode === 'reply') ?? [];
  return { text, write, flush, others };
}
