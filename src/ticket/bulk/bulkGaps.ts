import type { BulkCommand } from '../../api/bulk.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Connection } from '../../db/pool.ts';

export interface BulkGap {
  ticketId: string;
  number: string | null;
  loopId: string | null;
  conversationId: string | null;
  isLoopOpen: boolean;
  /** Why the command cannot be done to it; empty when it can. */
  reasons: string[];
}

/** For each ticket, what stands against the command now: the rule of closing is asked for all of them at once. */
export async function bulkGaps(
  connection: Connection,
  workspaceId: WorkspaceId,
  { tickets, command, now }: { tickets: readonly string[]; command: BulkCommand; now: Date },
): Promise<BulkGap[]> {
  const closes = command.kind === 'close';
  const resolves = closes && command.resolution !== undefined;
  const { rows } = await connection.query<BulkGap>({
    name: `bulkGaps-${closes}-${resolves}`,
    text: `select wanted.id as "ticketId", number, ticket.loop_id as "loopId", ticket.conversation_id as "conversationId",
        loop.id is not null and loop.closed_at is null as "isLoopOpen",
        case when ticket.id is null then array['notFound'] when ticket.status = 'closed' then array['closed']
          ${closes ? `when ticket.status = $4 then array['alreadyDone']` : ''}
          ${closes ? `else ${resolves ? LACKS_RESOLVED : LACKS} end` : `else '{}' end`} as reasons
      from unnest($2::uuid[]) as wanted(id)
      left join ticket on ticket.workspace_id = $1 and ticket.id = wanted.id
      left join loop on loop.workspace_id = $1 and loop.id = ticket.loop_id
      where $3::timestamptz is not null`,
    values: [workspaceId, tickets, now, ...(closes ? [command.status] : [])],
  });
  return rows;
}

const LACKS = `closing_gaps(ticket, $3, false)`;

/** The resolution gives the rest. */
const LACKS_RESOLVED = `array(select gap from unnest(${LACKS}) gap where gap not in ('nextStep', 'deadline'))`;
