export const LANGUAGES = ['en', 'pt-BR', 'es'] as const;

/** BCP 47: the languages that the customers of the day write in. */
export type Language = (typeof LANGUAGES)[number];
