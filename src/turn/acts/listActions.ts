import type { Clock } from '../../base/clock.ts';
import { AppError } from '../../base/errors.ts';
import type { AgentId, ConversationId, LoopId, WorkspaceId } from '../../base/id.ts';
import type { Database } from '../../db/pool.ts';
import { queryIn } from '../../db/queryIn.ts';
import { startDraft, type Draft } from '../draft.ts';
import { openLoops, standsIn } from '../loopsOf.ts';
import { readSituations } from '../readSituations.ts';
import type { PendingApproval } from '../situation.ts';
import type { TurnBook } from '../turnBook.ts';
import { actionsOf, handBacksOf, type Action } from './actionsOf.ts';
import { readWay } from './readWay.ts';

interface ListDeps {
  db: Database;
  clock: Clock;
  bookOf(workspaceId: WorkspaceId): TurnBook;
}

export interface ConversationActions {
  holder: { kind: 'assistant' | 'agent' | 'queue'; name: string | null };
  epoch: number;
  loops: LoopActions[];
  unsent: { text: string; keptAt: Date } | null;
}

export interface LoopActions {
  id: LoopId;
  flow: string;
  protocolNumber: string;
  state: string;
  movedAt: Date;
  waitsFor: 'customer' | 'system' | 'person' | 'time';
  nextStep: string;
  deadlineAt: Date;
  actions: Action[];
  handBack: { state: string; says: string | null }[];
  approval: ShownApproval | null;
  effects: ShownEffect[];
}

interface ShownApproval {
  id: string;
  act: string;
  money: { minor: number; currency: string };
  askedBy: AgentId;
  askedAt: Date;
  until: Date;
}

interface ShownEffect {
  id: string;
  operation: string;
  state: string;
  outcome: string | null;
  attempts: number;
  canRetry: boolean;
  canBeDone: boolean;
}

/**
 * What can be done with each open loop of a conversation where it stands, and where each may be handed back.
 * @throws AppError CONVERSATION_NOT_FOUND
 */
export async function listActions(
  { db, clock, bookOf }: ListDeps,
  workspaceId: WorkspaceId,
  asked: { conversationId: ConversationId; agentId: AgentId; language: string | null },
): Promise<ConversationActions> {
  const { conversationId } = asked;
  const book = bookOf(workspaceId);
  const [[situation], ways, beside] = await Promise.all([
    readSituations(db, workspaceId, [conversationId]),
    readWay(db, workspaceId, conversationId),
    readBeside(db, workspaceId, asked),
  ]);
  if (!situation) throw notFound(conversationId);
  const draft: Draft = startDraft(situation, clock.now(), book.defaultLanguage);
  draft.language = asked.language ?? book.defaultLanguage;
  const { holder, epoch } = situation;
  return {
    holder: { kind: holder.kind, name: holder.kind === 'assistant' ? null : holder.name },
    epoch,
    unsent: beside.unsent && { text: beside.unsent.text, keptAt: new Date(beside.unsent.keptAt) },
    loops: openLoops(draft).map((loop) => ({
      id: loop.id,
      flow: loop.flow,
      protocolNumber: loop.protocolNumber,
      state: standsIn(loop),
      movedAt: new Date(loop.movedAt),
      waitsFor: loop.waitsFor,
      nextStep: loop.nextStep,
      deadlineAt: new Date(loop.deadlineAt),
      actions: actionsOf(draft, book, loop),
      handBack: handBacksOf(draft, book, { loop, way: ways.get(loop.id) ?? [] }),
      approval: loop.waiting.approval ? shown(loop.waiting.approval) : null,
      effects: beside.effects.flatMap(({ loopId, ...effect }) => (loopId === loop.id ? [effect] : [])),
    })),
  };
}

export function notFound(conversationId: ConversationId): AppError {
  return new AppError(
    'CONVERSATION_NOT_FOUND',
    `No conversation has the id ${conversationId}; look it up by a protocol number or a ticket`,
    { conversationId },
  );
}

function shown({ id, act, minor, currency, asked_by, asked_at, until }: PendingApproval): ShownApproval {
  return {
    id,
    act,
    money: { minor, currency },
    askedBy: asked_by,
    askedAt: new Date(asked_at),
    until: new Date(until),
  };
}

interface Beside {
  unsent: { text: string; keptAt: string } | null;
  effects: (ShownEffect & { loopId: LoopId })[];
}

async function readBeside(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, agentId }: { conversationId: ConversationId; agentId: AgentId },
): Promise<Beside> {
  const { rows } = await queryIn<Beside>(db, workspaceId, {
    name: 'actionsBeside',
    text: `select
        (select json_build_object('text', text, 'keptAt', kept_at) from unsent_reply
          where workspace_id = $1 and conversation_id = $2 and agent_id = $3) as unsent,
        (select coalesce(json_agg(json_build_object('id', effect.id, 'loopId', loop_id, 'operation', operation,
            'state', state, 'outcome', effect.outcome, 'attempts', attempt,
            'canRetry', state in ('unknown', 'manual') or state = 'queued' and attempt > 0,
            'canBeDone', state in ('unknown', 'manual')) order by effect.id), '[]')
          from effect join loop on loop.workspace_id = $1 and loop.id = effect.loop_id and loop.closed_at is null
          where effect.workspace_id = $1 and loop.conversation_id = $2) as effects`,
    values: [workspaceId, conversationId, agentId],
  });
  return rows[0] ?? { unsent: null, effects: [] };
}
