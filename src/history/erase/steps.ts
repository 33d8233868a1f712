import type { Whose } from './whose.ts';

/** How the rows of one table lose what was personal. $1 is the workspace, $2 what `by` names. */
export interface EraseStep {
  table: string;
  by: keyof Whose;
  text: string;
}

const step = (table: string, by: keyof Whose, text: string): EraseStep => ({ table, by, text });
const overwrite = (table: string, by: keyof Whose, key: string, set: string): EraseStep =>
  step(table, by, `update ${table} set ${set} where workspace_id = $1 and ${key} = any($2)`);
const remove = (table: string, by: keyof Whose, key: string): EraseStep =>
  step(table, by, `delete from ${table} where workspace_id = $1 and ${key} = any($2)`);
/** Bodies that were kept as they came: which of them name the person is found by reading them. */
const named = (table: string, column: string): EraseStep =>
  step(
    table,
    'marks',
    `delete from ${table} where workspace_id = $1 and exists (select from unnest($2::text[]) as mark
      where position(lower(mark) in lower(${column}::text)) > 0)`,
  );

/**
 * In this order. What an effect moved, who decided what in which turn, and when, stays: it is the ledger of the business.
 * A message that was received is one of a type that nobody can read; the id by which its provider would deliver it again is gone.
 */
export const ERASE_STEPS: readonly EraseStep[] = [
  remove('transcript', 'media', 'media_key'),
  overwrite('file', 'files', 'id::text', `name = 'erased', bytes = ''`),
  overwrite('ticket_attachment', 'tickets', 'ticket_id', `title = 'erased'`),
  overwrite('ticket_note', 'tickets', 'ticket_id', `text = 'erased'`),
  overwrite('ticket', 'tickets', 'id', `summary = '{}', fields = '{}', tags = '{}'`),
  // After it: what is changed about a ticket is written down by the database itself.
  overwrite('ticket_change', 'tickets', 'ticket_id', `changes = changes - 'fields' - 'tags'`),
  overwrite('approval', 'loops', 'loop_id', `input = '{}'`),
  overwrite('obligation', 'loops', 'loop_id', `promise = 'erased'`),
  remove('timer', 'loops', 'loop_id'),
  remove('unsent_reply', 'conversations', 'conversation_id'),
  remove('held_act', 'conversations', 'conversation_id'),
  remove('draft', 'conversations', 'conversation_id'),
  overwrite(
    'conversation_file',
    'conversations',
    'conversation_id',
    `name = 'erased', gone_because = 'erased'`,
  ),
  overwrite('told_assistant', 'conversations', 'conversation_id', `text = 'erased'`),
  overwrite(
    'message',
    'conversations',
    'conversation_id',
    `content = case direction when 'in' then '{"kind": "unsupported", "type": "erased"}' else '{"kind": "text", "text": ""}' end::jsonb,
      fallback = null, failure = null, external_id = case when external_id is not null then 'erased:' || id end,
      status = case when status in ('queued', 'sending', 'unknown') then 'dropped' else status end, next_attempt_at = null`,
  ),
  overwrite(
    'event',
    'conversations',
    'conversation_id',
    `payload = jsonb_build_object('kind', payload->'kind'), key = 'erased:' || id, turn_number = coalesce(turn_number, 0)`,
  ),
  overwrite(
    'turn',
    'conversations',
    'conversation_id',
    `understood = (select coalesce(jsonb_agg(jsonb_build_object('event', each->'event', 'stage', each->'stage',
        'verdict', each->'verdict', 'confidence', each->'confidence', 'language', each->'language', 'commands', '[]'::jsonb,
        'candidates', '[]'::jsonb, 'microseconds', each->'microseconds', 'signals', null, 'model', null, 'transcript', null)), '[]')
        from jsonb_array_elements(understood) as each),
      blocked = (select coalesce(jsonb_agg(jsonb_build_object('rule', each->'rule', 'text', '')), '[]')
        from jsonb_array_elements(blocked) as each)`,
  ),
  overwrite(
    'loop',
    'loops',
    'id',
    `context = '{}', waiting = '{}', outcome = coalesce(outcome, 'erased'), next_step = null, owner_kind = null, owner = null,
      waits_for = null, deadline_at = null, closed_at = coalesce(closed_at, clock_timestamp())`,
  ),
  remove('example', 'examples', 'text'),
  step(
    'classifier_version',
    'examples',
    `update classifier_version set added = (select coalesce(jsonb_agg(each), '[]') from jsonb_array_elements(added) as each
      where not coalesce(each->>'text' = any($2), false)) where workspace_id = $1
      and exists (select from jsonb_array_elements(added) as each where each->>'text' = any($2))`,
  ),
  remove('review_item', 'conversations', 'conversation_id'),
  step(
    'unanswered_question',
    'conversations',
    `delete from unanswered_question where workspace_id = $1 and conversation_ids && $2::uuid[] and conversation_ids <@ $2::uuid[]`,
  ),
  step(
    'unanswered_question',
    'conversations',
    `update unanswered_question set conversation_ids = array(select unnest(conversation_ids) except select unnest($2::uuid[]))
      where workspace_id = $1 and conversation_ids && $2::uuid[]`,
  ),
  overwrite('notification', 'conversations', 'conversation_id', `details = '{}'`),
  overwrite('automation_run', 'conversations', 'conversation_id', `results = '[]'`),
  overwrite('consent_change', 'addresses', 'address_id', 'evidence = null'),
  overwrite('contact_merge', 'contacts', 'into_contact_id', `reason = 'erased'`),
  remove('contact_term', 'contacts', 'contact_id'),
  named('parked_webhook', 'body'),
  named('answered_request', 'body'),
  named('webhook_delivery', 'body'),
  overwrite(
    'address',
    'addresses',
    'id',
    `external_id = 'erased:' || id, phone = null, email = null, consent = '{}', proof_level = 0, last_inbound_at = null`,
  ),
  overwrite('conversation', 'conversations', 'id', 'question = null, language = null, version = version + 1'),
  overwrite('contact', 'contacts', 'id', `name = null, language = null, attributes = '{}'`),
];

/** Tables with words in them that are nobody's, each with the reason why erasing leaves them alone. */
export const NOBODYS: { readonly [table: string]: string } = {
  account_owner: 'names agents',
  activity: 'ids and the words of the product; never a contact’s',
  agent: 'people of the business',
  agent_presence: 'people of the business',
  api_token: 'of systems',
  approval_limit: 'settings',
  article: 'what the business wrote',
  article_document: 'what the business wrote',
  article_history: 'what the business wrote',
  article_term: 'what the business wrote',
  article_use: 'which article answered, by id',
  article_word: 'what the business wrote',
  attributed_order: 'what was sold, by ids and the number of an order: the ledger',
  audit_entry: 'acts of people of the business, on ids; a chain that nobody may change',
  audit_head: 'hashes',
  audit_pending: 'acts of people of the business, on ids',
  audit_subject: 'ids',
  automation_rule: 'settings',
  bulk_item: 'codes why a ticket was passed over',
  bulk_job: 'what an agent asked for, in ids and settings',
  calendar: 'settings',
  channel_account: 'numbers of the business',
  channel_sighting: 'instants of webhooks',
  conversation_read: 'how far an agent has read, by id',
  conversation_snooze: 'until when an agent set it aside, by id',
  conversation_viewer: 'agents',
  effect_request: 'names of steps of flows',
  erasure: 'the proof itself: ids, counts, and why',
  flow_drawing: 'pictures of the machines',
  inbox_view: 'what agents filter by',
  limbo_sample: 'counts',
  live_sample: 'counts by queue',
  loop_measure: 'reasons, queues and counters',
  macro: 'settings',
  message_bill: 'how a provider bills a message, by id',
  metric_cell: 'sums',
  metric_progress: 'instants',
  metric_setting: 'settings',
  metric_state_cell: 'sums',
  model_call: 'what a call cost; never what was asked',
  oidc_identity: 'people of the business',
  oidc_provider: 'settings',
  one_time_link: 'people of the business',
  order_return: 'amounts by the numbers of orders and refunds: the ledger',
  passkey: 'people of the business',
  password: 'people of the business',
  payment: 'amounts by the number of a payment',
  payment_request: 'amounts by the numbers of payments: the ledger',
  policy_draft: 'rules of the business',
  policy_edition: 'rules of the business',
  preference: 'how agents like the console',
  protocol_try: 'numbers of matters',
  queue: 'settings',
  queue_member: 'agents',
  recovery_code: 'people of the business',
  refund_allocation: 'amounts by the numbers of orders and payments: the ledger',
  reminder: 'ids',
  role_permission: 'settings',
  routing_rules: 'settings',
  routing_setting: 'settings',
  saved_reply: 'what the business wrote',
  search_segment: 'ids of messages',
  second_factor_rule: 'settings',
  session: 'people of the business',
  sign_in_challenge: 'people of the business',
  sla_policy: 'settings',
  stored_number: 'numbers of the business, with sealed credentials',
  team: 'settings',
  team_member: 'agents',
  test_message: 'of the recipient the last four digits',
  ticket_clock: 'instants of tickets',
  ticket_field: 'settings',
  ticket_link: 'ids and kinds',
  ticket_mention: 'agents',
  ticket_merge: 'ids of tickets and what they were',
  ticket_watcher: 'agents',
  totp_secret: 'people of the business',
  training: 'how far a training is',
  webhook: 'settings',
};

/** Erased in other ways than by one statement. */
export const ERASED_APART: { readonly [table: string]: string } = {
  effect: 'eraseEffects: amounts and references stay',
  search_term: 'unindexMessages: words that only these messages have leave the index',
};
