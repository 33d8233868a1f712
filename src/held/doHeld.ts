import type { HeldBody } from '../api/held.ts';
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { ConversationId, WorkspaceId } from '../base/id.ts';
import type { AgentAct } from '../conversation/agentAct.ts';
import { queryIn } from '../db/queryIn.ts';
import type { Database } from '../db/pool.ts';
import { changeTicketIn } from '../ticket/changeTicket.ts';
import { closing } from '../ticket/closing.ts';
import { findTicket } from '../ticket/findTicket.ts';
import { actingOf } from '../turn/acts/actingOf.ts';
import { postAct } from '../turn/postAct.ts';
import { postAssign } from '../turn/postAssign.ts';
import type { Turns } from '../turn/turns.ts';
import { checkMay } from './checkMay.ts';
import type { HeldAct } from './heldAct.ts';
import { permissionsNow } from './permissionsNow.ts';
import { settleHeldIn } from './settleHeld.ts';

export interface DoDeps {
  db: Database;
  clock: Clock;
  turns: Pick<Turns, 'wake'>;
}

/**
 * Does a held act, with what its agent may do now. Asked again after a death it is done no second time: what a turn
 * decides enters under the act's own key, and a ticket is closed in the transaction that says that the act is done.
 * @throws AppError with the reason when it cannot be done any more. False: it is entered and not decided yet.
 */
export async function doHeld(deps: DoDeps, workspaceId: WorkspaceId, held: HeldAct): Promise<boolean> {
  const permissions = await permissionsNow(deps.db, workspaceId, held.agentId);
  checkMay(permissions, held.body);
  switch (held.body.kind) {
    case 'act':
      return act(deps, workspaceId, { held, body: held.body, permissions });
    case 'assign':
      return assign(deps, workspaceId, { held, body: held.body });
    case 'solve':
      return solve(deps, workspaceId, { held, body: held.body });
  }
}

type Of<Kind extends HeldBody['kind']> = { held: HeldAct; body: Extract<HeldBody, { kind: Kind }> };

async function act(
  deps: DoDeps,
  workspaceId: WorkspaceId,
  { held, body, permissions }: Of<'act'> & { permissions: Awaited<ReturnType<typeof permissionsNow>> },
): Promise<boolean> {
  const { id, agentId, conversationId } = held;
  const key = `held:${id}`;
  await checkEpoch(deps.db, workspaceId, { conversationId, epoch: body.epoch, key: `act:${agentId}:${key}` });
  const principal = { kind: 'agent', workspaceId, id: agentId, permissions, sessionId: null } as const;
  const by = await actingOf(deps.db, principal, agentId);
  // The schema describes the acts of `AgentAct`; what is left out in one is left out in the other.
  const asked = { conversationId, agentId, act: body.act as AgentAct, by, key };
  const changes = await postAct(deps, workspaceId, asked);
  return !changes.some((change) => 'none' in change && change.none === 'still under way');
}

async function assign(
  deps: DoDeps,
  workspaceId: WorkspaceId,
  { held, body }: Of<'assign'>,
): Promise<boolean> {
  const { id, agentId: by, conversationId } = held;
  const key = `held:${id}`;
  await checkEpoch(deps.db, workspaceId, { conversationId, epoch: body.epoch, key: `assign:${key}` });
  const { id: ticketId } = await findTicket(deps.db, workspaceId, body.ticket);
  const wanted = { ticketId, to: body.to, by, rule: 'manual' };
  await postAssign(deps, workspaceId, { conversationId, assign: wanted, key });
  return true;
}

async function solve(
  { db, clock }: DoDeps,
  workspaceId: WorkspaceId,
  { held: { id, agentId: by }, body }: Of<'solve'>,
): Promise<boolean> {
  const now = clock.now();
  const change = { status: 'solved', version: body.version } as const;
  await closing(db, workspaceId, async (tx) => {
    const settled = { id, agentId: by, from: 'running', state: 'done', at: now } as const;
    if (!(await settleHeldIn(tx, workspaceId, settled))) return;
    await changeTicketIn(tx, workspaceId, { ref: body.ticket, change, by, now });
  });
  return true;
}

/** What has entered is not held back any more: its own turn may have changed the epoch. */
async function checkEpoch(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, epoch, key }: { conversationId: ConversationId; epoch: number | undefined; key: string },
): Promise<void> {
  if (epoch === undefined) return;
  const { rows } = await queryIn<{ epoch: number; isEntered: boolean }>(db, workspaceId, {
    name: 'epochOf',
    text: `select epoch, exists (select from event where workspace_id = $1 and conversation_id = $2 and key = $3) as "isEntered"
      from conversation where workspace_id = $1 and id = $2`,
    values: [workspaceId, conversationId, key],
  });
  const [found] = rows;
  if (!found || found.isEntered || found.epoch === epoch) return;
  throw new AppError(
    'ACT_REFUSED',
    'The conversation has changed hands since; look at it again and choose one of its acts',
    { conversationId, epoch: found.epoch },
  );
}
