import { AppError } from '../../base/errors.ts';
import type { Facts } from '../../flow/effect.ts';
import { languageFor } from './languageFor.ts';
import { fillPlaceholders } from './placeholders.ts';
import { renderFact } from './renderFact.ts';
import type { FactSettings, InLanguages, Texts } from './texts.ts';

/** What rendering needs to know of a business; a blueprint has it. */
export interface TextSettings extends FactSettings {
  readonly texts: Texts;
  readonly defaultLanguage: string;
}

/**
 * A text of the business in the contact's language, with its facts.
 * @throws AppError BLUEPRINT_INVALID for an unknown key or a missing fact: a blueprint that was loaded has neither.
 */
export function renderText(
  settings: TextSettings,
  language: string | null,
  key: string,
  facts: Facts,
): string {
  const text = settings.texts[key];
  if (text === undefined) {
    throw new AppError('BLUEPRINT_INVALID', `No text has the key '${key}'; add it to the blueprint's texts`, {
      key,
    });
  }
  return renderIn(settings, { name: key, text }, language, facts);
}

/** @param source What is rendered and what it is called in an error. */
export function renderIn(
  settings: TextSettings,
  source: { name: string; text: InLanguages },
  wanted: string | null,
  facts: Facts,
): string {
  const language = languageFor(wanted, Object.keys(source.text), settings.defaultLanguage);
  return fillPlaceholders(source.text[language] ?? '', (placeholder) => {
    const fact = facts[placeholder];
    if (fact === undefined) throw missingFact(source.name, placeholder, facts);
    return renderFact(fact, language, settings);
  });
}

function missingFact(name: string, placeholder: string, facts: Facts): AppError {
  return new AppError(
    'BLUEPRINT_INVALID',
    `Text '${name}' needs the fact '${placeholder}' and was given: ${Object.keys(facts).join(', ') || 'none'}`,
    { name, placeholder },
  );
}
