import { v7 } from 'uuid';

/** A string that is the id of one kind of thing: a TicketId never passes for a LoopId. */
export type Id<Kind extends string> = string & { readonly kind?: Kind };

export type WorkspaceId = Id<'workspace'>;
export type ContactId = Id<'contact'>;
export type AddressId = Id<'address'>;
export type ConversationId = Id<'conversation'>;
export type EventId = Id<'event'>;
export type MessageId = Id<'message'>;
export type LoopId = Id<'loop'>;
export type EffectId = Id<'effect'>;
export type TicketId = Id<'ticket'>;
/** An agent's handle: 'ines', 'marina.silva'. Unique in its workspace, never given to another, readable wherever it stands. */
export type AgentId = Id<'agent'>;

/** A UUIDv7: sorts by the time it was made, so rows of one conversation lie together in the index. */
export function newId<Kind extends string>(): Id<Kind> {
  return v7();
}
