import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, ConversationId, EffectId, WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import type { Database } from '../db/pool.ts';
import { queryIn } from '../db/queryIn.ts';
import type { OperationContract } from '../flow/operation.ts';
import type { Connectors } from '../integrations/operationNamed.ts';
import { settleEffects } from './settleEffects.ts';

interface PersonDeps {
  db: Database;
  clock: Clock;
  connectorsOf(workspaceId: WorkspaceId): Connectors;
}

interface EffectOf {
  conversationId: ConversationId;
  effectId: EffectId;
}

interface FoundOut extends EffectOf {
  outcome: string;
  /** As the system would have answered; what stands in the effect's own input need not be said again. */
  output: JsonObject;
  /** Where it can be looked up in the system. */
  reference: string;
  by: AgentId;
  /** May write down that money moved. */
  mayMoveMoney: boolean;
}

/**
 * What a person found out about an act whose answer was lost: it is settled as if the system had answered, and every
 * loop that waits for it is told. Only what nobody knows can be settled: what is known stays as it is, so money is
 * counted once. Gives the conversations that were told.
 * @throws AppError EFFECT_NOT_FOUND, EFFECT_SETTLED, FORBIDDEN; BODY_INVALID when the system could not have answered so.
 */
export async function settleByPerson(
  deps: PersonDeps,
  workspaceId: WorkspaceId,
  found: FoundOut,
): Promise<ConversationId[]> {
  const effect = await readEffect(deps.db, workspaceId, found);
  const { contract } = deps.connectorsOf(workspaceId).operationNamed(effect.operation);
  if (contract.effect === 'money' && !found.mayMoveMoney) {
    throw new AppError('FORBIDDEN', `Whoever writes down that money moved needs 'approval.give'`, {
      permission: 'approval.give',
    });
  }
  const output = outputOf(contract, { ...found, output: { ...effect.input, ...found.output } });
  const attempt = await fence(deps.db, workspaceId, found);
  if (attempt === null) throw settledAlready(effect.state);
  return settleEffects(
    deps.db,
    workspaceId,
    [
      {
        id: found.effectId,
        attempt,
        state: 'reconciled',
        outcome: found.outcome,
        output: { ...output, reference: found.reference, foundBy: found.by },
        failure: null,
        nextAttemptAt: null,
        allocation: found.outcome === 'refused' ? 'released' : 'spent',
      },
    ],
    deps.clock.now(),
  );
}

/**
 * The next sweep asks the system what became of it, or tries it again when it surely was not done.
 * @throws AppError EFFECT_NOT_FOUND, EFFECT_SETTLED
 */
export async function retryNow(
  { db, clock }: Pick<PersonDeps, 'db' | 'clock'>,
  workspaceId: WorkspaceId,
  of: EffectOf,
): Promise<void> {
  const effect = await readEffect(db, workspaceId, of);
  const { rowCount } = await queryIn(db, workspaceId, {
    name: 'retryNow',
    text: `update effect set state = case state when 'manual' then 'unknown' else state end, next_attempt_at = $3
      where workspace_id = $1 and id = $2 and (state in ('unknown', 'manual') or state = 'queued' and attempt > 0)`,
    values: [workspaceId, of.effectId, clock.now()],
  });
  if (rowCount === 0) throw settledAlready(effect.state);
}

interface EffectRow {
  operation: string;
  input: JsonObject;
  state: string;
}

async function readEffect(
  db: Database,
  workspaceId: WorkspaceId,
  { conversationId, effectId }: EffectOf,
): Promise<EffectRow> {
  const { rows } = await queryIn<EffectRow>(db, workspaceId, {
    name: 'readEffect',
    text: `select operation, input, state from effect where workspace_id = $1 and id = $2 and conversation_id = $3`,
    values: [workspaceId, effectId, conversationId],
  });
  const [effect] = rows;
  if (effect) return effect;
  throw new AppError(
    'EFFECT_NOT_FOUND',
    `The conversation has no effect with the id ${effectId}; choose one of those that its actions list`,
    { conversationId, effectId },
  );
}

/** An attempt that is under way settles nothing any more. Null when the outcome is known by now. */
async function fence(db: Database, workspaceId: WorkspaceId, { effectId }: EffectOf): Promise<number | null> {
  const { rows } = await queryIn<{ attempt: number }>(db, workspaceId, {
    name: 'settleByPerson.fence',
    text: `update effect set attempt = attempt + 1
      where workspace_id = $1 and id = $2 and state in ('unknown', 'manual') returning attempt`,
    values: [workspaceId, effectId],
  });
  return rows[0]?.attempt ?? null;
}

function settledAlready(state: string): AppError {
  return new AppError(
    'EFFECT_SETTLED',
    `The effect is ${state}; only one whose outcome nobody knows is settled by a person`,
    { state },
  );
}

function outputOf(
  contract: OperationContract,
  { outcome, output }: Pick<FoundOut, 'outcome' | 'output'>,
): JsonObject {
  if (!contract.outcomes.includes(outcome))
    throw wrong(contract.name, `it ends as ${contract.outcomes.join(', ')}`);
  const parsed = contract.outputs?.[outcome]?.safeParse(output);
  if (parsed?.success === false) {
    const { path = [], message = '' } = parsed.error.issues[0] ?? {};
    throw wrong(contract.name, `${path.join('.')}: ${message}`);
  }
  return (parsed?.data ?? output) as JsonObject; // what a port parses is JSON
}

function wrong(operation: string, why: string): AppError {
  return new AppError('BODY_INVALID', `${operation} does not answer like this: ${why}`, { operation });
}
