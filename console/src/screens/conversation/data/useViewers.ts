import { useEffect, useRef, useState } from 'react';
import { client } from '../../../data/client.ts';

const SAY_EVERY_MS = 3_000;
/** Who has not written for this long does not write any more. */
const WRITES_FOR_MS = 4_000;

export interface Viewer {
  agent: string;
  isTyping: boolean;
}

/** Says every three seconds that one looks, and whether one writes, and tells who else does. */
export function useViewers(conversationId: string): { viewers: readonly Viewer[]; noteTyping: () => void } {
  const [viewers, setViewers] = useState<readonly Viewer[]>([]);
  const typedAt = useRef(0);
  useEffect(() => {
    let isOver = false;
    const say = async () => {
      if (document.hidden) return;
      const isTyping = Date.now() - typedAt.current < WRITES_FOR_MS;
      const told = await client.presence
        .viewConversation({ params: { conversationId }, body: { isTyping } })
        .catch(() => null);
      if (!isOver && told) setViewers(told.items);
    };
    void say();
    const timer = setInterval(() => void say(), SAY_EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [conversationId]);
  return {
    viewers,
    noteTyping: () => {
      typedAt.current = Date.now();
    },
  };
}
