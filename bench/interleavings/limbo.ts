import type pg from 'pg';

/** Matters of one conversation that nobody has, or nobody moves. Empty, whenever one looks. */
export async function limboOf(superuser: pg.Pool, conversationId: string): Promise<string[]> {
  const { rows } = await superuser.query<{ what: string }>({
    name: 'limbo',
    text: `
select 'loop without owner, step or deadline' as what from loop
  where conversation_id = $1 and closed_at is null
    and (owner_kind is null or coalesce(next_step, '') = '' or deadline_at is null)
union all
select 'loop owned by another than the holder' from loop join conversation on conversation.id = loop.conversation_id
  where loop.conversation_id = $1 and closed_at is null and holder_kind <> 'assistant'
    and (owner_kind, owner) is distinct from (holder_kind, holder) and not waiting ? 'step'
union all
select 'held by a queue that has no ticket of it' from conversation
  where id = $1 and holder_kind = 'queue' and not exists (
    select from ticket where ticket.conversation_id = $1 and status in ('open', 'pending'))
union all
select 'the assistant waits for itself' from loop join conversation on conversation.id = loop.conversation_id
  where loop.conversation_id = $1 and closed_at is null and owner_kind = 'assistant' and waits_for = 'person'`,
    values: [conversationId],
  });
  return rows.map(({ what }) => what);
}
