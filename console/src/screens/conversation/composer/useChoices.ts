import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../../data/client.ts';
import { problemWords } from '../../../data/problemWords.ts';
import { toast } from '../../../data/toasts.ts';
import type { Teammate } from '../data/types.ts';
import type { Choice } from './Choices.tsx';

/** What is offered while one types: saved replies after a slash, colleagues after an at sign in a note. */
export interface Offered {
  label: string;
  items: readonly Choice[];
  empty: string;
  isOpen: boolean;
  take: (index: number) => void;
  close: () => void;
}

interface Typing {
  mode: 'reply' | 'note';
  text: string;
  write: (text: string) => void;
  conversationId: string;
  /** Saved replies are filled in from it; null: there is none, and the conversation knows less. */
  ticketId: string | null;
  team: readonly Teammate[];
}

const MOST = 8;
const MENTION = /(?:^|\s)@([a-z0-9._-]*)$/i;

export function useChoices(typing: Typing): Offered {
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const replies = useReplies(typing);
  const mentions = useMentions(typing);
  const offered = typing.mode === 'reply' ? replies : mentions;
  return {
    ...offered,
    isOpen: offered.isOpen && closedAt !== typing.text,
    close: () => setClosedAt(typing.text),
  };
}

function useReplies({ mode, text, write, conversationId, ticketId }: Typing): Omit<Offered, 'close'> {
  const { t } = useLingui();
  const isOpen = mode === 'reply' && /^\/\S*$/.test(text);
  const asked = text.slice(1).toLowerCase();
  const { data } = useQuery({
    queryKey: ['pane', 'replies'],
    queryFn: async ({ signal }) => (await client.replies.list({ signal })).replies,
    enabled: isOpen,
  });
  const found = (data ?? [])
    .filter((reply) =>
      `${reply.shortcut} ${reply.title} ${Object.values(reply.texts).join(' ')}`
        .toLowerCase()
        .includes(asked),
    )
    .slice(0, MOST);
  const take = async (index: number) => {
    const reply = found[index];
    if (!reply) return;
    try {
      const filled = await client.replies.render({
        params: { replyId: reply.id },
        body: ticketId === null ? { conversationId } : { ticket: ticketId },
      });
      write(filled.text);
      const missing = filled.missing.join(', ');
      if (missing !== '') toast(t`Not known and still to be filled in: ${missing}`);
    } catch (error) {
      toast(problemWords(error), { tone: 'problem' });
    }
  };
  return {
    label: t`Saved replies`,
    empty: t`No saved reply has these words. They are written in the settings.`,
    items: found.map(({ id, shortcut, title }) => ({ id, title: `/${shortcut}`, hint: title })),
    isOpen,
    take: (index) => void take(index),
  };
}

function useMentions({ mode, text, write, team }: Typing): Omit<Offered, 'close'> {
  const { t } = useLingui();
  const asked = mode === 'note' ? MENTION.exec(text)?.[1] : undefined;
  const wanted = asked?.toLowerCase() ?? '';
  const found = team
    .filter(({ agent, name }) => `${agent} ${name}`.toLowerCase().includes(wanted))
    .slice(0, MOST);
  return {
    label: t`Colleagues`,
    empty: t`No colleague has this name.`,
    items: found.map(({ agent, name }) => ({ id: agent, title: `@${agent}`, hint: name })),
    isOpen: asked !== undefined && !found.some(({ agent }) => agent === asked),
    take: (index) => {
      const agent = found[index]?.agent;
      if (agent !== undefined) write(`${text.slice(0, text.length - (asked ?? '').length)}${agent} `);
    },
  };
}
