/** A language as the provider names it: 'pt-BR' is 'pt_BR'. */
export function languageCode(tag: string): string {
  return tag.replaceAll('-', '_');
}
