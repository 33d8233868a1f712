import { queryOptions } from '@tanstack/react-query';
import { client } from '../../data/client.ts';

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => client.policies.list({ signal }),
});

export const policyQuery = (policy: string) =>
  queryOptions({
    queryKey: ['policies', policy],
    queryFn: ({ signal }) => client.policies.read({ params: { policy }, signal }),
  });

export const editionsQuery = (policy: string) =>
  queryOptions({
    queryKey: ['policies', policy, 'editions'],
    queryFn: ({ signal }) => client.policies.editions({ params: { policy }, signal }),
  });

export const hitsQuery = (policy: string) =>
  queryOptions({
    queryKey: ['policies', policy, 'hits'],
    queryFn: ({ signal }) => client.policies.hits({ params: { policy }, signal }),
  });

type Reply<Name extends keyof typeof client.policies> = Awaited<ReturnType<(typeof client.policies)[Name]>>;
export type Policy = Reply<'read'>;
export type Draft = NonNullable<Policy['draft']>;
export type Document = Draft['document'];
export type Rule = Document['rules'][number];
export type Fact = Policy['facts'][number];
export type Edition = Reply<'editions'>['items'][number];
export type RuleHits = Reply<'hits'>['rules'][number];
export type Trial = Reply<'tryDraft'>;
