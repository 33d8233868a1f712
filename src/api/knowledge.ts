import { z } from 'zod';
import { ArticleContent } from './articleContent.ts';
import { endpoint } from './endpoint.ts';
import { Instant } from './page.ts';
import { Handle } from './routingRule.ts';

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

const ArticleId = z.string().regex(/^[a-z][A-Za-z0-9]{0,79}$/);
const articleParams = z.strictObject({ article: ArticleId });

/** An article as it may have been read from a blueprint: with what is in it, not judged anew. */
const ContentReply = z.strictObject({
  words: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      answer: z.string(),
      body: z.string(),
      questions: z.array(z.string()),
    }),
  ),
  topics: z.array(z.string()),
  source: z.string().nullable(),
});

const DocumentReply = z.strictObject({
  id: z.string(),
  /** 'blueprint': the installation brings it; people may write over it. */
  origin: z.enum(['blueprint', 'people']),
  /** draft: it never answered yet; retired: it answers no more. */
  state: z.enum(['draft', 'published', 'retired']),
  /** What is being written is not what answers. */
  hasChanges: z.boolean(),
  content: ContentReply,
  /** To be sent with the next draft; null: nobody has written to it yet. */
  version: z.int().nullable(),
  owner: z.string().nullable(),
  expiresOn: z.iso.date().nullable(),
  isExpired: z.boolean(),
  /** Answers that it gave in the last 30 days, and in which conversations. */
  uses: z.int(),
  conversationIds: z.array(z.uuid()),
  changedBy: z.string().nullable(),
  changedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
});

const DocumentWithHistory = DocumentReply.extend({
  history: z.array(
    z.strictObject({
      version: z.int(),
      act: z.enum(['published', 'retired', 'imported', 'restored']),
      content: ContentReply,
      by: z.string(),
      at: Instant,
    }),
  ),
});

const Proposal = z.strictObject({
  id: z.string(),
  language: z.string(),
  question: z.string(),
  /** In the words of who answered, without numbers and addresses of the customer. */
  answer: z.string(),
  timesAsked: z.int(),
  conversationId: z.uuid(),
  answeredBy: z.string(),
  answeredAt: Instant,
});

export const knowledgeEndpoints = {
  documents: endpoint({
    method: 'GET',
    path: '/knowledge/documents',
    access: 'knowledge.read',
    summary: 'List all articles as people write them, with where they answered',
    reply: z.strictObject({
      items: z.array(DocumentReply),
      languages: z.array(z.string()),
      /** The intents that an article can be the answer to. */
      topics: z.array(z.string()),
    }),
  }),
  document: endpoint({
    method: 'GET',
    path: '/knowledge/documents/:article',
    access: 'knowledge.read',
    summary: 'Read an article with its history',
    params: articleParams,
    reply: DocumentWithHistory,
  }),
  saveDraft: endpoint({
    method: 'PUT',
    path: '/knowledge/documents/:article',
    access: 'knowledge.write',
    summary: 'Write an article; what answers stays as it is until it is published',
    params: articleParams,
    body: z.strictObject({
      content: ArticleContent,
      owner: Handle.nullable().default(null),
      expiresOn: z.iso.date().nullable().default(null),
      /** The one that was read; null for a new one. */
      version: z.int().nullable(),
    }),
    reply: DocumentWithHistory,
  }),
  publish: endpoint({
    method: 'POST',
    path: '/knowledge/documents/:article/publish',
    access: 'knowledge.write',
    summary: 'Answer by what is written, from now on',
    params: articleParams,
    reply: DocumentWithHistory,
  }),
  retire: endpoint({
    method: 'POST',
    path: '/knowledge/documents/:article/retire',
    access: 'knowledge.write',
    summary: 'Answer by this article no more; what was written stays',
    params: articleParams,
    reply: DocumentWithHistory,
  }),
  import: endpoint({
    method: 'POST',
    path: '/knowledge/import',
    access: 'knowledge.write',
    summary: 'Take articles out of Markdown, as drafts; a dry run only tells what would become of it',
    body: z.strictObject({
      text: z.string().min(1).max(1_000_000),
      language: LanguageTag,
      isDry: z.boolean().default(true),
    }),
    reply: z.strictObject({
      items: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          answer: z.string(),
          becomes: z.enum(['new', 'changed']).nullable(),
          problem: z.string().nullable(),
        }),
      ),
    }),
  }),
  try: endpoint({
    method: 'GET',
    path: '/knowledge/try',
    access: 'knowledge.read',
    summary: 'Tell which article would answer a question, and why that one',
    query: z.strictObject({ q: z.string().trim().min(1).max(1_000), language: LanguageTag.optional() }),
    reply: z.strictObject({
      answer: z.strictObject({ articleId: z.string(), text: z.string() }).nullable(),
      why: z.enum(['sure', 'alike', 'unsure', 'nothing']),
      sure: z.number(),
      margin: z.number(),
      found: z.array(z.strictObject({ id: z.string(), title: z.string(), score: z.number() })),
    }),
  }),
  proposals: endpoint({
    method: 'GET',
    path: '/knowledge/proposals',
    access: 'knowledge.write',
    summary: 'List what people answered where no article did, as articles to be',
    reply: z.strictObject({ items: z.array(Proposal) }),
  }),
  dismiss: endpoint({
    method: 'POST',
    path: '/knowledge/unanswered/dismiss',
    access: 'knowledge.write',
    summary: 'Put a question aside until somebody asks it again',
    body: z.strictObject({ example: z.string().min(1).max(1_000), language: LanguageTag }),
  }),
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
