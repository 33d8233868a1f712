/**
 * The words of a business, by key, with all languages side by side:
 * `{ 'refund.confirm': { en: 'Refund {amount}?', 'pt-BR': 'Reembolsar {amount}?', es: '¿Reembolsar {amount}?' } }`.
 * A placeholder in braces is filled by a fact; `{{` is a brace.
 */
export type Texts = { readonly [key: string]: InLanguages };

/** By BCP 47 tag: 'en', 'pt-BR', 'es'. */
export type InLanguages = { readonly [language: string]: string };

/** How facts are written: the time zone of the business, and the currency that needs no name. */
export interface FactSettings {
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
}
