import type { Choice, Shown } from '../documents.ts';
import { isRecord } from '../../json.ts';
import type { Json } from '../../json.ts';
import { checkCarousel, checkCommerce } from './checkCards.ts';
import { needDistinct, needList, needRecord, needText, optionalText, missing, wrong } from './fields.ts';

const BODY = "interactive['body']['text']";
const ACTION = "interactive['action']";
const HEADER_KINDS = ['text', 'image', 'video', 'document'];

/** The limits of each interactive kind, and what the person sees and can tap. Source: Interactive messages, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
export function checkInteractive(content: Json): Shown {
  const kind = needText(content, 'type', "interactive['type']", { max: 64 });
  const action = needRecord(content, 'action', ACTION);
  const isList = kind === 'list';
  const header = checkHeader(content, isList || kind === 'product_list' ? ['text'] : HEADER_KINDS);
  if (kind === 'product_list' && header === null) throw missing("interactive['header']");
  const footer = isRecord(content['footer'])
    ? optionalText(content['footer'], 'text', "interactive['footer']['text']", { max: 60 })
    : null;
  const noBody = kind === 'product' && content['body'] === undefined;
  const body = noBody
    ? ''
    : needText(needRecord(content, 'body', BODY), 'text', BODY, { max: isList ? 4096 : 1024 });
  return {
    text: body,
    choices: checkAction(kind, action),
    ...(header === null ? {} : { header }),
    ...(footer === null ? {} : { footer }),
  };
}

function checkAction(kind: string, action: Json): Choice[] {
  switch (kind) {
    case 'button':
      return checkButtons(action);
    case 'list':
      return checkRows(action);
    case 'cta_url':
      return checkLink(action);
    case 'flow':
      return checkFlow(action);
    case 'carousel':
      return checkCarousel(action);
    case 'location_request_message':
      return checkName(action, ['send_location']);
    case 'request_contact_info':
      return checkName(action, ['request_contact_info', 'contact_request']);
    case 'voice_call':
    case 'call_permission_request':
    case 'address_message':
      return checkName(action, [kind]);
    case 'product':
    case 'product_list':
    case 'catalog_message':
    case 'order_status':
    case 'order_details':
      return checkCommerce(kind, action);
    default:
      throw wrong("interactive['type']", `has the unknown value '${kind}'.`);
  }
}

function checkHeader(content: Json, kinds: string[]): string | null {
  if (content['header'] === undefined) return null;
  const place = "interactive['header']";
  const header = needRecord(content, 'header', place);
  const type = needText(header, 'type', `${place}['type']`, { max: 20 });
  if (!kinds.includes(type)) throw wrong(`${place}['type']`, `must be one of {${kinds.join(', ')}}.`);
  if (type === 'text') return needText(header, 'text', `${place}['text']`, { max: 60 });
  needRecord(header, type, `${place}['${type}']`);
  return `[${type}]`;
}

function checkButtons(action: Json): Choice[] {
  const place = `${ACTION}['buttons']`;
  const buttons = needList(action, 'buttons', place, { min: 1, max: 3 });
  const choices = buttons.map((button): Choice => {
    if (button['type'] !== 'reply') throw wrong(`${place}['type']`, "must be 'reply'.");
    const reply = needRecord(button, 'reply', `${place}['reply']`);
    const id = needText(reply, 'id', `${place}['reply']['id']`, { max: 256 });
    return { kind: 'button', id, title: needText(reply, 'title', `${place}['reply']['title']`, { max: 20 }) };
  });
  needDistinct(
    choices.map((choice) => choice.id),
    `${place}['reply']['id']`,
  );
  needDistinct(
    choices.map((choice) => choice.title),
    `${place}['reply']['title']`,
  );
  return choices;
}

function checkRows(action: Json): Choice[] {
  needText(action, 'button', `${ACTION}['button']`, { max: 20 });
  const place = `${ACTION}['sections']`;
  const sections = needList(action, 'sections', place, { min: 1, max: 10 });
  const choices = sections.flatMap((section) => {
    const title = optionalText(section, 'title', `${place}['title']`, { max: 24 });
    if (sections.length > 1 && !title) throw missing(`${place}['title']`);
    return needList(section, 'rows', `${place}['rows']`, { min: 1, max: 10 }).map((row) =>
      checkRow(row, place),
    );
  });
  if (choices.length > 10) throw wrong(place, `must have at most 10 rows in all, but has ${choices.length}.`);
  needDistinct(
    choices.map((choice) => choice.id),
    `${place}['rows']['id']`,
  );
  return choices;
}

function checkRow(row: Json, place: string): Choice {
  const id = needText(row, 'id', `${place}['rows']['id']`, { max: 200 });
  const title = needText(row, 'title', `${place}['rows']['title']`, { max: 24 });
  const description = optionalText(row, 'description', `${place}['rows']['description']`, { max: 72 });
  return { kind: 'row', id, title, ...(description === null ? {} : { description }) };
}

function checkLink(action: Json): Choice[] {
  checkName(action, ['cta_url']);
  const place = `${ACTION}['parameters']`;
  const parameters = needRecord(action, 'parameters', place);
  const title = needText(parameters, 'display_text', `${place}['display_text']`, { max: 20 });
  const url = needText(parameters, 'url', `${place}['url']`, { max: 2000 });
  if (!/^https?:\/\//.test(url)) throw wrong(`${place}['url']`, 'must be a URL.');
  return [{ kind: 'url', id: url, title }];
}

function checkFlow(action: Json): Choice[] {
  checkName(action, ['flow']);
  const place = `${ACTION}['parameters']`;
  const parameters = needRecord(action, 'parameters', place);
  needText(parameters, 'flow_message_version', `${place}['flow_message_version']`, { max: 10 });
  if (parameters['flow_id'] === undefined && parameters['flow_name'] === undefined) {
    throw missing(`${place}['flow_id']`);
  }
  const title = needText(parameters, 'flow_cta', `${place}['flow_cta']`, { max: 20 });
  const start = parameters['flow_action_payload'];
  if (isRecord(start) && isRecord(start['data']) && Object.keys(start['data']).length === 0) {
    throw wrong(`${place}['flow_action_payload']['data']`, 'must not be empty.');
  }
  return [{ kind: 'url', id: 'flow', title }];
}

function checkName(action: Json, names: string[]): Choice[] {
  const name = needText(action, 'name', `${ACTION}['name']`, { max: 64 });
  if (!names.includes(name)) throw wrong(`${ACTION}['name']`, `must be one of {${names.join(', ')}}.`);
  return [];
}
