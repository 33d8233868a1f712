import type { Texts } from 'loopline/blueprint';

/** The same keys in every language, as texts. The compiler compares the languages with English. */
export function sideBySide<Key extends string>(
  en: Record<Key, string>,
  ptBr: Record<NoInfer<Key>, string>,
  es: Record<NoInfer<Key>, string>,
): Texts {
  const keys = Object.keys(en) as Key[];
  return Object.fromEntries(keys.map((key) => [key, { en: en[key], 'pt-BR': ptBr[key], es: es[key] }]));
}
