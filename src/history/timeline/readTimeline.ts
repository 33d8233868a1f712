import { z } from 'zod';
import { TIMELINE_KINDS, type TimelineKind, type TimelineQuery } from '../../api/contactShapes.ts';
import { cursorOf, positionOf } from '../../api/page.ts';
import type { ContactId, WorkspaceId } from '../../base/id.ts';
import type { JsonObject } from '../../base/json.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { readLine } from '../contacts/contactLine.ts';
import { PARTS } from './parts.ts';

/** One thing that happened with a contact. See TimelineItem of the API. */
export interface Happened {
  id: string;
  kind: TimelineKind;
  at: Date;
  conversationId: string | null;
  loopId: string | null;
  ticketId: string | null;
  by: string | null;
  details: JsonObject;
}

/** Microseconds, as the database counts them: two things of one millisecond are not lost between pages. */
const Position = z.tuple([z.string().regex(/^\d{1,18}$/), z.string().max(300)]);

/**
 * All that happened with a contact and with those merged into it, on every channel, newest first, page by page.
 *
 * @throws AppError CONTACT_NOT_FOUND, CURSOR_INVALID.
 */
export async function readTimeline(
  db: Database,
  workspaceId: WorkspaceId,
  { contactId, query }: { contactId: ContactId; query: TimelineQuery },
): Promise<{ items: Happened[]; next: string | null }> {
  const position = positionOf(query.cursor, Position);
  const kinds = TIMELINE_KINDS.filter((kind) => query.kinds?.includes(kind) ?? true);
  const rows = await inWorkspace(db, workspaceId, async (connection) => {
    const line = await readLine(connection, workspaceId, contactId);
    const { rows: found } = await connection.query<Happened & { micros: string }>({
      name: `timeline ${kinds.map((kind) => TIMELINE_KINDS.indexOf(kind)).join(' ')}`,
      text: statement(kinds),
      values: [
        workspaceId,
        line.conversationIds,
        line.contactIds,
        position?.[0] ?? null,
        position?.[1] ?? null,
        query.limit + 1,
      ],
    });
    return found;
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(toItem),
    next: rows.length > page.length && last ? cursorOf([last.micros, last.id]) : null,
  };
}

function toItem({ id, kind, at, conversationId, loopId, ticketId, by, details }: Happened): Happened {
  return { id, kind, at, conversationId, loopId, ticketId, by, details };
}

/** Each kind gives a page at most; of all of them one page is kept. */
function statement(kinds: readonly TimelineKind[]): string {
  const parts = kinds.map(
    (
      kind,
    ) => `(select '${kind}' as kind, item.* from (${PARTS[kind]}) as item(id, at, conversation_id, loop_id, ticket_id, by, details)
      where $4::bigint is null or (at, id) < ($4::bigint * interval '1 microsecond' + 'epoch'::timestamptz, $5)
      order by at desc, id desc limit $6)`,
  );
  return `with loops as (select id, conversation_id, flow, reason, protocol_number, opened_at, closed_at, outcome, object_kind, object_ref
      from loop where workspace_id = $1 and conversation_id = any($2) and $3::uuid[] is not null)
    select id, kind, at, conversation_id as "conversationId", loop_id as "loopId", ticket_id as "ticketId", by, details,
      (extract(epoch from at) * 1000000)::bigint::text as micros
    from (${parts.join('\nunion all\n')}) as item order by item.at desc, item.id desc limit $6`;
}
