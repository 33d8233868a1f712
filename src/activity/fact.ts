/**
 * What happened, for whoever follows along: the live views, outgoing webhooks, automation rules, the figures of management.
 * A fact names things by their ids and carries what conditions are made of; never the words of a contact.
 */
export type ActivityFact =
  | { kind: 'message.received'; messageId: string; channel: string }
  | { kind: 'message.sent'; messageId: string; author: string }
  | { kind: 'message.status'; messageId: string; status: string }
  | { kind: 'loop.opened' | 'loop.moved'; loopId: string; flow: string; reason: string; state: string }
  | { kind: 'loop.closed'; loopId: string; flow: string; reason: string; outcome: string }
  | { kind: 'holder.changed'; from: string; to: string; epoch: number }
  | { kind: 'ticket.opened'; ticketId: string; queue: string; priority: string; reason: string }
  | { kind: 'ticket.assigned'; ticketId: string; assignee: string | null; queue: string; rule: string }
  | { kind: 'ticket.changed'; ticketId: string; fields: readonly string[]; by: string }
  | { kind: 'ticket.solved'; ticketId: string; by: string }
  | { kind: 'note.added'; ticketId: string; noteId: string; by: string; mentions: readonly string[] }
  | { kind: 'clock.warned' | 'clock.breached'; ticketId: string; clock: string; rung: number }
  /** Hours or targets were changed, and so many clocks are due at another time: of which conversations is not told. */
  | { kind: 'clocks.moved'; clocks: number; by: string }
  | { kind: 'promise.made' | 'promise.kept' | 'promise.overdue'; loopId: string; by: string }
  | { kind: 'notification.made'; notificationId: string; agent: string; about: string }
  | { kind: 'contact.changed' | 'contact.merged' | 'contact.unmerged'; contactId: string; by: string }
  | { kind: 'people.changed'; about: 'agent' | 'team' | 'role' | 'token'; id: string; by: string }
  | { kind: 'approval.changed'; loopId: string; approvalId: string; status: string }
  | { kind: 'held.settled'; heldId: string; agent: string; state: 'done' | 'refused' | 'undone' }
  | {
      kind: 'policy.changed';
      policy: string;
      what: 'drafted' | 'discarded' | 'proposed' | 'published';
      by: string;
    }
  | { kind: 'agent.presence'; agent: string; presence: string };

export type ActivityKind = ActivityFact['kind'];
