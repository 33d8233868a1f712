import type { WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { DemoPhone } from '../api/demo.ts';

/** Where the conversation with somebody stands; null: they have not written. `waId`: how the channel knows them. */
export async function readDemoConversation(
  db: Database,
  workspaceId: WorkspaceId,
  waId: string,
): Promise<DemoPhone['conversation']> {
  const { rows } = await queryIn<NonNullable<DemoPhone['conversation']>>(db, workspaceId, {
    name: 'readDemoConversation',
    text: READ,
    values: [workspaceId, waId],
  });
  return rows[0] ?? null;
}

const READ = `
select conversation.id,
  json_build_object('kind', holder_kind, 'name', holder) as holder,
  (select json_build_object('protocolNumber', protocol_number, 'state', value #>> '{}', 'outcome', outcome)
    from loop where loop.workspace_id = $1 and loop.conversation_id = conversation.id and flow <> 'inquiry'
    order by opened_at desc, loop.id desc limit 1) as loop,
  (holder_kind = 'assistant' and exists (select from event where event.workspace_id = $1
    and event.conversation_id = conversation.id and payload->>'kind' = 'act'
    and payload->'act'->>'kind' = 'handBack')) as "wasHandedBack"
from address join conversation on conversation.workspace_id = $1 and conversation.contact_id = address.contact_id
where address.workspace_id = $1 and (address.external_id = $2 or address.phone = $2)
order by conversation.id desc limit 1`;
