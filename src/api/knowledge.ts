import { z } from 'zod';

/** A BCP 47 tag: 'en', 'pt-BR'. */
export const LanguageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/);
export const ListLimit = z.coerce.number().int().min(1).max(100).default(50);

export const ArticleQuery = z.strictObject({ language: LanguageTag.optional() });

/** Without `language` the search is in the default language of the business. */
export const SearchQuery = z.strictObject({
  q: z.string().trim().min(1).max(1_000),
  language: LanguageTag.optional(),
  limit: z.coerce.number().int().min(1).max(20).default(5),
});
export type SearchQuery = z.output<typeof SearchQuery>;

export const UnansweredQuery = z.strictObject({ language: LanguageTag.optional(), limit: ListLimit });
export type UnansweredQuery = z.output<typeof UnansweredQuery>;
