import type { Clock } from '../base/clock.ts';
import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { AgentAct } from '../conversation/agentAct.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { addNote } from '../ticket/addNote.ts';
import type { FoundTicket } from '../ticket/findTicket.ts';
import { editTicket } from './editTicket.ts';
import { postAssign } from './postAssign.ts';
import type { PreparedStep } from './prepareSteps.ts';

export interface StepDeps {
  db: Database;
  clock: Clock;
  act(
    workspaceId: WorkspaceId,
    asked: { conversationId: ConversationId; agentId: AgentId; act: AgentAct; key?: string },
  ): Promise<unknown>;
  wake(workspaceId: WorkspaceId, conversationId: ConversationId): void;
}

interface Taking {
  prepared: PreparedStep;
  ticket: FoundTicket;
  by: AgentId;
  key: string;
}

/** Takes one step of a macro. What touches the circle is an act, decided by a turn; the rest is written. */
export async function takeStep(deps: StepDeps, workspaceId: WorkspaceId, taking: Taking): Promise<void> {
  const { prepared, ticket, by } = taking;
  const { step, text } = prepared;
  const edit = (change: object) => editTicket(deps, workspaceId, { ref: ticket.id, change, by });
  const now = deps.clock.now();
  switch (step.do) {
    case 'priority':
      return edit({ priority: step.priority });
    case 'fields':
      return edit({ fields: step.fields });
    case 'status':
      return edit({
        status: step.status,
        ...(step.resolution !== undefined && { resolution: step.resolution }),
      });
    case 'tags':
      return edit({ tags: await tagsWith(deps.db, workspaceId, { ticket, ...step }) });
    case 'note':
      await addNote(deps.db, workspaceId, { ref: ticket.id, text: text ?? '', by, now });
      return;
    case 'reply':
    case 'savedReply':
      return act(deps, workspaceId, taking, { kind: 'write', text: text ?? '', loopId: ticket.loopId });
    case 'nextStep': {
      const deadlineAt = new Date(now.getTime() + step.afterMs).toISOString();
      const { words, owner = by } = step;
      return act(deps, workspaceId, taking, {
        kind: 'setNextStep',
        loopId: ticket.loopId,
        words,
        owner,
        deadlineAt,
      });
    }
    case 'assign':
      return postAssign({ ...deps, turns: deps }, workspaceId, {
        conversationId: ticket.conversationId,
        assign: { ticketId: ticket.id, to: step.to, by, rule: 'macro' },
      });
  }
}

async function act(
  deps: StepDeps,
  workspaceId: WorkspaceId,
  { ticket, by: agentId, key }: Taking,
  what: AgentAct,
): Promise<void> {
  await deps.act(workspaceId, { conversationId: ticket.conversationId, agentId, act: what, key });
}

async function tagsWith(
  db: Database,
  workspaceId: WorkspaceId,
  { ticket, add, remove }: { ticket: FoundTicket; add: string[]; remove: string[] },
): Promise<string[]> {
  const { rows } = await queryIn<{ tags: string[] }>(db, workspaceId, {
    name: 'tagsOf',
    text: `select tags from ticket where workspace_id = $1 and id = $2`,
    values: [workspaceId, ticket.id],
  });
  return [...new Set([...(rows[0]?.tags ?? []), ...add])].filter((tag) => !remove.includes(tag));
}
