import { objectOf, objectsOf, textOf } from '../wire.ts';
import type { GraphApi } from './graphApi.ts';
import { refusalOf } from './refusalOf.ts';

type Verdict = { ok: true } | { ok: false; reason: string };

const FIELDS = 'id,status,quality_rating,throughput,webhook_configuration';
/** Statuses in which a number sends nothing. Any other, a new one too, is worth an attempt. */
const SILENT = new Set([
  'PENDING',
  'OFFLINE',
  'BANNED',
  'RESTRICTED',
  'RATE_LIMITED',
  'UNVERIFIED',
  'MIGRATED',
  'DELETED',
]);

/** Whether the number can send now, as the provider says. */
export async function checkNumber(api: GraphApi, account: string, signal: AbortSignal): Promise<Verdict> {
  const answer = await api({ method: 'GET', path: account, query: { fields: FIELDS }, signal });
  const refusal = refusalOf(answer);
  if (refusal !== null) return { ok: false, reason: refusal };
  const status = textOf(objectOf(answer.kind === 'answer' ? answer.body : null)?.status);
  return status !== null && SILENT.has(status)
    ? { ok: false, reason: `the number is ${status}` }
    : { ok: true };
}

/**
 * Whether webhooks of a business account reach any app. A number can be registered, send, and receive nothing,
 * because no app is subscribed; nothing else tells.
 */
export async function checkSubscription(
  api: GraphApi,
  wabaId: string,
  signal: AbortSignal,
): Promise<Verdict> {
  const answer = await api({ method: 'GET', path: `${wabaId}/subscribed_apps`, signal });
  const refusal = refusalOf(answer);
  if (refusal !== null) return { ok: false, reason: refusal };
  const apps = objectsOf(objectOf(answer.kind === 'answer' ? answer.body : null)?.data);
  const reason = `no app is subscribed to ${wabaId}: nothing will be received; POST /${wabaId}/subscribed_apps`;
  return apps.length > 0 ? { ok: true } : { ok: false, reason };
}

/** Blue ticks for this message and all before it, and "typing" until the next message or for 25 seconds. */
export async function markRead(
  api: GraphApi,
  { account, externalId }: { account: string; externalId: string },
  signal: AbortSignal,
): Promise<void> {
  const json = {
    messaging_product: 'whatsapp',
    status: 'read',
    message_id: externalId,
    typing_indicator: { type: 'text' },
  };
  await api({ method: 'POST', path: `${account}/messages`, json, signal });
}
