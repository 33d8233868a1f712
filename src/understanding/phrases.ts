import type { Intent } from './intent.ts';

/** What a contact may want that no flow is needed for. */
export const GLOBAL_INTENTS = ['wantHuman', 'cancel', 'optOut', 'thanks', 'greeting', 'repeat'] as const;

export type GlobalIntent = (typeof GLOBAL_INTENTS)[number];

/**
 * How contacts say what they want, by intent and language. An intent is the name of a flow, or a global intent.
 * `{ refund: { en: ['I want my money back'], 'pt-BR': ['quero meu dinheiro de volta'], es: ['quiero mi dinero'] } }`
 */
export type Phrases = { readonly [intent: string]: { readonly [language: string]: readonly string[] } };

/** The examples of the intents that phrases can tell: those of one flow together, and the global ones. */
export function phrasesOf(intents: readonly Intent[]): Phrases {
  const phrases: { [intent: string]: { [language: string]: string[] } } = {};
  for (const { name, means, examples } of intents) {
    const intent = 'start' in means ? means.start : name;
    if (!('start' in means) && !isGlobalIntent(name)) continue;
    const inLanguages = (phrases[intent] ??= {});
    for (const [language, said] of Object.entries(examples))
      inLanguages[language] = [...(inLanguages[language] ?? []), ...said];
  }
  return phrases;
}

export function isGlobalIntent(intent: string): intent is GlobalIntent {
  return GLOBAL_INTENTS.some((each) => each === intent);
}
