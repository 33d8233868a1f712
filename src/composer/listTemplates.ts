import { AppError } from '../base/errors.ts';
import type { Clock } from '../base/clock.ts';
import type { AddressId, AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { Channel } from '../channels/channel.ts';
import type { ChannelTemplate } from '../channels/channelTemplate.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { knownValues } from './knownValues.ts';

export interface TemplateDeps {
  db: Database;
  clock: Clock;
  channelsOf(workspaceId: WorkspaceId): Readonly<Record<string, Channel>>;
  /** What the business calls the parameters of a template of its own, in their order; null: it is not one of its own. */
  parametersOf(workspaceId: WorkspaceId, template: string): readonly string[] | null;
}

/** A template that may be sent now, with what is known for its places. */
export interface SendableTemplate extends Pick<
  ChannelTemplate,
  'name' | 'language' | 'category' | 'body' | 'footer'
> {
  header: string | null;
  buttons: string[];
  /** In the order of its parameters. `value`: empty when nothing is known. */
  places: { in: 'header' | 'body' | 'button'; name: string; value: string }[];
}

/**
 * The approved templates of the account that an address is reached by; those in the contact's language come first.
 * Null: the provider does not tell.
 * @throws AppError ADDRESS_NOT_FOUND
 */
export async function listTemplates(
  deps: TemplateDeps,
  workspaceId: WorkspaceId,
  asked: { conversationId: ConversationId; addressId: AddressId; agent: AgentId },
): Promise<SendableTemplate[] | null> {
  const place = await readPlace(deps.db, workspaceId, asked);
  const channel = deps.channelsOf(workspaceId)[place.channel];
  const all = (await channel?.templates?.(place.account, { isFresh: false }))?.templates ?? null;
  if (all === null) return null;
  const known = await knownValues(deps.db, workspaceId, asked);
  const isTheirs = ({ language }: ChannelTemplate) => sameLanguage(language, known.language);
  return all
    .filter(isSendable)
    .toSorted((a, b) => Number(isTheirs(b)) - Number(isTheirs(a)) || a.name.localeCompare(b.name))
    .map((template) => {
      const names = deps.parametersOf(workspaceId, template.name);
      const places = template.variables.map((variable, index) => {
        const name = variable.name ?? names?.[index] ?? String(index + 1);
        return { in: variable.in, name, value: known.values[name] ?? '' };
      });
      return { ...shown(template), places };
    });
}

function shown({ name, language, category, header, body, footer, buttons }: ChannelTemplate) {
  const words = buttons.map(({ text }) => text);
  return { name, language, category, header: header?.text ?? null, body, footer, buttons: words };
}

/** A picture or a file above it cannot be given as words; codes are sent by the sign-in only. */
function isSendable({ status, header, category }: ChannelTemplate): boolean {
  return (
    status.toUpperCase() === 'APPROVED' && (header?.media ?? null) === null && category !== 'AUTHENTICATION'
  );
}

/** 'pt_BR' and 'pt-BR', 'es_AR' and 'es' are one language to a reader. */
function sameLanguage(one: string, other: string): boolean {
  return one.slice(0, 2).toLowerCase() === other.slice(0, 2).toLowerCase();
}

async function readPlace(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, addressId }: { conversationId: ConversationId; addressId: AddressId },
): Promise<{ channel: string; account: string }> {
  const { rows } = await queryIn<{ channel: string; account: string }>(db, workspaceId, {
    name: 'placeOfTemplates',
    text: `select channel, account from conversation join address
        on address.workspace_id = $1 and address.contact_id = conversation.contact_id and address.id = $3
      where conversation.workspace_id = $1 and conversation.id = $2`,
    values: [workspaceId, conversationId, addressId],
  });
  const [place] = rows;
  if (place) return place;
  throw new AppError(
    'ADDRESS_NOT_FOUND',
    'The contact of this conversation has no such address; read it again',
    {
      conversationId,
      addressId,
    },
  );
}
