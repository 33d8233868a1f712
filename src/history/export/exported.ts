/** What the rows of one table are found by: $2 is what `by` names, of the contact and of all that were merged into it. */
export interface ExportPart {
  table: string;
  by: 'contacts' | 'conversations' | 'addresses' | 'loops' | 'tickets';
  key: string;
}

/** Everything about a contact, table by table, in this order. Every column of every row is given. */
export const EXPORT_PARTS: readonly ExportPart[] = [
  { table: 'contact', by: 'contacts', key: 'id' },
  { table: 'address', by: 'contacts', key: 'contact_id' },
  { table: 'consent_change', by: 'addresses', key: 'address_id' },
  { table: 'contact_merge', by: 'contacts', key: 'into_contact_id' },
  { table: 'conversation', by: 'conversations', key: 'id' },
  { table: 'message', by: 'conversations', key: 'conversation_id' },
  { table: 'event', by: 'conversations', key: 'conversation_id' },
  { table: 'turn', by: 'conversations', key: 'conversation_id' },
  { table: 'loop', by: 'conversations', key: 'conversation_id' },
  { table: 'timer', by: 'loops', key: 'loop_id' },
  { table: 'effect', by: 'loops', key: 'loop_id' },
  { table: 'effect_request', by: 'loops', key: 'loop_id' },
  { table: 'attributed_order', by: 'contacts', key: 'contact_id' },
  { table: 'obligation', by: 'loops', key: 'loop_id' },
  { table: 'approval', by: 'loops', key: 'loop_id' },
  { table: 'ticket', by: 'loops', key: 'loop_id' },
  { table: 'ticket_note', by: 'tickets', key: 'ticket_id' },
  { table: 'ticket_change', by: 'tickets', key: 'ticket_id' },
  { table: 'ticket_attachment', by: 'tickets', key: 'ticket_id' },
  { table: 'ticket_clock', by: 'tickets', key: 'ticket_id' },
  { table: 'told_assistant', by: 'conversations', key: 'conversation_id' },
  { table: 'unsent_reply', by: 'conversations', key: 'conversation_id' },
  { table: 'review_item', by: 'conversations', key: 'conversation_id' },
  { table: 'model_call', by: 'conversations', key: 'conversation_id' },
  { table: 'protocol_try', by: 'conversations', key: 'conversation_id' },
];

/** Tables that name a contact, a conversation, a loop, a ticket or an address, and are not given, with the reason why. */
export const NOT_EXPORTED: { readonly [table: string]: string } = {
  activity: 'says again, in ids, what the tables that are given say',
  article_use: 'which article answered; the answers are messages',
  automation_run: 'says which rules of the business ran; what they did stands in the tickets and messages',
  bulk_item: 'an agent’s command on many tickets; its effect stands in ticket_change',
  contact_term: 'an index of the name, the phones and the e-mail addresses that are given',
  conversation_file: 'bytes of files; the messages that carry them are exported with their names',
  conversation_read: 'how far an agent has read',
  conversation_snooze: 'until when an agent set it aside',
  conversation_viewer: 'which agents look on, for seconds',
  draft: 'what an agent began and did not say',
  erasure: 'an erased contact has nothing to export',
  held_act: 'acts of agents; what came of them is exported',
  loop_measure: 'figures derived from the loops that are given',
  notification: 'what agents were told, in ids',
  ticket_link: 'which tickets agents put side by side',
  ticket_mention: 'which agents were named in the notes that are given',
  ticket_merge: 'which tickets agents made one; it stands in ticket_change',
  ticket_watcher: 'which agents look on',
};
