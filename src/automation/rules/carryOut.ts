import { notify } from '../../activity/notify.ts';
import type { RuleAction } from '../../api/automation.ts';
import { AppError } from '../../base/errors.ts';
import type { WorkspaceId } from '../../base/id.ts';
import type { Assign } from '../../conversation/event.ts';
import type { Tx } from '../../db/transaction.ts';
import { writeNote } from '../../ticket/addNote.ts';
import { changeTicketIn, type Changing } from '../../ticket/changeTicket.ts';
import { findTicketIn } from '../../ticket/findTicket.ts';
import { ruleActor, type Rule } from './rule.ts';
import type { CaseTicket, RuleCase } from './ruleCase.ts';

interface Running {
  workspaceId: WorkspaceId;
  now: Date;
  rule: Rule;
  /** Of this one time that the rule holds. */
  runId: string;
}

/** Does what a rule says, in the transaction of its run. Gives 'done', 'noTicket', 'agentUnknown' …, or a code of docs/errors.md. */
export async function carryOut(tx: Tx, running: Running, action: RuleAction, of: RuleCase): Promise<string> {
  if (action.do === 'notify') return tell(tx, running, action.agents, of);
  if (of.ticket === null) return 'noTicket';
  try {
    return await onTicket(tx, running, action, of.ticket);
  } catch (error) {
    // Refused before anything was written: the other actions of the rule are done all the same.
    if (error instanceof AppError && error.code !== 'DATABASE_UNAVAILABLE') return error.code;
    throw error;
  }
}

async function onTicket(
  tx: Tx,
  running: Running,
  action: Exclude<RuleAction, { do: 'notify' }>,
  ticket: CaseTicket,
): Promise<string> {
  const { workspaceId, now, rule } = running;
  const by = ruleActor(rule);
  const change = (what: Changing['change']) =>
    changeTicketIn(tx, workspaceId, { ref: ticket.id, change: what, by, now });
  switch (action.do) {
    case 'setPriority':
      await change({ priority: action.priority });
      return 'done';
    case 'addTag':
      await change({ tags: [...new Set([...ticket.tags, action.tag])] });
      return 'done';
    case 'removeTag':
      await change({ tags: ticket.tags.filter((tag) => tag !== action.tag) });
      return 'done';
    case 'addNote':
      await writeNote(tx, workspaceId, await findTicketIn(tx, workspaceId, ticket.id), {
        text: action.text,
        by,
        now,
      });
      return 'done';
    case 'assignTo':
      return assign(tx, running, ticket, { agent: action.agent });
    case 'moveTo':
      return assign(tx, running, ticket, { queue: action.queue });
  }
}

/** Who has a ticket is decided by a turn, which is asked to once for each run. */
async function assign(
  tx: Tx,
  { workspaceId, now, rule, runId }: Running,
  ticket: CaseTicket,
  to: { agent: string } | { queue: string },
): Promise<string> {
  if (!(await exists(tx, workspaceId, to))) return 'agent' in to ? 'agentUnknown' : 'queueUnknown';
  const event: Assign = {
    kind: 'assign',
    ticketId: ticket.id,
    to,
    by: ruleActor(rule),
    rule: ruleActor(rule),
  };
  await tx.query({
    name: 'ruleAssigns',
    text: `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      select $1, time_ordered_id(), conversation_id, $3, $4, $5 from ticket where workspace_id = $1 and id = $2
      on conflict (workspace_id, conversation_id, key) do nothing`,
    values: [workspaceId, ticket.id, `rule:${runId}:${JSON.stringify(to)}`, event, now],
  });
  return 'done';
}

async function exists(
  tx: Tx,
  workspaceId: WorkspaceId,
  to: { agent: string } | { queue: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    'agent' in to
      ? {
          name: 'activeAgent',
          text: `select from agent where workspace_id = $1 and id = $2 and state = 'active'`,
          values: [workspaceId, to.agent],
        }
      : {
          name: 'knownQueue',
          text: `select from queue where workspace_id = $1 and name = $2`,
          values: [workspaceId, to.queue],
        },
  );
  return rowCount !== 0;
}

async function tell(
  tx: Tx,
  { workspaceId, now, rule, runId }: Running,
  agents: readonly string[],
  { conversationId, ticket }: RuleCase,
): Promise<string> {
  const notice = { agents, about: 'rule', key: `rule:${runId}`, details: { rule: rule.name }, at: now };
  await notify(tx, workspaceId, { ...notice, conversationId, ticketId: ticket?.id ?? null });
  return 'done';
}
