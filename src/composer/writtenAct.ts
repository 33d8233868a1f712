import { AppError } from '../base/errors.ts';
import type { AddressId, AgentId, ConversationId, LoopId, WorkspaceId } from '../base/id.ts';
import type { WriteAct } from '../conversation/agentAct.ts';
import type { OutboundContent } from '../conversation/content.ts';
import { filesOf } from './conversationFiles.ts';
import { listTemplates, type SendableTemplate, type TemplateDeps } from './listTemplates.ts';

/** What an agent sends beside plain words, as it comes in at the door. */
export interface Written {
  kind: 'write' | 'template';
  text?: string | undefined;
  fileIds?: string[] | undefined;
  name?: string | undefined;
  language?: string | undefined;
  parameters?: string[] | undefined;
  epoch?: number | undefined;
  loopId?: LoopId | undefined;
  addressId?: AddressId | undefined;
}

interface Writing {
  conversationId: ConversationId;
  agent: AgentId;
  act: Written;
}

/**
 * The act as a turn takes it: with the files that it names, and the template's own words.
 * @throws AppError ATTACHMENT_NOT_FOUND, TEMPLATE_REFUSED
 */
export async function writtenAct(
  deps: TemplateDeps,
  workspaceId: WorkspaceId,
  writing: Writing,
): Promise<WriteAct> {
  const { epoch, loopId, addressId } = writing.act;
  const about = {
    ...(epoch !== undefined && { epoch }),
    ...(loopId !== undefined && { loopId }),
    ...(addressId !== undefined && { addressId }),
  };
  if (writing.act.kind === 'template') {
    const content = await templateContent(deps, workspaceId, writing);
    return { kind: 'write', text: '', contents: [content], ...about };
  }
  const { text = '', fileIds = [] } = writing.act;
  if (fileIds.length === 0) return { kind: 'write', text, ...about };
  const contents = await fileContents(deps, workspaceId, { ...writing, text, fileIds });
  return { kind: 'write', text, contents, ...about };
}

async function fileContents(
  { db }: TemplateDeps,
  workspaceId: WorkspaceId,
  { conversationId, text, fileIds }: Writing & { text: string; fileIds: string[] },
): Promise<OutboundContent[]> {
  const files = await filesOf(db, workspaceId, { conversationId, ids: fileIds });
  if (files.length < fileIds.length)
    throw new AppError(
      'ATTACHMENT_NOT_FOUND',
      'A file that was to be sent is not there any more; add it again',
    );
  const documents = files.map(({ id, name, shownAs }): OutboundContent => ({
    kind: 'document',
    fileId: id,
    fileName: name,
    caption: '',
    ...(shownAs !== null && { shownAs }),
  }));
  return text.trim() === '' ? documents : [{ kind: 'text', text }, ...documents];
}

async function templateContent(
  deps: TemplateDeps,
  workspaceId: WorkspaceId,
  { conversationId, agent, act }: Writing,
): Promise<OutboundContent> {
  const { name = '', language = '', parameters = [], addressId } = act;
  if (addressId === undefined) throw refused('name the address that it goes to');
  const listed = await listTemplates(deps, workspaceId, { conversationId, addressId, agent });
  if (listed === null)
    throw refused('the provider does not tell which templates there are; try again in a minute');
  const template = listed.find((one) => one.name === name && one.language === language);
  if (!template) throw refused(`there is no approved template '${name}' in ${language}`);
  if (template.places.length !== parameters.length || parameters.some((value) => value.trim() === ''))
    throw refused(`it takes ${template.places.length} values, none of them empty`);
  return { kind: 'template', name, language, parameters, text: filledText(template, parameters) };
}

/** The words as the contact reads them. Buttons' values stand in links, which are not shown. */
function filledText({ header, body, footer, places }: SendableTemplate, parameters: string[]): string {
  const fill = (text: string, part: 'header' | 'body') => {
    const own = places.flatMap((place, index) => (place.in === part ? [parameters[index] ?? ''] : []));
    const seen: string[] = [];
    return text.replace(/\{\{\s*([a-z0-9_]+)\s*\}\}/g, (_, place: string) => {
      if (!seen.includes(place)) seen.push(place);
      return own[seen.indexOf(place)] ?? '';
    });
  };
  return [header && fill(header, 'header'), fill(body, 'body'), footer].filter(Boolean).join('\n\n');
}

function refused(why: string): AppError {
  return new AppError('TEMPLATE_REFUSED', `The template was not sent: ${why}`);
}
