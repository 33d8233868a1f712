import type { OutboundContent } from '../../conversation/content.ts';
import { objectOf, objectsOf, textOf, type WireObject } from '../wire.ts';
import type { Built } from './built.ts';
import { languageCode } from './languageCode.ts';

type Template = Extract<OutboundContent, { kind: 'template' }>;

/** An approved message as the provider keeps it, with the places that take parameters, in the order they are shown. */
export interface KnownTemplate {
  name: string;
  language: string;
  /** In the provider's words: APPROVED, PAUSED … */
  status: string;
  category: string;
  slots: TemplateSlot[];
  /** Where among all buttons the quick replies stand. */
  quickReplies: number[];
}

/** `name` is null in templates whose placeholders are numbers. */
export type TemplateSlot = { in: 'header' | 'body' | { button: number }; name: string | null };

const PLACEHOLDER = /\{\{\s*([a-z0-9_]+)\s*\}\}/g;
/** The provider refuses empty parameters. */
const NOTHING = '–';

/**
 * `parameters` fill the placeholders in this order: header, body, links of buttons; numbered ones by number,
 * named ones as they come in the text.
 * Without knowledge of the template, all of them are taken for numbered ones of the body, and its first buttons for
 * the quick replies.
 */
export function templateBody(template: Template, known: KnownTemplate | null): Built {
  const slots = known?.slots ?? template.parameters.map((): TemplateSlot => ({ in: 'body', name: null }));
  if (slots.length !== template.parameters.length) {
    return { problem: `the template takes ${slots.length} parameters, not ${template.parameters.length}` };
  }
  const ids = template.buttonIds ?? [];
  const quickReplies = known?.quickReplies ?? [...ids.keys()];
  if (ids.length > quickReplies.length) {
    return { problem: `the template has ${quickReplies.length} quick replies, not ${ids.length}` };
  }
  const filled = slots.map((slot, index) => ({
    slot,
    text: cleanParameter(template.parameters[index] ?? ''),
  }));
  const components = [
    ...componentOf('header', filled),
    ...componentOf('body', filled),
    ...filled.flatMap(({ slot, text }) =>
      typeof slot.in === 'object' ? [linkButton(slot.in.button, text)] : [],
    ),
    ...ids.map((id, index) => quickReply(quickReplies[index] ?? index, id)),
  ];
  const language = { code: languageCode(template.language) };
  return { body: { type: 'template', template: { name: template.name, language, components } } };
}

/** One line without tabs and long runs of spaces, and never empty: anything else is refused (100, 132018). */
export function cleanParameter(text: string): string {
  const oneLine = text.replace(/\s+/gu, ' ').trim();
  return oneLine === '' ? NOTHING : oneLine;
}

/** Reads one template of the provider's list; null when it is none. */
export function readTemplate(item: unknown): KnownTemplate | null {
  const fields = objectOf(item);
  const name = textOf(fields?.name);
  const language = textOf(fields?.language);
  if (fields === null || name === null || language === null) return null;
  const isNamed = fields.parameter_format === 'NAMED';
  const components = objectsOf(fields.components);
  const slotsIn = (type: string, place: 'header' | 'body') =>
    placeholders(components.find((one) => one.type === type)?.text, isNamed).map((slot) => ({
      in: place,
      name: slot,
    }));
  const slots = [...slotsIn('HEADER', 'header'), ...slotsIn('BODY', 'body'), ...linkSlots(components)];
  const known = {
    name,
    language,
    status: textOf(fields.status) ?? '',
    category: textOf(fields.category) ?? '',
  };
  return { ...known, slots, quickReplies: quickReplyPlaces(components) };
}

type Filled = { slot: TemplateSlot; text: string }[];

function componentOf(type: 'header' | 'body', filled: Filled): object[] {
  const parameters = filled
    .filter(({ slot }) => slot.in === type)
    .map(({ slot, text }) => ({
      type: 'text',
      ...(slot.name === null ? {} : { parameter_name: slot.name }),
      text,
    }));
  return parameters.length === 0 ? [] : [{ type, parameters }];
}

/** The index counts all buttons of the template and is a string. */
function linkButton(index: number, text: string): object {
  return { type: 'button', sub_type: 'url', index: String(index), parameters: [{ type: 'text', text }] };
}

/** Without a payload of ours, the words on the button would come back. */
function quickReply(index: number, payload: string): object {
  const parameters = [{ type: 'payload', payload }];
  return { type: 'button', sub_type: 'quick_reply', index: String(index), parameters };
}

/** A placeholder that is shown twice takes one parameter. */
function placeholders(text: unknown, isNamed: boolean): (string | null)[] {
  const found = [...(textOf(text) ?? '').matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  const distinct = [...new Set(found)];
  return isNamed ? distinct : distinct.map(() => null);
}

function linkSlots(components: WireObject[]): TemplateSlot[] {
  return buttonsOf(components).flatMap((button, index) => {
    const isVariable = button.type === 'URL' && placeholders(button.url, false).length > 0;
    return isVariable ? [{ in: { button: index }, name: null }] : [];
  });
}

function quickReplyPlaces(components: WireObject[]): number[] {
  return buttonsOf(components).flatMap(({ type }, index) => (type === 'QUICK_REPLY' ? [index] : []));
}

export function buttonsOf(components: WireObject[]): WireObject[] {
  return objectsOf(components.find((one) => one.type === 'BUTTONS')?.buttons);
}
