import type { Channel, ChannelUpdate, SendResult } from './channel.ts';
import type { Capabilities } from './degrade.ts';

/** A channel with the accounts that one set of credentials reaches. */
export interface Line {
  readonly channel: Channel;
  readonly accounts: readonly string[];
}

/** What a line is opened with. Never logged. */
export interface LineCredentials {
  accessToken: string;
  appSecret: string;
  /** Accounts of a business account, by its id. */
  businesses: Readonly<Record<string, readonly string[]>>;
}

/** Opens lines of one kind of channel while the product runs. */
export interface LineMaker {
  readonly name: string;
  readonly capabilities: Capabilities;
  open(credentials: LineCredentials): Line & { close(): Promise<void> };
  /** Answers the provider's question whether an address is ours; null when the token is another one. */
  challenge(verifyToken: string, rawQuery: string): string | null;
}

/** A webhook that was really signed: by whom, and how it is read. */
export interface SignedBody {
  /** What it says of any other account is not believed. */
  accounts: readonly string[];
  parse(body: unknown): ChannelUpdate[];
}

/** Several lines as one channel, of which some may come and go. */
export interface JoinedLines {
  readonly channel: Channel;
  accounts(): readonly string[];
  /** Null: none of the lines has the secret that this was signed with. */
  signedBy(rawBody: Buffer, headers: Parameters<Channel['verify']>[1]): SignedBody | null;
  /** Replaces those that may come and go. */
  replace(lines: readonly Line[]): void;
}

/**
 * Each account is served by the line that has it, the fixed one first. While no line has an account, what is to be sent
 * from it is held and not lost.
 */
export function joinLines(
  { name, capabilities }: Pick<Channel, 'name' | 'capabilities'>,
  fixed: Line | null,
): JoinedLines {
  let lines: readonly Line[] = fixed === null ? [] : [fixed];
  const of = (account: string) => lines.find(({ accounts }) => accounts.includes(account))?.channel ?? null;
  const signedBy: JoinedLines['signedBy'] = (rawBody, headers) => {
    const signers = lines.filter(({ channel }) => channel.verify(rawBody, headers));
    if (signers.length === 0) return null;
    const accounts = [...new Set(signers.flatMap((line) => line.accounts))];
    return { accounts, parse: (body) => parseBy(signers, accounts, body) };
  };
  const channel: Channel = {
    name,
    capabilities,
    verify: (rawBody, headers) => signedBy(rawBody, headers) !== null,
    parse: (body) =>
      parseBy(
        lines,
        lines.flatMap(({ accounts }) => accounts),
        body,
      ),
    send: async (message, signal) => (await of(message.account)?.send(message, signal)) ?? NO_LINE,
    pace: (account, to, at) => of(account)?.pace?.(account, to, at) ?? 0,
    markRead: async (account, externalId) => of(account)?.markRead(account, externalId),
    fetchMedia: async (account, mediaId, signal) =>
      (await of(account)?.fetchMedia?.(account, mediaId, signal)) ?? { kind: 'later', reason: WITHOUT },
    checkAccount: async (account) =>
      (await of(account)?.checkAccount(account)) ?? { ok: false, reason: WITHOUT },
    templates: async (account, asked) => (await of(account)?.templates?.(account, asked)) ?? null,
  };
  return {
    channel,
    accounts: () => [...new Set(lines.flatMap(({ accounts }) => accounts))],
    signedBy,
    replace: (others) => {
      lines = fixed === null ? others : [fixed, ...others];
    },
  };
}

const WITHOUT = 'there are no credentials for this account';
const NO_LINE: SendResult = {
  kind: 'refused',
  failure: { code: 'accountUnknown', detail: WITHOUT, remedy: 'hold' },
};

/** Each line reads what concerns its own accounts; what concerns none of them is read once. */
function parseBy(lines: readonly Line[], accounts: readonly string[], body: unknown): ChannelUpdate[] {
  const [first, ...others] = lines;
  if (!first) return [];
  const isOf = (line: Line) => (update: ChannelUpdate) =>
    update.account !== null && line.accounts.includes(update.account);
  const taken = new Set<string>();
  const own = others.flatMap((line) => {
    const fresh = line.accounts.filter((account) => !first.accounts.includes(account) && !taken.has(account));
    for (const account of fresh) taken.add(account);
    return line.channel.parse(body).filter((update) => isOf({ ...line, accounts: fresh })(update));
  });
  const rest = first.channel
    .parse(body)
    .filter((update) => isOf(first)(update) || update.account === null || !accounts.includes(update.account));
  return [...rest, ...own];
}
