import type { Intent } from './intent.ts';

/** What a contact may want that no flow is needed for. */
export const GLOBAL_INTENTS = ['wantHuman', 'cancel', 'optOut', 'thanks', 'greeting', 'repeat'] as const;

export type GlobalIntent = (typeof GLOBAL_INTENTS)[number];

/**
 * How contacts say what they want, by intent and language. An intent is the name of a flow, or a global intent.
 * `{ refund: { en: ['I want my money back'], 'pt-BR': ['quero meu dinheiro de volta'], es: ['quiero mi dinero'] } }`
 */
export type Phrases = { readonly [intent: string]: { readonly [language: string]: readonly string[] } };

/** The examples of intents by what they come to. */
export function phrasesOf(intents: readonly Intent[]): Phrases {
  return Object.fromEntries(
    intents.map(({ name, means, examples }) => ['start' in means ? means.start : name, examples]),
  );
}

export function isGlobalIntent(intent: string): intent is GlobalIntent {
  return GLOBAL_INTENTS.some((each) => each === intent);
}
