import { z } from 'zod';

/** In characters: it is read on a telephone. */
export const ANSWER_LENGTH = 600;

const Line = z.string().trim().min(1).max(200);

/** What an article says in one language. */
export const ArticleWords = z.strictObject({
  title: Line,
  /** What is said in the chat. */
  answer: z.string().trim().min(1).max(ANSWER_LENGTH),
  /** The full text, as Markdown; it is searched, and shown to people as text. */
  body: z.string().max(20_000).default(''),
  /** How it is asked for. */
  questions: z.array(Line).max(50).default([]),
});
export type ArticleWords = z.output<typeof ArticleWords>;

/** An article as people write it. */
export const ArticleContent = z.strictObject({
  /** By BCP 47 tag. */
  words: z
    .record(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/), ArticleWords)
    .refine((words) => Object.keys(words).length > 0, { error: 'expected one language at least' }),
  /** The intents whose question it answers. */
  topics: z.array(z.string().min(1).max(100)).max(50).default([]),
  source: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable()
    .default(null),
});
export type ArticleContent = z.output<typeof ArticleContent>;
