import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE_MS, SECOND_MS, type Clock } from '../base/clock.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { Channel, OutboundMessage, SendFailure, SendResult } from '../channels/channel.ts';
import { PACE_AHEAD_MS } from '../channels/paceAhead.ts';
import type { OutboundContent } from '../conversation/content.ts';
import { isServiceWindowOpen } from '../conversation/serviceWindow.ts';
import type { Database } from '../db/pool.ts';
import type { ClaimedMessage } from './claimMessages.ts';
import { readFile } from './files.ts';
import { holdAccount } from './holdAccount.ts';
import type { SentMessage } from './settleMessages.ts';
import { untilAnswered } from './untilAnswered.ts';

/** How long one attempt may take. */
const SEND_TIMEOUT_MS = 15 * SECOND_MS;
/** How long the provider's statuses have to tell whether an ambiguous message was sent. */
export const UNKNOWN_WAIT_MS = 10 * SECOND_MS;
const ATTEMPTS = 8;

export interface SendDeps {
  db: Database;
  clock: Clock;
  channels: Record<string, Channel>;
}

/** Sends one claimed message and says what became of it. Never throws for what the outside does. */
export async function sendMessage(
  deps: SendDeps,
  workspaceId: WorkspaceId,
  message: ClaimedMessage,
): Promise<SentMessage> {
  const channel = deps.channels[message.channel];
  if (!channel) return failed(message, { reason: 'channelMissing' });
  const now = deps.clock.now();
  const content = fitting(message, now);
  if (!content) return failed(message, { reason: 'windowClosed' });

  const waitMs = channel.pace?.(message.account, message.to.externalId, now) ?? 0;
  if (waitMs > PACE_AHEAD_MS)
    return queued(message, { at: new Date(now.getTime() + waitMs), reason: 'paced' });
  if (waitMs > 0) await wait(waitMs);

  const outbound = await toOutbound(deps.db, workspaceId, { ...message, content });
  if (!outbound) return failed(message, { reason: 'fileMissing' });
  const result = await channel.send(outbound, AbortSignal.timeout(SEND_TIMEOUT_MS));
  return settle(deps, workspaceId, { message, content, result });
}

/** Outside the service window only a template may be sent. */
function fitting({ content, fallback, lastInboundAt }: ClaimedMessage, now: Date): OutboundContent | null {
  if (content.kind === 'template') return content;
  return isServiceWindowOpen(lastInboundAt, now) ? content : fallback;
}

async function toOutbound(
  db: Database,
  workspaceId: WorkspaceId,
  { id, account, to, content }: ClaimedMessage,
): Promise<OutboundMessage | null> {
  if (content.kind !== 'document') return { id, account, to, content };
  const file = await untilAnswered(() => readFile(db, workspaceId, content.fileId));
  if (!file) return null;
  const { fileId: _, ...said } = content;
  return { id, account, to, content: { ...said, mediaType: file.mediaType, bytes: file.bytes } };
}

interface Attempted {
  message: ClaimedMessage;
  content: OutboundContent;
  result: SendResult;
}

async function settle(deps: SendDeps, workspaceId: WorkspaceId, attempted: Attempted): Promise<SentMessage> {
  const { message, content, result } = attempted;
  const form = content === message.content ? null : (content as unknown as JsonObject);
  switch (result.kind) {
    case 'accepted':
      return { ...base(message), status: 'sent', externalId: result.externalId, content: form };
    case 'unknown':
      return {
        ...base(message),
        status: 'unknown',
        nextAttemptAt: new Date(deps.clock.now().getTime() + UNKNOWN_WAIT_MS),
        failure: { reason: 'answerLost', detail: result.detail },
        content: form,
      };
    case 'refused':
      if (result.failure.remedy === 'hold')
        await untilAnswered(() => holdAccount(deps, workspaceId, message, result.failure));
      return refused(message, result.failure, deps.clock.now());
  }
}

/** What a refusal calls for; the provider's remedy decides, the number of attempts ends it. */
export function refused(message: ClaimedMessage, failure: SendFailure, now: Date): SentMessage {
  const reason = { reason: failure.remedy, code: failure.code, detail: failure.detail };
  switch (failure.remedy) {
    case 'hold':
      return queued(message, { at: now, ...reason });
    case 'retry':
    case 'throttleAccount':
    case 'throttleContact': {
      if (message.attempt >= ATTEMPTS) return failed(message, reason);
      const waitMs = failure.afterMs ?? Math.min(SECOND_MS * 4 ** (message.attempt - 1), 10 * MINUTE_MS);
      return queued(message, { at: new Date(now.getTime() + waitMs), ...reason });
    }
    case 'window': {
      const { fallback } = message;
      if (!fallback || message.content.kind === 'template')
        return failed(message, { ...reason, reason: 'windowClosed' });
      return { ...queued(message, { at: now, ...reason }), content: fallback as unknown as JsonObject };
    }
    case 'fix':
    case 'contact':
      return failed(message, reason);
  }
}

function base(message: ClaimedMessage): Omit<SentMessage, 'status'> {
  const { id, conversationId, loopId, attempt } = message;
  return {
    id,
    conversationId,
    loopId,
    attempt,
    externalId: null,
    nextAttemptAt: null,
    failure: null,
    content: null,
  };
}

function queued(message: ClaimedMessage, { at, ...reason }: { at: Date; reason: string }): SentMessage {
  return { ...base(message), status: 'queued', nextAttemptAt: at, failure: reason };
}

function failed(message: ClaimedMessage, reason: JsonObject): SentMessage {
  return { ...base(message), status: 'failed', failure: reason };
}
