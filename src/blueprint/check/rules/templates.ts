import { placeholdersOf } from '../../text/placeholders.ts';
import type { Template } from '../../text/template.ts';
import type { Blueprint } from '../../blueprint.ts';
import type { BlueprintRule, Violation } from '../violation.ts';
import { missingLanguages, unlikePlaceholders } from './texts.ts';

/**
 * Limits of a template: its name, its body, the label of a quick reply.
 * Source: Message templates, WhatsApp Business Management API, Meta for Developers, read 2026-11.
 */
const NAME = /^[a-z0-9_]{1,512}$/;
const BODY_LENGTH = 1024;
const LABEL_LENGTH = 25;
const BUTTONS = 10;

/** Every template can be approved by the provider and exists in every language. */
export const templates: BlueprintRule = (blueprint) =>
  Object.entries(blueprint.templates).flatMap(([name, template]) =>
    [
      ...nameFaults(name),
      ...bodyFaults(name, template, blueprint),
      ...parameterFaults(name, template),
      ...buttonFaults(name, template, blueprint),
    ].map((each) => ({ ...each, rule: 'templates' })),
  );

function nameFaults(name: string): Violation[] {
  return NAME.test(name)
    ? []
    : [fault(`the template name '${name}' cannot be approved`, 'use small letters, digits and _ only')];
}

function bodyFaults(name: string, { body }: Template, blueprint: Blueprint): Violation[] {
  const long = Object.entries(body).filter(([, words]) => words.length > BODY_LENGTH);
  return [
    ...missingLanguages(`template '${name}'`, body, blueprint),
    ...unlikePlaceholders(`template '${name}'`, body),
    ...long.map(([language, words]) =>
      fault(
        `template '${name}' has ${words.length} characters in '${language}'`,
        `shorten it to ${BODY_LENGTH}`,
      ),
    ),
    ...Object.entries(body)
      .filter(([, words]) => /^\s*\{|\}\s*$/.test(words))
      .map(([language]) =>
        fault(
          `template '${name}' begins or ends with a placeholder in '${language}', which is never approved`,
          'put words before the first and after the last placeholder',
        ),
      ),
  ];
}

function parameterFaults(name: string, { body, parameters }: Template): Violation[] {
  const used = [...new Set(Object.values(body).flatMap(placeholdersOf))].toSorted().join(', ');
  const given = parameters.toSorted().join(', ');
  if (used === given) return [];
  return [
    fault(
      `template '${name}' has the parameters [${given}] and its body the placeholders [${used}]`,
      'list each placeholder once in parameters, in the order the provider numbers them',
    ),
  ];
}

function buttonFaults(name: string, { buttons = [] }: Template, blueprint: Blueprint): Violation[] {
  const tooMany =
    buttons.length > BUTTONS ? [fault(`template '${name}' has ${buttons.length} buttons`, 'keep ten')] : [];
  return [
    ...tooMany,
    ...buttons.flatMap(({ id, title }) => [
      ...missingLanguages(`button '${id}' of template '${name}'`, title, blueprint),
      ...Object.entries(title)
        .filter(([, words]) => words.length > LABEL_LENGTH)
        .map(([language]) =>
          fault(
            `button '${id}' of template '${name}' is too long in '${language}'`,
            `shorten it to ${LABEL_LENGTH} characters`,
          ),
        ),
    ]),
  ];
}

function fault(reason: string, fix: string): Violation {
  return { flow: null, state: null, rule: 'templates', reason, fix };
}
