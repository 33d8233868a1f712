import { GraphError } from '../graphError.ts';
import { isRecord, listAt, textAt } from '../../json.ts';
import type { Json } from '../../json.ts';
import type { Template } from '../documents.ts';
import { variablesOf } from './checkParameters.ts';

const CATEGORIES = ['UTILITY', 'MARKETING', 'AUTHENTICATION'];

/** Limits of a template at its creation. Source: Message templates, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
export function checkNewTemplate(template: Template): void {
  if (!/^[a-z0-9_]{1,512}$/.test(template.name))
    throw refused('name must be lower-case letters, digits and _');
  if (template.language === '') throw refused('language is required');
  if (!CATEGORIES.includes(template.category))
    throw refused(`category must be one of {${CATEGORIES.join(', ')}}`);
  const part = (type: string) =>
    template.components.find((one) => textAt(one, 'type')?.toUpperCase() === type);
  const body = part('BODY');
  if (body === undefined) throw refused('a BODY component is required');
  if (template.category !== 'AUTHENTICATION') checkBody(body);
  checkText(part('HEADER'), { max: 60, variables: 1, subcode: 2388047 });
  checkText(part('FOOTER'), { max: 60, variables: 0, subcode: 2388073 });
  checkButtons(listAt(part('BUTTONS'), 'buttons').filter(isRecord));
}

function checkBody(body: Json): void {
  const text = textAt(body, 'text') ?? '';
  if (text === '' || text.length > 1024) throw refused('the body must have 1 to 1024 characters', 2388040);
  const variables = variablesOf(text);
  if (/^\s*\{\{|\}\}\s*$/.test(text)) throw refused('a variable cannot begin or end the body', 2388299);
  if (/\}\}\s*\{\{/.test(text)) throw refused('two variables cannot follow each other', 2388293);
  const example = isRecord(body['example']) ? body['example'] : {};
  const named = listAt(example, 'body_text_named_params').length;
  const positional = listAt({ row: listAt(example, 'body_text')[0] }, 'row').length;
  if (variables.length > 0 && Math.max(named, positional) !== variables.length) {
    throw refused('each variable of the body needs an example', 2388043);
  }
}

function checkText(part: Json | undefined, limit: { max: number; variables: number; subcode: number }): void {
  const text = textAt(part, 'text');
  if (text === null) return;
  if (text.length > limit.max) throw refused(`a text is longer than ${limit.max} characters`, limit.subcode);
  if (variablesOf(text).length > limit.variables)
    throw refused('a text has too many variables', limit.subcode);
}

function checkButtons(buttons: Json[]): void {
  const count = (type: string) => buttons.filter((button) => button['type'] === type).length;
  if (buttons.length > 10 || count('URL') > 2 || count('PHONE_NUMBER') > 1 || count('COPY_CODE') > 1) {
    throw refused('too many buttons');
  }
  if (buttons.some((button) => (textAt(button, 'text') ?? '').length > 25)) {
    throw refused('a button label is longer than 25 characters');
  }
  const runs = buttons
    .map((button) => button['type'] === 'QUICK_REPLY')
    .filter((is, at, all) => is && all[at - 1] !== true);
  if (runs.length > 1) throw refused('quick replies must stand together');
}

function refused(reason: string, subcode?: number): GraphError {
  return new GraphError(100, {
    message: '(#100) Invalid parameter',
    details: `template: ${reason}`,
    ...(subcode === undefined ? {} : { subcode }),
  });
}
