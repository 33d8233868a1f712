import type { Clock } from '../base/clock.ts';
import type { Faults } from '../base/faults.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { ChannelUpdate } from '../channels/channel.ts';
import { parkWebhook } from '../conversation/parkWebhook.ts';
import type { ArrivedMessage, Intake } from '../conversation/intake.ts';
import { recordConsent } from '../contact/recordConsent.ts';
import type { Database } from '../db/pool.ts';
import type { DeliveryStatus } from '../outbox/applyStatuses.ts';
import { burstWaitMs } from './burstWait.ts';

export interface ReceiveDeps {
  db: Database;
  clock: Clock;
  faults: Faults;
  intake: Intake;
  applyStatus(workspaceId: WorkspaceId, status: DeliveryStatus): Promise<void>;
  wake(workspaceId: WorkspaceId, conversationId: ConversationId, afterMs: number): void;
  /** Shows the contact that the message was read. Not waited for: it may fail without harm. */
  markRead(workspaceId: WorkspaceId, message: ArrivedMessage): void;
}

interface Delivery {
  workspaceId: WorkspaceId;
  channel: string;
  /** The numbers or mailboxes of the workspace: what came for another one is kept for a person. */
  accounts: readonly string[];
  updates: ChannelUpdate[];
}

/**
 * Takes in all that a channel delivered in one body. When the promise resolves everything is committed,
 * so the provider may forget it; when it rejects, the provider must deliver it again: what was stored is stored once.
 */
export async function receiveUpdates(deps: ReceiveDeps, delivery: Delivery): Promise<void> {
  await Promise.all(delivery.updates.map((update) => receiveUpdate(deps, delivery, update)));
  await deps.faults.at('intake.afterCommit');
}

async function receiveUpdate(deps: ReceiveDeps, delivery: Delivery, update: ChannelUpdate): Promise<void> {
  const { workspaceId, channel, accounts } = delivery;
  if (update.account !== null && !accounts.includes(update.account)) {
    return parkWebhook(deps, workspaceId, { channel, reason: 'accountUnknown', body: update });
  }
  switch (update.kind) {
    case 'message':
      return receiveMessage(deps, workspaceId, { ...update, channel, person: update.from, isEcho: false });
    case 'echo':
      return receiveMessage(deps, workspaceId, { ...update, channel, person: update.to, isEcho: true });
    case 'status':
      return deps.applyStatus(workspaceId, { ...update, channel, failure: update.failure ?? null });
    case 'consent':
      return recordConsent(deps.db, workspaceId, { channel, externalId: update.from.externalId, ...update });
    case 'template':
    case 'account':
      return parkWebhook(deps, workspaceId, { channel, reason: update.kind, body: update });
    case 'unread':
      return parkWebhook(deps, workspaceId, { channel, reason: update.reason, body: update.body });
  }
}

async function receiveMessage(
  deps: ReceiveDeps,
  workspaceId: WorkspaceId,
  message: ArrivedMessage,
): Promise<void> {
  const { conversationId, isNew } = await deps.intake.receive(workspaceId, message);
  if (!isNew) return;
  deps.wake(workspaceId, conversationId, message.isEcho ? 0 : burstWaitMs(message.content));
  if (!message.isEcho) deps.markRead(workspaceId, message);
}
