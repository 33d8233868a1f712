import type { Faults } from '../base/faults.ts';
import { AppError } from '../base/errors.ts';
import type { WorkspaceId } from '../base/id.ts';
import type { JsonObject } from '../base/json.ts';
import { notify } from '../activity/notify.ts';
import { transaction } from '../db/transaction.ts';
import { doHeld, type DoDeps } from './doHeld.ts';
import type { HeldAct, HeldProblem } from './heldAct.ts';
import { settleHeldIn } from './settleHeld.ts';
import type { SweepPart } from '../sweep/sweepPart.ts';
import { HELD_DUE, takeDue, takeOne } from './takeDue.ts';

/** What does held acts when their moment has come. */
export interface HeldActs {
  /** Begins with all that is due in a workspace, and with what a process left that has died over it. */
  part: SweepPart;
  /** Does this one at once. @throws AppError when it is refused. */
  now(workspaceId: WorkspaceId, held: HeldAct): Promise<HeldAct>;
  /** Resolves when nothing is being done. */
  idle(): Promise<void>;
}

export interface HeldDeps extends DoDeps {
  faults: Faults;
  processId: number;
  onError(error: unknown, context: { workspaceId: WorkspaceId }): void;
}

export function makeHeld(deps: HeldDeps): HeldActs {
  const { db, processId } = deps;
  const doing = new Map<string, Promise<void>>();

  function begin(workspaceId: WorkspaceId, held: HeldAct): void {
    const work = carryOut(deps, workspaceId, held)
      .catch((error: unknown) => deps.onError(error, { workspaceId }))
      .finally(() => doing.delete(held.id));
    doing.set(held.id, work);
  }

  return {
    part: {
      name: 'held',
      due: [HELD_DUE],
      sweep: async ({ workspaceId, now, deadProcesses }) => {
        const taking = { now, processId, mine: [...doing.keys()], dead: deadProcesses };
        for (const held of await takeDue(db, workspaceId, taking)) begin(workspaceId, held);
        return [];
      },
    },
    async now(workspaceId, held) {
      if (!(await takeOne(db, workspaceId, { id: held.id, processId }))) return held;
      begin(workspaceId, held);
      await doing.get(held.id);
      return readBack(deps, workspaceId, held);
    },
    async idle() {
      await Promise.all(doing.values());
    },
  };
}

/** What was refused is told to its agent, once. */
async function carryOut(deps: HeldDeps, workspaceId: WorkspaceId, held: HeldAct): Promise<void> {
  const { db, clock, faults } = deps;
  await faults.at('held.afterTake');
  const { id, agentId } = held;
  try {
    if (!(await doHeld(deps, workspaceId, held))) return;
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    await refuse(deps, workspaceId, held, problemOf(error));
    return;
  }
  await faults.at('held.afterAct');
  await transaction(db, workspaceId, (tx) =>
    settleHeldIn(tx, workspaceId, { id, agentId, from: 'running', state: 'done', at: clock.now() }),
  );
}

async function refuse(
  { db, clock }: HeldDeps,
  workspaceId: WorkspaceId,
  held: HeldAct,
  problem: HeldProblem,
): Promise<void> {
  const { id, agentId, conversationId, ticketId, title, body } = held;
  const at = clock.now();
  await transaction(db, workspaceId, async (tx) => {
    const refused = { id, agentId, from: 'running', state: 'refused', problem, at } as const;
    if (!(await settleHeldIn(tx, workspaceId, refused))) return;
    // Who waits for the answer hears it there.
    if (held.executeAt.getTime() <= held.heldAt.getTime()) return;
    await notify(tx, workspaceId, {
      agents: [agentId],
      about: 'heldRefused',
      key: `held:${id}`,
      conversationId,
      ticketId,
      details: { heldId: id, kind: body.kind, title, code: problem.code, reason: problem.message },
      at,
    });
  });
}

/** Ids and numbers only: what is true now is read again by whoever looks. */
function problemOf({ code, message, details }: AppError): HeldProblem {
  const { missing, permission } = details;
  const kept = { ...(missing !== undefined && { missing }), ...(permission !== undefined && { permission }) };
  return { code, message, details: kept as JsonObject }; // lists of names
}

async function readBack({ db }: HeldDeps, workspaceId: WorkspaceId, held: HeldAct): Promise<HeldAct> {
  const { rows } = await transaction(db, workspaceId, (tx) =>
    tx.query<Pick<HeldAct, 'state' | 'problem'>>({
      name: 'readHeld',
      text: 'select state, problem from held_act where workspace_id = $1 and id = $2',
      values: [workspaceId, held.id],
    }),
  );
  const { state = held.state, problem = null } = rows[0] ?? {};
  if (problem) throw new AppError(problem.code as AppError['code'], problem.message, problem.details); // it came from one
  return { ...held, state, problem };
}
