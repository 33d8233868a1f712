import type { ArticleContent } from '../api/articleContent.ts';
import type { Article } from './article.ts';
import type { ArticleDocument } from './documents.ts';

/**
 * What answers: the blueprint's articles, in whose place stand those that people published under the same id, without
 * those that they retired, and after them what people published besides.
 */
export function articlesInForce(
  written: readonly Article[],
  documents: readonly ArticleDocument[],
): Article[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const own = written.flatMap((article) => {
    const document = byId.get(article.id);
    if (document === undefined || document.state === 'draft') return [article];
    return document.published === null ? [] : [articleOf(document, document.published)];
  });
  const known = new Set(written.map(({ id }) => id));
  const besides = documents.flatMap((document) =>
    document.published === null || known.has(document.id) ? [] : [articleOf(document, document.published)],
  );
  return [...own, ...besides];
}

function articleOf({ id, publishedAt }: ArticleDocument, { words, topics, source }: ArticleContent): Article {
  const part = <Part>(of: (one: ArticleContent['words'][string]) => Part) =>
    Object.fromEntries(Object.entries(words).map(([language, one]) => [language, of(one)]));
  return {
    id,
    topics,
    title: part(({ title }) => title),
    answer: part(({ answer }) => answer),
    body: part(({ body }) => body),
    questions: part(({ questions }) => questions),
    source,
    updatedAt: (publishedAt ?? new Date(0)).toISOString().slice(0, 10),
  };
}

/** An article of the blueprint as people would have written it: to begin from. */
export function contentOf({ topics, title, answer, body, source }: Article): ArticleContent {
  const words = Object.fromEntries(
    Object.keys(answer).map((language) => [
      language,
      {
        title: title[language] ?? '',
        answer: answer[language] ?? '',
        body: body[language] ?? '',
        questions: [],
      },
    ]),
  );
  return { words, topics: [...topics], source };
}
