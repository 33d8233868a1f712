import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import { newId, type AgentId, type ConversationId, type EventId, type WorkspaceId } from '../base/id.ts';
import type { Acting, AgentAct } from '../conversation/agentAct.ts';
import type { ConversationEvent } from '../conversation/event.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import { checkLoopClosable } from '../ticket/checkLoopClosable.ts';
import { readWay } from './acts/readWay.ts';
import type { Change } from './turnRows.ts';
import type { Turns } from './turns.ts';
import { whatIsTrue } from './acts/whatIsTrue.ts';

/** How long an agent waits for his act to be decided before he is told that it is under way. */
const DECIDED_WITHIN_MS = 5_000;
const LOOK_EVERY_MS = 10;

export interface ActDeps {
  db: Database;
  clock: Clock;
  turns: Pick<Turns, 'wake'>;
}

/** `key`: the same key of the same agent is the same act, which is done once. */
export interface PostedAct {
  conversationId: ConversationId;
  agentId: AgentId;
  act: AgentAct;
  by?: Acting;
  key?: string;
}

/**
 * Puts an agent's act into the inbox and waits for the turn that decides it. Gives what the act changed.
 * @throws AppError ACT_REFUSED, HELD_BY or FORBIDDEN with the reason, and with what is true now, when the flow, the loop,
 * the holder or the agent's own limits do not allow it.
 * @throws AppError CLOSE_REFUSED when an end is wanted of what cannot end.
 * @throws AppError CONVERSATION_NOT_FOUND when the workspace has no such conversation.
 */
export async function postAct(deps: ActDeps, workspaceId: WorkspaceId, asked: PostedAct): Promise<Change[]> {
  const { conversationId, act } = asked;
  if (act.kind === 'closeLoop') await checkLoopClosable(deps.db, workspaceId, act.loopId);
  const id = await enter(deps, workspaceId, asked);
  deps.turns.wake(workspaceId, conversationId);
  const changes = await changesOf(deps.db, workspaceId, id);
  const refusal = changes.find((change) => 'none' in change && change.refused !== undefined);
  if (refusal && 'none' in refusal && refusal.refused) {
    const now = await whatIsTrue(deps.db, workspaceId, conversationId);
    throw new AppError(
      refusal.refused,
      `The act was ${refusal.none}; look at the conversation again and choose one of its acts`,
      { conversationId, act: act.kind, now },
    );
  }
  await lastWordsLeft(deps.db, workspaceId, conversationId);
  return changes;
}

/** Gives the event of the act: the one that entered before, when the key was used before. */
async function enter(deps: ActDeps, workspaceId: WorkspaceId, asked: PostedAct): Promise<EventId> {
  const { conversationId, agentId, act, by, key } = asked;
  const id = newId<'event'>();
  const event: ConversationEvent = {
    kind: 'act',
    agentId,
    act: await withWay(deps.db, workspaceId, { conversationId, act }),
    ...(by && { by }),
  };
  const { rows } = await queryIn<{ id: EventId }>(deps.db, workspaceId, {
    name: 'postAct',
    text: `insert into event (workspace_id, id, conversation_id, key, payload, received_at)
      select $1, $2::uuid, id, $4, $5, $6 from conversation where workspace_id = $1 and id = $3
      on conflict (workspace_id, conversation_id, key) do update set key = excluded.key
      returning id`,
    values: [
      workspaceId,
      id,
      conversationId,
      key === undefined ? `act:${id}` : `act:${agentId}:${key}`,
      event,
      deps.clock.now(),
    ],
  });
  const [entered] = rows;
  if (entered) return entered.id;
  throw new AppError(
    'CONVERSATION_NOT_FOUND',
    `No conversation has the id ${conversationId}; look it up by a protocol number or a ticket`,
    { conversationId },
  );
}

/** Where a loop may be handed back is told by the way that it went, and that stands in its turns. */
async function withWay(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, act }: { conversationId: ConversationId; act: AgentAct },
): Promise<AgentAct> {
  if (act.kind !== 'handBack' || act.loopId === undefined || act.state === undefined) return act;
  const ways = await readWay(db, workspaceId, conversationId);
  return { ...act, way: ways.get(act.loopId) ?? [] };
}

/**
 * What the assistant had begun to send before the act leaves; only then is the agent told that the act is done.
 * From that moment on nothing of an older epoch leaves.
 */
async function lastWordsLeft(
  db: Database,
  workspaceId: WorkspaceId,
  conversationId: ConversationId,
): Promise<void> {
  const until = performance.now() + DECIDED_WITHIN_MS;
  while (performance.now() < until) {
    const { rowCount } = await queryIn(db, workspaceId, {
      name: 'lastWords',
      text: `select from message join conversation on conversation.workspace_id = $1 and conversation.id = message.conversation_id
        where message.workspace_id = $1 and message.conversation_id = $2 and message.status = 'sending'
          and message.epoch < conversation.epoch`,
      values: [workspaceId, conversationId],
    });
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** What came of one event, as soon as a turn has decided it. */
export async function changesOf(db: Database, workspaceId: WorkspaceId, eventId: string): Promise<Change[]> {
  const until = performance.now() + DECIDED_WITHIN_MS;
  while (performance.now() < until) {
    const { rows } = await queryIn<{ changes: Change[] }>(db, workspaceId, {
      name: 'changesOfEvent',
      text: `select changes from event join turn on turn.workspace_id = event.workspace_id
          and turn.conversation_id = event.conversation_id and turn.number = event.turn_number
        where event.workspace_id = $1 and event.id = $2`,
      values: [workspaceId, eventId],
    });
    const [turn] = rows;
    if (turn) return turn.changes.filter(({ event }) => event === eventId);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return [{ event: eventId, none: 'still under way' }];
}
