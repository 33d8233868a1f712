import { useLingui } from '@lingui/react/macro';
import {
  useMutation,
  usePrefetchQuery,
  useQuery,
  useQueryClient,
  useSuspenseQuery,
} from '@tanstack/react-query';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { client } from '../../data/client.ts';
import { useMe } from '../../data/me.ts';
import { problemWords } from '../../data/problemWords.ts';
import { toast } from '../../data/toasts.ts';
import { Skeleton } from '../../kit/Skeleton.tsx';
import { Whole } from '../../kit/Whole.tsx';
import { Baton } from './Baton.tsx';
import { Composer } from './composer/Composer.tsx';
import type { Mode } from './composer/ModeTabs.tsx';
import { ConversationHeader, useContactName } from './ConversationHeader.tsx';
import { messagesQuery } from './data/messages.ts';
import { besideQuery, conversationQuery, teamQuery } from './data/paneQueries.ts';
import { followLine, resumeSends } from './data/sends.ts';
import type { Beside } from './data/types.ts';
import { useConversationStream } from './data/useConversationStream.ts';
import { isOpen, useHold, type Hold } from './data/useHold.ts';
import { useViewers } from './data/useViewers.ts';
import { History } from './history/History.tsx';
import { useConversationCommands } from './useConversationCommands.ts';
import { useEnterToReply } from './useEnterToReply.ts';
import { later } from '../../kit/later.tsx';

const GiveBack = later(async () => (await import('./GiveBack.tsx')).GiveBack);

interface ConversationPaneProps {
  conversationId: string;
}

/** The conversation: who holds it, what was said on all channels, and where one answers. */
export function ConversationPane({ conversationId }: ConversationPaneProps) {
  const me = useMe().agent?.id;
  useEffect(() => {
    if (me !== undefined) resumeSends(me);
    return followLine();
  }, [me]);
  return (
    <div className="flex h-full min-h-0 min-w-0 flex-col bg-canvas">
      <Suspense fallback={<Skeleton rows={8} height={64} />}>
        <Whole key={conversationId} of={[besideQuery(conversationId).queryKey]}>
          <Open conversationId={conversationId} />
        </Whole>
      </Suspense>
    </div>
  );
}

/** One conversation from here to its end: another one begins anew, so no text goes from one to the other. */
function Open({ conversationId }: ConversationPaneProps) {
  // Both at once: the second one would wait for the first.
  usePrefetchQuery(messagesQuery(conversationId));
  const { data: view } = useSuspenseQuery(conversationQuery(conversationId));
  const { data: known } = useSuspenseQuery(messagesQuery(conversationId));
  const { data: beside } = useQuery(besideQuery(conversationId));
  const { data: team = [] } = useQuery(teamQuery);
  useConversationStream(conversationId);
  const { viewers, noteTyping } = useViewers(conversationId);
  const hold = useHold(view, beside, team);
  const [mode, setMode] = useState<Mode>('reply');
  const [isGiving, setGiving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const ask = useAskForIt(conversationId, beside, hold);
  const write = useCallback((next: Mode) => {
    setMode(next);
    // After the field of that mode is there.
    requestAnimationFrame(() => field.current?.focus());
  }, []);
  useEnterToReply(useCallback(() => write('reply'), [write]));
  useConversationCommands(hold, {
    giveBack: () => setGiving(true),
    write,
    savedReplies: () => write('reply'),
  });
  const name = useContactName(view);
  const { t } = useLingui();
  return (
    <section aria-label={t`Conversation with ${name}`} className="flex min-h-0 flex-1 flex-col">
      <ConversationHeader view={view} viewers={viewers} team={team} />
      <Baton hold={hold} onGiveBack={() => setGiving(true)} onAsk={ask} />
      <History view={view} known={known} beside={beside} team={team} />
      <Composer
        key={mode}
        {...{ view, known, beside, team, hold, mode, setMode, field }}
        onTyped={noteTyping}
      />
      {isGiving && <GiveBack conversationId={conversationId} onClose={() => setGiving(false)} />}
    </section>
  );
}

/** A note on the ticket that names the holder: they are told. Null: nobody to ask, or nothing to write it on. */
function useAskForIt(conversationId: string, beside: Beside | undefined, hold: Hold): (() => void) | null {
  const { t } = useLingui();
  const queries = useQueryClient();
  const ticket = beside?.tickets.findLast(isOpen);
  const ask = useMutation({
    mutationFn: (text: string) =>
      client.tickets.addNote({ params: { ticket: ticket?.id ?? '' }, body: { text } }),
    onSuccess: () => {
      toast(t`Asked. They are told now.`);
      return queries.invalidateQueries({ queryKey: besideQuery(conversationId).queryKey });
    },
    onError: (error) => toast(problemWords(error), { tone: 'problem' }),
  });
  const { by } = hold;
  if (by.kind !== 'agent' || by.id === 'phone' || !ticket || !hold.canAct) return null;
  return () => ask.mutate(t`@${by.id} may I take this conversation over?`);
}
