import type { TicketQuery } from '../api/tickets.ts';
import type { AgentId, WorkspaceId } from '../base/id.ts';

type Filters = Omit<TicketQuery, 'limit' | 'cursor' | 'sort'>;

/**
 * What a ticket must fulfil, as SQL with placeholders: the texts are from this file alone, what was asked for is a value.
 * Equalities, ranges and exists only: under row-level security an index serves nothing else.
 */
export function conditions(
  workspaceId: WorkspaceId,
  filters: Partial<Filters>,
  me: AgentId,
): { texts: string[]; values: unknown[] } {
  const values: unknown[] = [workspaceId];
  const texts = ['ticket.workspace_id = $1'];
  const where = (text: (place: string) => string, value: unknown) => {
    values.push(value);
    texts.push(text(`$${values.length}`));
  };
  const { queue, assignee, status, priority, tag, reason, mentionsMe, watching, dueBefore, number } = filters;
  // Written out, so that the index of what is open serves it. From a closed list: nothing of the request stands here.
  texts.push(`ticket.status in (${STATUSES.filter(isWanted(status)).map(quoted).join(', ')})`);
  if (priority)
    texts.push(`ticket.priority in (${PRIORITIES.filter(isWanted(priority)).map(quoted).join(', ')})`);
  if (queue !== undefined) where((place) => `ticket.queue = ${place}`, queue);
  if (assignee === 'none') texts.push('ticket.assignee is null');
  else if (assignee !== undefined) where((place) => `ticket.assignee = ${place}`, assignee);
  if (reason !== undefined) where((place) => `ticket.reason = ${place}`, reason);
  if (tag !== undefined) where((place) => `${place} = any(ticket.tags)`, tag);
  if (dueBefore !== undefined) where((place) => `ticket.due_at < ${place}`, dueBefore);
  if (number !== undefined) {
    where((place) => `ticket.number >= ${place} collate "C"`, number);
    where((place) => `ticket.number < ${place} collate "C"`, `${number}\u{10ffff}`);
  }
  if (mentionsMe) where((place) => isMine('ticket_mention', place), me);
  if (watching) where((place) => isMine('ticket_watcher', place), me);
  return { texts, values };
}

const STATUSES = ['open', 'pending', 'solved', 'closed'] as const;
const PRIORITIES = ['low', 'normal', 'high', 'urgent'] as const;

/** Of a status that is not asked for: what waits for somebody. */
function isWanted(wanted: readonly string[] = ['open', 'pending']) {
  return (name: string) => wanted.includes(name);
}

function quoted(name: string): string {
  return `'${name}'`;
}

function isMine(table: 'ticket_mention' | 'ticket_watcher', place: string): string {
  return `exists (select from ${table} mine where mine.workspace_id = $1 and mine.agent_id = ${place}
    and mine.ticket_id = ticket.id)`;
}
