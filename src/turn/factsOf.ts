import type { StateValue } from 'xstate';
import type { ActivityFact } from '../activity/fact.ts';
import { stateName } from '../flow/stateName.ts';
import type { Draft } from './draft.ts';
import type { Holder } from './situation.ts';
import type { LoopRow, MessageRow } from './turnRows.ts';

/** What a turn tells whoever follows along. */
export function factsOf(
  draft: Draft,
  { loops, messages }: { loops: readonly LoopRow[]; messages: readonly MessageRow[] },
): ActivityFact[] {
  return [
    ...draft.situation.events.flatMap((event) => receivedFact(draft, event)),
    ...loops.flatMap((loop) => loopFact(draft, loop)),
    ...holderFact(draft),
    ...ticketFacts(draft),
    ...messages.map(({ id, author }) => ({ kind: 'message.sent' as const, messageId: id, author })),
    ...promiseFacts(draft),
    ...draft.rows.approvals.map(({ id, loop_id: loopId, status }) => ({
      kind: 'approval.changed' as const,
      loopId,
      approvalId: id,
      status,
    })),
    ...draft.rows.notices.map(({ id, agent_id: agent, about }) => ({
      kind: 'notification.made' as const,
      notificationId: id,
      agent,
      about,
    })),
  ];
}

function receivedFact(draft: Draft, { payload }: Draft['situation']['events'][number]): ActivityFact[] {
  if (payload.kind !== 'message' && payload.kind !== 'echo') return [];
  const address = draft.situation.addresses.find(({ id }) => id === payload.addressId);
  return [{ kind: 'message.received', messageId: payload.messageId, channel: address?.channel ?? '' }];
}

/** A loop that was written again without having moved has only changed its owner: the holder's fact says so. */
function loopFact(draft: Draft, row: LoopRow): ActivityFact[] {
  const { id: loopId, flow, reason, outcome } = row;
  if (outcome !== null) return [{ kind: 'loop.closed', loopId, flow, reason, outcome }];
  const state = stateName(row.value as StateValue); // written by applyMove only
  const isNew = draft.loops.get(loopId)?.isNew === true;
  if (isNew) return [{ kind: 'loop.opened', loopId, flow, reason, state }];
  const hasMoved = draft.changes.some((change) => 'loop' in change && change.loop === loopId);
  return hasMoved ? [{ kind: 'loop.moved', loopId, flow, reason, state }] : [];
}

function holderFact({ situation, holder, epoch }: Draft): ActivityFact[] {
  if (epoch === situation.epoch) return [];
  return [{ kind: 'holder.changed', from: nameOf(situation.holder), to: nameOf(holder), epoch }];
}

function nameOf(holder: Holder): string {
  return holder.kind === 'assistant' ? 'assistant' : `${holder.kind}:${holder.name}`;
}

function ticketFacts({ rows }: Draft): ActivityFact[] {
  return [
    ...rows.tickets.map(({ id, queue, priority, reason }) => ({
      kind: 'ticket.opened' as const,
      ticketId: id,
      queue,
      priority,
      reason,
    })),
    ...[...rows.tickets, ...rows.tickets_assigned]
      .filter(({ routed_by: rule }) => rule !== null)
      .map(({ id, assignee, queue, routed_by: rule }) => ({
        kind: 'ticket.assigned' as const,
        ticketId: id,
        assignee,
        queue,
        rule: rule ?? '',
      })),
  ];
}

function promiseFacts({ rows }: Draft): ActivityFact[] {
  return [
    ...rows.promises.map(({ loop_id: loopId, made_by: by }) => ({
      kind: 'promise.made' as const,
      loopId,
      by,
    })),
    ...rows.promises_kept.map(({ loop_id: loopId }) => ({
      kind: 'promise.kept' as const,
      loopId,
      by: 'turn',
    })),
  ];
}
