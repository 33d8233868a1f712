/**
 * The best language that is there: the same tag, else the same language in another region ('pt-PT' → 'pt-BR'),
 * else the default of the business.
 */
export function languageFor(wanted: string | null, available: readonly string[], fallback: string): string {
  if (wanted === null) return fallback;
  const [tag, base] = [wanted.toLowerCase(), baseOf(wanted)];
  return (
    available.find((language) => language.toLowerCase() === tag) ??
    available.find((language) => baseOf(language) === base) ??
    fallback
  );
}

function baseOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}
