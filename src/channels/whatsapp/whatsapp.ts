import { Agent } from 'undici';
import { SECOND_MS, systemClock } from '../../base/clock.ts';
import type { Channel, ChannelUpdate } from '../channel.ts';
import { checkNumber, checkSubscription, markRead } from './account.ts';
import { challenge } from './challenge.ts';
import { checkOptions, type WhatsAppOptions } from './checkOptions.ts';
import { fetchMedia } from './fetchMedia.ts';
import { graphApi } from './graphApi.ts';
import { CAPABILITIES } from './limits.ts';
import { pacer } from './pace.ts';
import { parse } from './parse.ts';
import { send } from './send.ts';
import type { KnownTemplate } from './templateBody.ts';
import { templateBook } from './templateBook.ts';
import { verify } from './verify.ts';

type Verdict = { ok: true } | { ok: false; reason: string };

export interface WhatsApp extends Channel {
  /** Answers Meta's question (GET) from the raw query string: the challenge, or null for 403. */
  challenge(rawQuery: string): string | null;
  /** Whether webhooks of each configured business account reach an app. */
  checkSubscriptions(): Promise<Verdict>;
  /** The templates of a business account as they are now; null when the provider does not tell. */
  readTemplates(wabaId: string): Promise<KnownTemplate[] | null>;
  close(): Promise<void>;
}

const SMALL_REQUEST_MS = 10 * SECOND_MS;

/**
 * The WhatsApp Cloud API as a channel.
 * @throws AppError CONFIG_INVALID when a secret is missing: without one nobody could tell who writes.
 */
export function whatsapp(options: WhatsAppOptions): WhatsApp {
  const { graphUrl, appSecret, verifyToken, accounts } = checkOptions(options);
  const wabas = Object.entries(options.wabas ?? {});
  const dispatcher = new Agent({
    connect: { timeout: 5 * SECOND_MS },
    headersTimeout: 30 * SECOND_MS,
    bodyTimeout: 30 * SECOND_MS,
    connections: 128,
  });
  const access = { graphUrl, accessToken: tokenOf(options.accessToken), dispatcher };
  const api = graphApi(access);
  const templates = templateBook(api, options.clock ?? systemClock);
  const wabaOf = (account: string) => wabas.find(([, numbers]) => numbers.includes(account))?.[0] ?? null;
  const soon = () => AbortSignal.timeout(SMALL_REQUEST_MS);

  return {
    name: 'whatsapp',
    capabilities: CAPABILITIES,
    verify: (rawBody, headers) => verify(appSecret, rawBody, headers),
    parse: (body) => parse(body).flatMap((update) => perNumber(update, options.wabas ?? {})),
    send: async (message, signal) => {
      if (accounts.includes(message.account)) return send({ api, templates, wabaOf }, message, signal);
      const detail = 'the number is not among the configured ones';
      return { kind: 'refused', failure: { code: 'accountUnknown', detail, remedy: 'hold' } };
    },
    pace: pacer(options.perSecond),
    markRead: (account, externalId) => markRead(api, { account, externalId }, soon()),
    fetchMedia: (account, mediaId, signal) => fetchMedia({ ...access, api }, { account, mediaId }, signal),
    checkAccount: (account) => checkNumber(api, account, soon()),
    challenge: (rawQuery) => challenge(verifyToken, rawQuery),
    checkSubscriptions: async () => {
      const checks = await Promise.all(wabas.map(([wabaId]) => checkSubscription(api, wabaId, soon())));
      return checks.find((check) => !check.ok) ?? { ok: true };
    },
    templates: async (account, { isFresh }) => {
      const wabaId = wabaOf(account);
      return wabaId === null ? null : templates.list(wabaId, isFresh, soon());
    },
    readTemplates: (wabaId) => templates.read(wabaId, soon()),
    close: () => dispatcher.close(),
  };
}

/** A token that cannot be had counts as missing: what is to be sent is held, not dropped. */
export function tokenOf(accessToken: string | (() => string)): () => string {
  if (typeof accessToken === 'string') return () => accessToken;
  return () => {
    try {
      return accessToken();
    } catch {
      return '';
    }
  };
}

/** What concerns a business account concerns each of its numbers. */
function perNumber(update: ChannelUpdate, wabas: { [wabaId: string]: string[] }): ChannelUpdate[] {
  if (update.kind !== 'account' && update.kind !== 'template') return [update];
  const numbers = Object.hasOwn(wabas, update.account) ? wabas[update.account] : undefined;
  return numbers === undefined ? [update] : numbers.map((account) => ({ ...update, account }));
}
