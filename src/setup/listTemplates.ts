import type { Channel } from '../channels/channel.ts';
import type { ChannelTemplate, TemplateList } from '../channels/channelTemplate.ts';

export interface TemplatesAsked {
  channels: Readonly<Record<string, Channel>>;
  accounts: readonly { channel: string; account: string }[];
  /** By the name of a template: the facts that the business fills it with. */
  facts: Readonly<Record<string, readonly string[]>>;
  isFresh: boolean;
}

export interface ListedTemplate extends Omit<ChannelTemplate, 'variables'> {
  channel: string;
  accounts: string[];
  variables: (ChannelTemplate['variables'][number] & { fact: string | null })[];
}

export interface ListedTemplates {
  items: ListedTemplate[];
  /** The oldest of the lists. */
  readAt: Date | null;
  untold: string[];
}

/** The templates of all accounts; one that several numbers of a business account share is there once. */
export async function listTemplates(asked: TemplatesAsked): Promise<ListedTemplates> {
  const lists = await Promise.all(
    asked.accounts.map(async ({ channel, account }) => ({
      channel,
      account,
      list: (await asked.channels[channel]?.templates?.(account, { isFresh: asked.isFresh })) ?? null,
    })),
  );
  const found = new Map<string, ListedTemplate>();
  for (const { channel, account, list } of lists) {
    for (const template of list?.templates ?? []) add(found, { channel, account, template }, asked.facts);
  }
  return {
    items: [...found.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
    readAt: oldest(lists.flatMap(({ list }) => list ?? [])),
    untold: lists.filter(({ list }) => list === null).map(({ account }) => account),
  };
}

function add(
  found: Map<string, ListedTemplate>,
  { channel, account, template }: { channel: string; account: string; template: ChannelTemplate },
  facts: TemplatesAsked['facts'],
): void {
  const key = `${channel} ${JSON.stringify(template)}`;
  const known = found.get(key);
  if (known) known.accounts.push(account);
  else found.set(key, { ...template, channel, accounts: [account], variables: namedBy(template, facts) });
}

/** Numbered places get the name that the business has for them, when both speak of as many. */
function namedBy({ name, variables }: ChannelTemplate, facts: TemplatesAsked['facts']) {
  const own = facts[name] ?? [];
  return variables.map((variable, index) => ({
    ...variable,
    fact: own.length === variables.length ? (own[index] ?? null) : null,
  }));
}

function keyOf({ name, language }: ListedTemplate): string {
  return `${name} ${language}`;
}

function oldest(lists: TemplateList[]): Date | null {
  return lists.map(({ readAt }) => readAt).toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
