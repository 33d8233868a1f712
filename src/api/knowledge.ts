import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';

/** A BCP 47 tag: 'en', 'pt-BR'. */
export const LanguageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
export const ListLimit = z.coerce.number().int().min(1).max(100).default(50);

const Article = z.strictObject({
  id: z.string(),
  language: LanguageTag,
  topics: z.array(z.string()),
  title: z.string(),
  answer: z.string(),
  body: z.string(),
  source: z.string().nullable(),
  updatedAt: z.iso.date(),
});

const FoundArticle = Article.pick({ id: true, title: true, answer: true, source: true }).extend({
  score: z.number().min(0).max(1),
});

const UnansweredQuestion = z.strictObject({
  example: z.string(),
  language: LanguageTag,
  topic: z.string().nullable(),
  timesAsked: z.int(),
  firstAskedAt: Instant,
  lastAskedAt: Instant,
  conversationIds: z.array(z.uuid()),
});

export const knowledgeEndpoints = {
  articles: endpoint({
    method: 'GET',
    path: '/knowledge/articles',
    access: 'knowledge.read',
    summary: 'List the articles that questions are answered from',
    query: z.strictObject({ language: LanguageTag.optional() }),
    reply: z.strictObject({ articles: z.array(Article) }),
  }),
  /** Without `language` the search is in the default language of the business. */
  search: endpoint({
    method: 'GET',
    path: '/knowledge/search',
    access: 'knowledge.read',
    summary: 'Find the articles that answer a question',
    query: z.strictObject({
      q: z.string().trim().min(1).max(1_000),
      language: LanguageTag.optional(),
      limit: z.coerce.number().int().min(1).max(20).default(5),
    }),
    reply: z.strictObject({ found: z.array(FoundArticle) }),
  }),
  unanswered: endpoint({
    method: 'GET',
    path: '/knowledge/unanswered',
    access: 'knowledge.read',
    summary: 'List the questions that no article answered, the most asked first',
    query: z.strictObject({ language: LanguageTag.optional(), limit: ListLimit }),
    reply: z.strictObject({ questions: z.array(UnansweredQuestion) }),
  }),
};
