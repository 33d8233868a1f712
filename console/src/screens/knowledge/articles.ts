import { client } from '../../data/client.ts';

export type Documents = Awaited<ReturnType<typeof client.knowledge.documents>>;
export type Article = Documents['items'][number];
export type Content = Article['content'];
export type Words = Content['words'][string];

export const documentsQuery = {
  queryKey: ['knowledge', 'documents'],
  queryFn: ({ signal }: { signal: AbortSignal }) => client.knowledge.documents({ signal }),
};

export const NO_WORDS: Words = { title: '', answer: '', body: '', questions: [] };

/** In the language of the interface when there is one, else in any. */
export function titleOf({ id, content }: Pick<Article, 'id' | 'content'>, locale: string): string {
  const { words } = content;
  return (words[locale] ?? Object.values(words)[0])?.title || id;
}

/** 'How do I return a gift?' as 'howDoIReturnAGift': what the article is called in addresses. */
export function idOfTitle(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '');
  const [first = '', ...others] = plain.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = first.toLowerCase() + others.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
  return joined.replace(/^[^a-z]+/, '').slice(0, 60) || 'article';
}
