/** What a contact may want that no flow is needed for. */
export const GLOBAL_INTENTS = ['wantHuman', 'cancel', 'optOut', 'thanks', 'greeting', 'repeat'] as const;

export type GlobalIntent = (typeof GLOBAL_INTENTS)[number];

/**
 * How contacts say what they want, by intent and language. An intent is the name of a flow, or a global intent.
 * `{ refund: { en: ['I want my money back'], 'pt-BR': ['quero meu dinheiro de volta'], es: ['quiero mi dinero'] } }`
 */
export type Phrases = { readonly [intent: string]: { readonly [language: string]: readonly string[] } };

export function isGlobalIntent(intent: string): intent is GlobalIntent {
  return GLOBAL_INTENTS.some((each) => each === intent);
}
