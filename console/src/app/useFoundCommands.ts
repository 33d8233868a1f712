import { useLingui } from '@lingui/react/macro';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { MessageSquare, Package } from 'lucide-react';
import { useEffect, useState } from 'react';
import { client } from '../data/client.ts';
import { day } from '../data/say.ts';
import type { PaletteItem } from './usePaletteGroups.ts';

const PAUSE_MS = 120;
const SHORTEST = 2;

/** Customers, matters and messages that the server finds by these words: by name, phone, protocol, order number. */
export function useFoundCommands(words: string): PaletteItem[] {
  const { t } = useLingui();
  const go = useNavigate();
  const asked = usePaused(words);
  const { data } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => client.search.search({ query: { q: asked, limit: 5 }, signal }),
    enabled: asked.length >= SHORTEST,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  if (!data || words.length < SHORTEST) return [];
  const open = (conversationId: string) => () =>
    void go({ to: '/inbox/$conversationId', params: { conversationId } });
  const nobody = t`Without a name`;
  return [
    ...data.contacts.map(({ id, name, reached }): PaletteItem => {
      const [first] = reached;
      return {
        id: `contact.${id}`,
        words: name ?? nobody,
        hint: first?.phone ?? first?.email ?? '',
        person: name ?? '?',
        group: 'found',
        run: () => void go({ to: '/customers/$contactId', params: { contactId: id } }),
      };
    }),
    ...data.loops.map(({ id, conversationId, contactName, protocolNumber, reason, object }): PaletteItem => ({
      id: `loop.${id}`,
      words: object ? `${object.ref} · ${reason}` : `${protocolNumber} · ${reason}`,
      hint: `${contactName ?? nobody} · ${protocolNumber}`,
      icon: Package,
      group: 'found',
      run: open(conversationId),
    })),
    ...data.messages.items.map((message): PaletteItem => ({
      id: `message.${message.id}`,
      words: message.words.slice(0, 80),
      hint: `${message.contactName ?? nobody} · ${day(message.at)}`,
      icon: MessageSquare,
      group: 'found',
      run: open(message.conversationId),
    })),
  ];
}

/** What was typed, once it stands still for a moment. */
function usePaused(words: string): string {
  const [paused, setPaused] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(words), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return paused;
}
