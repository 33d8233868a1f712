import type { TimelineKind } from '../../api/contactShapes.ts';

/**
 * How each kind is read: the columns of an item, of the contact's conversations ($2), contacts ($3).
 * `loops` are all loops of these conversations. What moves with a loop is found by it, wherever it was decided.
 */
export const PARTS: { readonly [kind in TimelineKind]: string } = {
  message: `
    select 'message:' || id as id, written_at as at, conversation_id, loop_id, null::uuid as ticket_id, author as by,
      jsonb_build_object('direction', direction, 'channel', channel, 'addressId', address_id, 'status', status,
        'content', content, 'sentAt', sent_at, 'turn', turn_number) as details
    from message where workspace_id = $1 and conversation_id = any($2)`,
  turn: `
    select 'turn:' || conversation_id || ':' || number, committed_at, conversation_id, null::uuid, null::uuid, null::text,
      jsonb_build_object('number', number, 'understood', understood, 'changes', changes, 'blocked', blocked,
        'elapsedMs', elapsed_ms)
    from turn where workspace_id = $1 and conversation_id = any($2)`,
  loop: `
    select 'loop.opened:' || id, opened_at, conversation_id, id, null::uuid, null::text,
      jsonb_build_object('step', 'opened', 'flow', flow, 'reason', reason, 'protocolNumber', protocol_number)
    from loops
    union all
    select 'loop.moved:' || turn.conversation_id || ':' || number || ':' || place, committed_at, turn.conversation_id,
      (change->>'loop')::uuid, null, null,
      jsonb_build_object('step', 'moved', 'flow', change->'flow', 'from', change->'from', 'to', change->'to', 'on', change->'on')
    from turn, jsonb_array_elements(changes) with ordinality as changed(change, place)
    where workspace_id = $1 and conversation_id = any($2) and change->>'from' is not null
    union all
    select 'loop.closed:' || id, closed_at, conversation_id, id, null, null,
      jsonb_build_object('step', 'closed', 'flow', flow, 'outcome', outcome, 'protocolNumber', protocol_number)
    from loops where closed_at is not null`,
  ticket: `
    select 'ticket.opened:' || ticket.id, ticket.opened_at, ticket.conversation_id, loop_id, ticket.id, null::text,
      jsonb_build_object('step', 'opened', 'number', number, 'queue', queue, 'priority', priority, 'reason', ticket.reason,
        'status', status, 'assignee', assignee)
    from ticket join loops on loops.id = loop_id where ticket.workspace_id = $1
    union all
    select 'ticket.changed:' || ticket.id || ':' || ticket_change.version, made_at, ticket.conversation_id, loop_id, ticket.id,
      made_by, jsonb_build_object('step', 'changed', 'number', number, 'changes', changes)
    from ticket join loops on loops.id = loop_id join ticket_change on ticket_change.workspace_id = $1 and ticket_id = ticket.id
    where ticket.workspace_id = $1`,
  note: `
    select 'note:' || ticket_note.id, ticket_note.written_at, ticket.conversation_id, loop_id, ticket.id, author,
      jsonb_build_object('text', text, 'mentions', to_jsonb(mentions))
    from ticket join loops on loops.id = loop_id join ticket_note on ticket_note.workspace_id = $1 and ticket_id = ticket.id
    where ticket.workspace_id = $1`,
  effect: `
    select 'effect:' || effect.id, decided_at, effect.conversation_id, loop_id, null::uuid, null::text,
      jsonb_build_object('operation', operation, 'key', key, 'state', state, 'outcome', effect.outcome, 'input', input,
        'output', output, 'failure', failure, 'settledAt', settled_at, 'turn', turn_number)
    from effect join loops on loops.id = loop_id where effect.workspace_id = $1`,
  promise: `
    select 'promise:' || obligation.id, made_at, conversation_id, loop_id, null::uuid, made_by,
      jsonb_build_object('promise', promise, 'dueAt', due_at, 'keptAt', kept_at)
    from obligation join loops on loops.id = loop_id where obligation.workspace_id = $1`,
  object: `
    select 'object:' || object_kind || ':' || object_ref, min(opened_at), null::uuid, null::uuid, null::uuid, null::text,
      jsonb_build_object('kind', object_kind, 'ref', object_ref, 'protocolNumbers', jsonb_agg(protocol_number order by opened_at))
    from loops where object_ref is not null group by object_kind, object_ref`,
  merge: `
    select 'merged:' || id, merged_at, null::uuid, null::uuid, null::uuid, merged_by,
      jsonb_build_object('step', 'merged', 'mergeId', id, 'fromId', from_contact_id, 'intoId', into_contact_id, 'reason', reason)
    from contact_merge where workspace_id = $1 and (from_contact_id = any($3) or into_contact_id = any($3))
    union all
    select 'unmerged:' || id, undone_at, null, null, null, undone_by,
      jsonb_build_object('step', 'undone', 'mergeId', id, 'fromId', from_contact_id, 'intoId', into_contact_id, 'kept', kept)
    from contact_merge where workspace_id = $1 and undone_at is not null
      and (from_contact_id = any($3) or into_contact_id = any($3))`,
  consent: `
    select 'consent:' || consent_change.id, at, null::uuid, null::uuid, null::uuid, coalesce(by, source),
      jsonb_build_object('addressId', address_id, 'purpose', purpose, 'allowed', word = 'resume', 'source', source,
        'evidence', evidence)
    from address join consent_change on consent_change.workspace_id = $1 and address_id = address.id
    where address.workspace_id = $1 and contact_id = any($3)`,
};
