import { createHmac } from 'node:crypto';
import { DAY_MS } from '../../base/clock.ts';
import type { NumberCheck } from '../numberDesk.ts';
import { idOf, listOf, numberOf, objectOf, textOf } from '../wire.ts';
import type { GraphApi } from './graphApi.ts';
import { refusalOf, refusedStep } from './refusalOf.ts';

export interface AppAsked {
  /** Asks with the token that is looked at. */
  api: GraphApi;
  /** Asks with another token. */
  apiWith(accessToken: string): GraphApi;
  accessToken: string;
  appSecret: string;
  now: Date;
  signal: AbortSignal;
}

/** The app of the token, when the secret is its own. */
export interface AppFound {
  appId: string | null;
  secret: NumberCheck;
  /** What stands against the token itself. */
  token: NumberCheck | null;
}

/** Without the first nothing is sent, without the second neither templates nor subscriptions can be read. */
const SCOPES = ['whatsapp_business_messaging', 'whatsapp_business_management'];
/** The tokens of the provider's quick start end within a day. */
const SOON_MS = 3 * DAY_MS;

/**
 * Whether the secret is that of the app which the token belongs to: the provider refuses a call whose proof was made with
 * another one. Then the app itself asks what its token may do, and until when.
 * Source: Securing Graph API calls, and Debug token, Meta for Developers, read 2026-11.
 */
export async function checkApp(asked: AppAsked): Promise<AppFound> {
  const { api, accessToken, appSecret, signal } = asked;
  const proof = createHmac('sha256', appSecret).update(accessToken).digest('hex');
  const query = { fields: 'id,name', appsecret_proof: proof };
  const answer = await api({ method: 'GET', path: 'app', query, signal });
  if (refusalOf(answer) !== null) {
    return { appId: null, secret: refusedStep('secret', answer, 'secretWrong'), token: null };
  }
  const app = objectOf(answer.kind === 'answer' ? answer.body : null);
  const appId = idOf(app?.id);
  const detail = `the secret of the app ${textOf(app?.name) ?? ''} (${appId ?? '?'})`;
  const secret: NumberCheck = { step: 'secret', isDone: true, detail, trouble: null };
  return { appId, secret, token: appId === null ? null : await checkToken(asked, appId) };
}

async function checkToken(asked: AppAsked, appId: string): Promise<NumberCheck | null> {
  const { apiWith, accessToken, appSecret, signal, now } = asked;
  const query = { input_token: accessToken };
  const answer = await apiWith(`${appId}|${appSecret}`)({
    method: 'GET',
    path: 'debug_token',
    query,
    signal,
  });
  const told = objectOf(objectOf(answer.kind === 'answer' ? answer.body : null)?.data);
  if (refusalOf(answer) !== null || told === null) return null;
  const scopes = listOf(told.scopes);
  const missing = SCOPES.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) {
    return {
      step: 'token',
      isDone: false,
      detail: `it lacks ${missing.join(', ')}`,
      trouble: 'scopeMissing',
    };
  }
  const endsAtMs = (numberOf(told.expires_at) ?? 0) * 1_000;
  if (endsAtMs === 0) return { step: 'token', isDone: true, detail: 'it does not end', trouble: null };
  const detail = `it ends at ${new Date(endsAtMs).toISOString()}`;
  const isSoon = endsAtMs - now.getTime() < SOON_MS;
  return { step: 'token', isDone: true, detail, trouble: isSoon ? 'tokenExpires' : null };
}
