import { AppError } from '../../base/errors.ts';
import type { OutboundContent } from '../../conversation/content.ts';
import type { Facts } from '../../flow/effect.ts';
import { languageFor } from './languageFor.ts';
import { renderFact } from './renderFact.ts';
import { renderIn, type TextSettings } from './renderText.ts';
import type { InLanguages } from './texts.ts';

/** A message approved by the provider beforehand, allowed when the service window is closed. */
export interface Template {
  readonly category: 'utility' | 'marketing' | 'authentication';
  /** The placeholders of the body in the order in which the provider numbers them. */
  readonly parameters: readonly string[];
  readonly body: InLanguages;
  /** Quick replies; `id` comes back when one is tapped. */
  readonly buttons?: readonly { readonly id: string; readonly title: InLanguages }[];
}

export interface RenderedTemplate {
  content: Extract<OutboundContent, { kind: 'template' }>;
  /** What the contact reads, for the history. */
  text: string;
}

/** @throws AppError BLUEPRINT_INVALID for an unknown name or a missing fact: a blueprint that was loaded has neither. */
export function renderTemplate(
  settings: TextSettings & { readonly templates: { readonly [name: string]: Template } },
  wanted: string | null,
  name: string,
  facts: Facts,
): RenderedTemplate {
  const template = settings.templates[name];
  if (template === undefined) {
    throw new AppError(
      'BLUEPRINT_INVALID',
      `No template is named '${name}'; add it to the blueprint's templates`,
      {
        name,
      },
    );
  }
  const text = renderIn(settings, { name, text: template.body }, wanted, facts);
  const language = languageFor(wanted, Object.keys(template.body), settings.defaultLanguage);
  const parameters = template.parameters.map((parameter) => {
    const fact = facts[parameter];
    return parameterText(fact === undefined ? '' : renderFact(fact, language, settings));
  });
  const buttonIds = (template.buttons ?? []).map(({ id }) => id);
  const isMarketing = template.category === 'marketing' && { isMarketing: true as const };
  const content = { kind: 'template' as const, name, language, parameters, ...isMarketing };
  return { content: buttonIds.length === 0 ? content : { ...content, buttonIds }, text };
}

/** The provider refuses a parameter that is empty or holds a line break, a tab or more than four spaces in a row. */
function parameterText(value: string): string {
  return value.replaceAll(/\s+/g, ' ').trim() || '-';
}
