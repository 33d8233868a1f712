import type { BulkRequest } from '../../api/bulk.ts';
import type { AgentId, WorkspaceId } from '../../base/id.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import type { Database } from '../../db/pool.ts';
import { wantedTickets } from './beginBulk.ts';
import { bulkGaps } from './bulkGaps.ts';

const MOST_LISTED = 1_000;

interface Preview {
  total: number;
  can: number;
  cannot: { ticketId: string; number: string | null; reasons: string[] }[];
}

/** What a command would be refused for, as things stand. */
export function previewBulk(
  db: Database,
  workspaceId: WorkspaceId,
  { asked, by, now }: { asked: BulkRequest; by: AgentId; now: Date },
): Promise<Preview> {
  return inWorkspace(db, workspaceId, async (connection) => {
    const tickets = await wantedTickets(connection, workspaceId, { asked, by });
    const gaps = await bulkGaps(connection, workspaceId, { tickets, command: asked.command, now });
    const cannot = gaps.filter(({ reasons }) => reasons.length > 0);
    const listed = cannot
      .slice(0, MOST_LISTED)
      .map(({ ticketId, number, reasons }) => ({ ticketId, number, reasons }));
    return { total: tickets.length, can: tickets.length - cannot.length, cannot: listed };
  });
}
