import type { Blueprint } from '../blueprint/blueprint.ts';

const NAMING = /^(flow|state|act|reason|intent)\./;

/** What the blueprint calls its flows, states, acts, reasons and intents in a language, by their keys. */
export function namesIn({ texts, defaultLanguage }: Blueprint, language: string): Record<string, string> {
  const named = Object.entries(texts).flatMap(([key, inLanguages]) => {
    const words: Partial<Record<string, string>> = inLanguages;
    const word = words[language] ?? words[defaultLanguage];
    return NAMING.test(key) && word !== undefined ? [[key, word] as const] : [];
  });
  return Object.fromEntries(named);
}
