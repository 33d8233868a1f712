/**
 * The dictionary of PostgreSQL that brings the words of a language to their stems; 'simple', which changes nothing, for
 * a language that is not here. All of them belong to every PostgreSQL, no extension is needed.
 * Source: https://www.postgresql.org/docs/15/textsearch-dictionaries.html, section 12.6.6, read 2026-11-21.
 */
export function stemmerOf(language: string): string {
  return STEMMERS[language.toLowerCase().split(/[-_]/)[0] ?? ''] ?? 'simple';
}

const STEMMERS: { readonly [language: string]: string } = {
  da: 'danish_stem',
  de: 'german_stem',
  en: 'english_stem',
  es: 'spanish_stem',
  fr: 'french_stem',
  it: 'italian_stem',
  nl: 'dutch_stem',
  pt: 'portuguese_stem',
  sv: 'swedish_stem',
};
