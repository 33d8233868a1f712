import { i18n } from '@lingui/core';
import { queryOptions } from '@tanstack/react-query';
import { client } from '../../../data/client.ts';
import type { Locale } from '../../../i18n.ts';

const params = (conversationId: string) => ({ params: { conversationId } });
const key = (what: string, id: string, ...rest: unknown[]) => ['pane', what, id, ...rest];
/** One of LOCALES: nothing else is ever activated. */
const words = () => i18n.locale as Locale;

/** Who holds it, where the contact is reached, what is open. */
export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: key('conversation', id),
    queryFn: ({ signal }) => client.loops.conversation({ ...params(id), signal }),
  });

/** Matters, hand-overs to people, notes of the team. */
export const besideQuery = (id: string) =>
  queryOptions({
    queryKey: key('beside', id),
    queryFn: ({ signal }) => client.composer.beside({ ...params(id), query: { words: words() }, signal }),
  });

/** What was understood, read, checked and decided from this step on. */
export const traceQuery = (id: string, from: number) =>
  queryOptions({
    queryKey: key('trace', id, from),
    queryFn: async ({ signal }) =>
      (await client.composer.trace({ ...params(id), query: { from }, signal })).items,
    placeholderData: (before) => before,
  });

/** Where the assistant may go on, and what it would say there. */
export const actionsQuery = (id: string) =>
  queryOptions({
    queryKey: key('actions', id),
    queryFn: ({ signal }) =>
      client.conversations.actions({ ...params(id), query: { language: words() }, signal }),
  });

/** `last`: of the contact's last message; another one, another reply. */
export const suggestionQuery = (id: string, last: string | null) =>
  queryOptions({
    queryKey: key('suggestion', id, last),
    queryFn: ({ signal }) => client.conversations.suggestion({ ...params(id), signal }),
    retry: false,
  });

const DRAFTS_AGE_MS = 5_000;

export const draftsQuery = (id: string) =>
  queryOptions({
    queryKey: key('drafts', id),
    queryFn: async ({ signal }) => (await client.composer.drafts({ ...params(id), signal })).items,
    // What colleagues begin is no event: it is looked at now and then while the conversation is open.
    refetchInterval: DRAFTS_AGE_MS,
  });

export const templatesQuery = (id: string, addressId: string) =>
  queryOptions({
    queryKey: key('templates', id, addressId),
    queryFn: async ({ signal }) =>
      (await client.composer.templates({ ...params(id), query: { addressId }, signal })).items,
  });

export const fileQuery = (conversationId: string, messageId: string) =>
  queryOptions({
    queryKey: key('file', conversationId, messageId),
    queryFn: ({ signal }) => client.media.ofMessage({ params: { conversationId, messageId }, signal }),
    // Links are good for ten minutes at least.
    staleTime: 9 * 60_000,
    retry: 1,
  });

/** Colleagues by their handles. */
export const teamQuery = queryOptions({
  queryKey: ['pane', 'team'],
  queryFn: async ({ signal }) => (await client.presence.listPresence({ signal })).items,
});
