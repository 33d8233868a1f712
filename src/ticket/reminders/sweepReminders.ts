import type { ActivityFact } from '../../activity/fact.ts';
import { notify } from '../../activity/notify.ts';
import { recordActivity } from '../../activity/recordActivity.ts';
import { HOUR_MS } from '../../base/clock.ts';
import type { AgentId, ConversationId, LoopId, TicketId, WorkspaceId } from '../../base/id.ts';
import type { Connection, Database } from '../../db/pool.ts';
import { one } from '../../db/one.ts';
import { queryIn } from '../../db/queryIn.ts';
import { transaction } from '../../db/transaction.ts';
import { leadsOf } from './leadsOf.ts';

/** How long before its date a next step or a promise is brought to mind. What was set later than that comes due only. */
export const REMIND_BEFORE_MS = HOUR_MS;
const AT_ONCE = 200;

/** For the sweep; what was brought to mind already is found, too. */
export const REMINDERS_DUE = [
  `select from loop where workspace_id = $1 and step_owner is not null and closed_at is null
  and deadline_at <= $2::timestamptz + interval '${REMIND_BEFORE_MS} ms'`,
  `select from obligation where workspace_id = $1 and kept_at is null
  and due_at <= $2::timestamptz + interval '${REMIND_BEFORE_MS} ms'`,
];

interface Due {
  subject: string;
  kind: 'step' | 'promise';
  rung: 1 | 2;
  dueAt: Date;
  owner: AgentId | null;
  by: string;
  loopId: LoopId;
  conversationId: ConversationId;
  protocolNumber: string;
  ticketId: TicketId | null;
}

/**
 * Reminds the owners of next steps and of promises, once before the date and once when it has come, also when nobody
 * swept for days: then only the later one. A promise that is overdue is told to the leads of its queue as well.
 */
export async function sweepReminders(db: Database, workspaceId: WorkspaceId, now: Date): Promise<void> {
  const values = [workspaceId, now, new Date(now.getTime() + REMIND_BEFORE_MS), REMIND_BEFORE_MS, AT_ONCE];
  for (let told = AT_ONCE; told === AT_ONCE;) {
    const { rows } = await queryIn<Due>(db, workspaceId, { name: 'dueReminders', text: DUE, values });
    told = rows.length === 0 ? 0 : await remindAll(db, workspaceId, rows, now);
  }
}

/** One process of a workspace at a time: whoever comes second leaves it to the first. Gives how many it looked at. */
function remindAll(db: Database, workspaceId: WorkspaceId, rows: Due[], now: Date): Promise<number> {
  return transaction(db, workspaceId, async (tx) => {
    const lock = await tx.query<{ isMine: boolean }>({
      name: 'lockReminders',
      text: `select pg_try_advisory_xact_lock(hashtextextended('reminders:' || $1, 0)) as "isMine"`,
      values: [workspaceId],
    });
    if (!one(lock).isMine) return 0;
    for (const due of rows) await remind(tx, workspaceId, due, now);
    return rows.length;
  });
}

/** What the process before it has told since it was read, the row keeps from being told again. */
async function remind(tx: Connection, workspaceId: WorkspaceId, due: Due, now: Date): Promise<void> {
  const { rowCount } = await tx.query({
    name: 'remind',
    text: `insert into reminder (workspace_id, subject, due_at, rung, told_at) values ($1, $2, $3, $4, $5)
      on conflict do nothing`,
    values: [workspaceId, due.subject, due.dueAt, due.rung, now],
  });
  if (rowCount === 0) return;
  const { subject, kind, rung, dueAt, loopId, conversationId, protocolNumber, ticketId } = due;
  const isOverdue = kind === 'promise' && rung === 2;
  const leads = isOverdue ? await leadsOf(tx, workspaceId, loopId) : [];
  const agents = [...new Set([...(due.owner === null ? [] : [due.owner]), ...leads])];
  await notify(tx, workspaceId, {
    agents,
    about: `${kind}.${rung === 1 ? 'soon' : 'due'}`,
    key: `${subject}:${dueAt.getTime()}:${rung}`,
    conversationId,
    ticketId,
    details: { loopId, protocolNumber, dueAt: dueAt.toISOString() },
    at: now,
  });
  const facts: ActivityFact[] = isOverdue ? [{ kind: 'promise.overdue', loopId, by: due.by }] : [];
  await recordActivity(tx, workspaceId, { conversationId, facts, at: now });
}

const ITS_TICKET = `(select ticket.id from ticket where ticket.workspace_id = $1 and ticket.loop_id = loop.id
  and ticket.status in ('open', 'pending') order by ticket.id desc limit 1) as "ticketId"`;

/** $2 now, $3 the latest date that is reminded of, $4 how long before it in ms. */
const DUE = `
select * from (
  select 'step:' || loop.id as subject, 'step' as kind, case when deadline_at <= $2 then 2 else 1 end as rung,
    deadline_at as "dueAt", step_owner as owner, step_owner as by, loop.id as "loopId",
    loop.conversation_id as "conversationId", protocol_number as "protocolNumber", ${ITS_TICKET}
  from loop where loop.workspace_id = $1 and step_owner is not null and closed_at is null and deadline_at <= $3
    and (deadline_at <= $2 or moved_at <= deadline_at - $4 * interval '1 ms')
  union all
  select 'promise:' || obligation.id, 'promise', case when due_at <= $2 then 2 else 1 end, due_at,
    case when loop.owner_kind = 'agent' then loop.owner when agent.id is not null then made_by end, made_by, loop.id,
    loop.conversation_id, protocol_number, ${ITS_TICKET}
  from obligation join loop on loop.workspace_id = $1 and loop.id = obligation.loop_id and loop.closed_at is null
  left join agent on agent.workspace_id = $1 and agent.id = made_by
  where obligation.workspace_id = $1 and kept_at is null and due_at <= $3
    and (due_at <= $2 or made_at <= due_at - $4 * interval '1 ms')
) due
where not exists (select from reminder where reminder.workspace_id = $1 and reminder.subject = due.subject
  and reminder.due_at = due."dueAt" and reminder.rung >= due.rung)
order by "dueAt", subject limit $5`;
