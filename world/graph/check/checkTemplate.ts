import { GraphError } from '../graphError.ts';
import type { Choice, Shown, Template } from '../documents.ts';
import { isRecord, listAt, textAt } from '../../json.ts';
import type { Json } from '../../json.ts';
import type { GraphState } from '../state.ts';
import type { Checked, Sender } from './checkMessage.ts';
import { checkMedia } from './checkMedia.ts';
import { checkParameters, fill } from './checkParameters.ts';
import { needRecord, needText } from './fields.ts';

const MEDIA_HEADERS = ['IMAGE', 'VIDEO', 'DOCUMENT'];

/** The template exists in this language, is approved, and gets what it needs. Source: Message templates, WhatsApp Cloud API, Meta for Developers, read 2026-11. */
export function checkTemplate(state: GraphState, sender: Sender, content: Json): Checked {
  const name = needText(content, 'name', "template['name']", { max: 512 });
  const language = needRecord(content, 'language', "template['language']");
  const code = needText(language, 'code', "template['language']['code']", { max: 16 });
  const template = approved(state, sender, { name, language: code });
  const components = listAt(content, 'components').filter(isRecord);
  const of = (type: string) => components.find((one) => textAt(one, 'type')?.toLowerCase() === type) ?? null;

  const header = checkHeader(state, sender, { template, given: of('header') });
  const body = templatePart(template, 'BODY');
  const bodyText = textAt(body, 'text') ?? '';
  const values = checkParameters({ place: 'body', text: bodyText, template, given: of('body') });
  const text = fill(bodyText, values);
  if (text.length > 1024)
    throw new GraphError(132005, { details: 'body: the filled text is longer than 1024' });
  const footer = textAt(templatePart(template, 'FOOTER'), 'text');
  const shown: Shown = {
    text,
    choices: checkButtons(template, components),
    ...header,
    ...(footer === null ? {} : { footer }),
  };
  return { type: 'template', content, shown, template };
}

function approved(state: GraphState, sender: Sender, wanted: { name: string; language: string }): Template {
  const { name, language } = wanted;
  const template = state.templates
    .list({ wabaId: sender.wabaId, name })
    .find((one) => one.language === language && one.status !== 'DELETED');
  if (template === undefined) {
    throw new GraphError(132001, {
      details: `template name (${name}) does not exist in ${language}`,
      status: 404,
    });
  }
  if (template.status === 'PAUSED') throw new GraphError(132015, { details: `template (${name}) is paused` });
  if (template.status === 'DISABLED')
    throw new GraphError(132016, { details: `template (${name}) is disabled` });
  if (template.status === 'APPROVED') return template;
  throw new GraphError(132001, { details: `template (${name}) is not approved in ${language}`, status: 404 });
}

export function templatePart(template: Template, type: string): Json | null {
  return template.components.find((one) => textAt(one, 'type')?.toUpperCase() === type) ?? null;
}

function checkHeader(
  state: GraphState,
  sender: Sender,
  { template, given }: { template: Template; given: Json | null },
): Pick<Shown, 'header' | 'media'> {
  const header = templatePart(template, 'HEADER');
  if (header === null) return {};
  const format = textAt(header, 'format')?.toUpperCase() ?? 'TEXT';
  if (!MEDIA_HEADERS.includes(format)) {
    const text = textAt(header, 'text') ?? '';
    return { header: fill(text, checkParameters({ place: 'header', text, template, given })) };
  }
  const kind = format.toLowerCase();
  const parameters = listAt(given, 'parameters').filter(isRecord);
  const [first] = parameters;
  if (first === undefined || parameters.length !== 1) {
    throw new GraphError(132000, {
      details: `header: number of parameters (${parameters.length}) does not match the expected number of params (1)`,
    });
  }
  if (first['type'] !== kind)
    throw new GraphError(132012, { details: `header: Format mismatch, expected ${format}` });
  const content = needRecord(first, kind, `template['components']['${kind}']`);
  const { media } = checkMedia(state, sender, { kind, content });
  return media === undefined ? {} : { media };
}

/** Sub types of a sent button component and the kind of button in the template that they go with. */
const BUTTON_KINDS: Record<string, string[]> = {
  quick_reply: ['QUICK_REPLY'],
  url: ['URL', 'OTP'],
  copy_code: ['COPY_CODE'],
  flow: ['FLOW'],
  catalog: ['CATALOG'],
  mpm: ['MPM'],
  order_details: ['ORDER_DETAILS'],
  voice_call: ['VOICE_CALL'],
};

function checkButtons(template: Template, components: Json[]): Choice[] {
  const buttons = listAt(templatePart(template, 'BUTTONS'), 'buttons').filter(isRecord);
  const given = new Map<number, Json>();
  for (const component of components) {
    if (textAt(component, 'type')?.toLowerCase() !== 'button') continue;
    const index = Number(component['index']);
    const kinds = BUTTON_KINDS[textAt(component, 'sub_type')?.toLowerCase() ?? ''] ?? [];
    const button = buttons[index];
    if (button === undefined || !kinds.includes(textAt(button, 'type') ?? '')) {
      throw new GraphError(132012, { details: `buttons: no such button of this type at index ${index}` });
    }
    given.set(index, component);
  }
  return buttons.map((button, index) => choiceOf(button, index, given.get(index)));
}

function choiceOf(button: Json, index: number, given: Json | undefined): Choice {
  const title = textAt(button, 'text') ?? '';
  const type = textAt(button, 'type');
  const parameter = listAt(given, 'parameters')[0];
  if (type === 'QUICK_REPLY') return { kind: 'quickReply', id: textAt(parameter, 'payload') ?? title, title };
  const needed =
    (type === 'URL' && (textAt(button, 'url') ?? '').includes('{{')) ||
    type === 'COPY_CODE' ||
    type === 'OTP';
  const value = textAt(parameter, type === 'COPY_CODE' ? 'coupon_code' : 'text');
  if (needed && !value) {
    throw new GraphError(131008, {
      details: `buttons: Button at index ${index} of type ${type} requires a parameter`,
    });
  }
  const link = textAt(button, 'url') ?? textAt(button, 'phone_number') ?? type ?? '';
  return { kind: 'url', id: fill(link, [['1', value ?? '']]), title };
}
