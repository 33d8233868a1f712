import { GraphError } from '../graphError.ts';
import type { Shown, Template } from '../documents.ts';
import { textAt } from '../../json.ts';
import type { Json } from '../../json.ts';
import type { GraphState } from '../state.ts';
import { checkInteractive } from './checkInteractive.ts';
import { checkMedia } from './checkMedia.ts';
import { checkTemplate } from './checkTemplate.ts';
import { missing, needList, needRecord, needText, optionalText, wrong } from './fields.ts';

/** A body that passed: what is kept, what the person sees, and the template it is made of. */
export type Checked = { type: string; content: Json; shown: Shown; template: Template | null };
export type Sender = { phoneNumberId: string; wabaId: string };

const TYPES = [
  'text',
  'image',
  'video',
  'document',
  'audio',
  'sticker',
  'location',
  'contacts',
  'reaction',
  'interactive',
  'template',
] as const;
type MessageType = (typeof TYPES)[number];

/** Refuses what Meta refuses at once, with its codes and limits. Source: Messages, Interactive messages and Message templates, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
export function checkMessage(state: GraphState, sender: Sender, body: Json): Checked {
  optionalText(body, 'biz_opaque_callback_data', 'biz_opaque_callback_data', { max: 512 });
  const type = body['type'] ?? 'text';
  if (!isMessageType(type)) {
    throw new GraphError(100, {
      message: `(#100) Param type must be one of {${TYPES.join(', ').toUpperCase()}}`,
    });
  }
  if (type === 'contacts') return plain(type, { contacts: checkContacts(body) }, 'Contact card');
  const content = needRecord(body, type, type);
  switch (type) {
    case 'text':
      return plain(type, content, needText(content, 'body', "text['body']", { max: 4096 }));
    case 'location':
      return plain(type, checkLocation(content), textAt(content, 'name') ?? 'Location');
    case 'reaction':
      return plain(type, checkReaction(content), textAt(content, 'emoji') ?? '');
    case 'interactive':
      return { type, content, shown: checkInteractive(content), template: null };
    case 'template':
      return checkTemplate(state, sender, content);
    default:
      return { type, content, shown: checkMedia(state, sender, { kind: type, content }), template: null };
  }
}

function isMessageType(type: unknown): type is MessageType {
  return TYPES.some((known) => known === type);
}

function plain(type: string, content: Json, text: string): Checked {
  return { type, content, shown: { text, choices: [] }, template: null };
}

function checkLocation(content: Json): Json {
  for (const [key, bound] of [
    ['latitude', 90],
    ['longitude', 180],
  ] as const) {
    const place = `location['${key}']`;
    if (content[key] === undefined) throw missing(place);
    const value = Number(content[key]);
    if (!Number.isFinite(value) || Math.abs(value) > bound) throw wrong(place, `must be within ±${bound}.`);
  }
  return content;
}

function checkReaction(content: Json): Json {
  needText(content, 'message_id', "reaction['message_id']", { max: 512 });
  needText(content, 'emoji', "reaction['emoji']", { min: 0, max: 64 });
  return content;
}

function checkContacts(body: Json): Json[] {
  const contacts = needList(body, 'contacts', 'contacts', { min: 1, max: 257 });
  for (const contact of contacts) {
    const name = needRecord(contact, 'name', "contacts['name']");
    needText(name, 'formatted_name', "contacts['name']['formatted_name']", { max: 1024 });
    const parts = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'];
    if (!parts.some((part) => name[part] !== undefined)) {
      throw wrong("contacts['name']", `must have one of {${parts.join(', ')}} beside formatted_name.`);
    }
  }
  return contacts;
}
