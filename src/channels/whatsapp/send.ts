import type { OutboundMessage, SendFailure, SendResult } from '../channel.ts';
import { idOf, objectOf, objectsOf } from '../wire.ts';
import type { Built } from './built.ts';
import { answerFailure } from './answerFailure.ts';
import { failureOf } from './failure.ts';
import type { GraphAnswer, GraphApi } from './graphApi.ts';
import {
  documentBody,
  documentProblem,
  envelopeOf,
  phoneOf,
  recipientOf,
  sayBody,
  type Recipient,
} from './messageBody.ts';
import type { TemplateBook } from './templateBook.ts';
import { uploadDocument } from './uploadDocument.ts';

export interface SendDeps {
  api: GraphApi;
  templates: TemplateBook;
  /** The business account that owns a number; null when it was not configured. */
  wabaOf: (account: string) => string | null;
}

/**
 * The template is not there, or not as we believe: reading the list again may help. 100 and 131008 come when a name or
 * a button's parameter is missing.
 */
const STALE_TEMPLATE = new Set(['100', '131008', '132000', '132001', '132012']);
const NO_USER_ID_HERE = '131062';

/**
 * Sends one message. Never throws. There is no idempotency key: the same request twice is two messages, so an answer
 * that was lost after the request left is `unknown`, and only what was surely refused is tried again here.
 */
export async function send(
  deps: SendDeps,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<SendResult> {
  const recipient = recipientOf(message);
  if (recipient === null) return refusedBy('the contact has neither a user id nor a phone', 'contact');
  const built = await build(deps, message, signal);
  if ('kind' in built) return built;
  if ('problem' in built) return refusedBy(built.problem, 'fix');

  const result = await post(deps.api, message, { recipient, built, signal });
  if (result.kind !== 'refused') return result;
  const { code } = result.failure;
  const phone = 'recipient' in recipient && code === NO_USER_ID_HERE ? phoneOf(message.to.phone) : null;
  if (phone !== null) return post(deps.api, message, { recipient: phone, built, signal });
  if (!STALE_TEMPLATE.has(code)) return result;
  return (await postRebuilt(deps, message, { recipient, built, signal })) ?? result;
}

interface Attempt {
  recipient: Recipient;
  built: Extract<Built, { body: object }>;
  signal: AbortSignal;
}

async function build(
  deps: SendDeps,
  message: OutboundMessage,
  signal: AbortSignal,
): Promise<Built | Extract<SendResult, { kind: 'refused' }>> {
  const { account, content } = message;
  if (content.kind === 'document') {
    const problem = documentProblem(content);
    if (problem !== null) return { problem };
    const uploaded = await uploadDocument(deps.api, account, content, signal);
    return 'failure' in uploaded
      ? { kind: 'refused', failure: uploaded.failure }
      : documentBody(content, uploaded.mediaId);
  }
  if (content.kind !== 'template') return sayBody(content, null);
  const wabaId = deps.wabaOf(account);
  const known = wabaId === null ? null : await deps.templates.find(wabaId, content, signal);
  const built = sayBody(content, known);
  if (wabaId === null || !('problem' in built)) return built;
  await deps.templates.read(wabaId, signal);
  return sayBody(content, await deps.templates.find(wabaId, content, signal));
}

/** Reads the templates again and sends once more, if that changes anything. */
async function postRebuilt(
  deps: SendDeps,
  message: OutboundMessage,
  attempt: Attempt,
): Promise<SendResult | null> {
  const { content, account } = message;
  const wabaId = deps.wabaOf(account);
  if (content.kind !== 'template' || wabaId === null) return null;
  if ((await deps.templates.read(wabaId, attempt.signal)) === null) return null;
  const built = sayBody(content, await deps.templates.find(wabaId, content, attempt.signal));
  if ('problem' in built || JSON.stringify(built) === JSON.stringify(attempt.built)) return null;
  return post(deps.api, message, { ...attempt, built });
}

async function post(api: GraphApi, message: OutboundMessage, attempt: Attempt): Promise<SendResult> {
  const json = { ...envelopeOf(message, attempt.recipient), ...attempt.built.body };
  const path = `${message.account}/messages`;
  return resultOf(await api({ method: 'POST', path, json, signal: attempt.signal }));
}

function resultOf(answer: GraphAnswer): SendResult {
  if (answer.kind === 'lost') return { kind: 'unknown', detail: `no answer came: ${answer.code}` };
  if (answer.kind === 'answer' && answer.status >= 200 && answer.status < 300) {
    const externalId = idOf(objectsOf(objectOf(answer.body)?.messages)[0]?.id);
    if (externalId !== null) return { kind: 'accepted', externalId };
    return { kind: 'unknown', detail: `HTTP ${answer.status} without a message id` };
  }
  const failure = answerFailure(answer);
  if (failure !== null) return { kind: 'refused', failure };
  return { kind: 'unknown', detail: answer.kind === 'answer' ? openDetail(answer) : answer.code };
}

function openDetail({ body, status }: Extract<GraphAnswer, { kind: 'answer' }>): string {
  return failureOf(objectOf(body)?.error, status)?.detail ?? `HTTP ${status} without an error to read`;
}

function refusedBy(detail: string, remedy: SendFailure['remedy']): SendResult {
  return { kind: 'refused', failure: { code: 'refusedHere', detail, remedy } };
}
