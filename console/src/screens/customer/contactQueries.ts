import { client } from '../../data/client.ts';

export type Contact = Awaited<ReturnType<typeof client.contacts.read>>;
export type TimelineItem = Awaited<ReturnType<typeof client.contacts.timeline>>['items'][number];
export type TimelineKind = TimelineItem['kind'];
export type Merge = Awaited<ReturnType<typeof client.contacts.merges>>['items'][number];
export type Kept = Awaited<ReturnType<typeof client.contacts.undoMerge>>['kept'][number];

interface Asked {
  signal: AbortSignal;
}

export const contactQuery = (contactId: string) => ({
  queryKey: ['contact', contactId, 'card'],
  queryFn: ({ signal }: Asked) => client.contacts.read({ params: { contactId }, signal }),
});

export const duplicatesQuery = (contactId: string) => ({
  queryKey: ['contact', contactId, 'duplicates'],
  queryFn: async ({ signal }: Asked) =>
    (await client.contacts.duplicates({ params: { contactId }, signal })).items,
});

export const mergesQuery = (contactId: string) => ({
  queryKey: ['contact', contactId, 'merges'],
  queryFn: async ({ signal }: Asked) =>
    (await client.contacts.merges({ params: { contactId }, signal })).items,
});

export const consentsQuery = (contactId: string) => ({
  queryKey: ['contact', contactId, 'consents'],
  queryFn: async ({ signal }: Asked) =>
    (await client.contacts.consents({ params: { contactId }, signal })).items,
});

/** Without kinds: all of them. */
export const timelineQuery = (contactId: string, kinds: readonly TimelineKind[]) => ({
  queryKey: ['contact', contactId, 'timeline', kinds.join(',')],
  queryFn: ({ signal, pageParam }: Asked & { pageParam: string | null }) =>
    client.contacts.timeline({
      params: { contactId },
      query: {
        limit: 50,
        ...(kinds.length > 0 && { kinds: kinds.join(',') }),
        ...(pageParam !== null && { cursor: pageParam }),
      },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: { next: string | null }) => next,
});
