import type { MacroStep } from '../api/replies.ts';
import type { Clock } from '../base/clock.ts';
import { AppError } from '../base/errors.ts';
import type { AgentId, ConversationId, WorkspaceId } from '../base/id.ts';
import type { Database } from '../db/pool.ts';
import { findTicket } from '../ticket/findTicket.ts';
import { readMacro } from '../ticket/replies/macros.ts';
import { readReplyFacts } from '../ticket/replies/renderReply.ts';
import { prepareSteps, type PreparedStep } from './prepareSteps.ts';
import { takeStep, type StepDeps } from './takeStep.ts';

export interface MacroDeps extends StepDeps {
  db: Database;
  clock: Clock;
  wake(workspaceId: WorkspaceId, conversationId: ConversationId): void;
}

export interface MacroRun {
  ref: string;
  macroId: string;
  by: AgentId;
  /** Who may not assign, assigns by no macro either. */
  mayAssign: boolean;
  dryRun: boolean;
  /** The same run does its acts once. */
  key: string;
}

export interface TakenStep {
  do: MacroStep['do'];
  state: 'ready' | 'done' | 'refused' | 'notDone';
  text: string | null;
  problem: string | null;
}

/**
 * Takes the steps of a macro on a ticket in their order. All of them are looked at before the first is taken; one that is
 * refused in the end stops those after it, and what was done before it stays done.
 * @throws AppError MACRO_REFUSED when a step cannot be taken as things stand: then none was.
 */
export async function runMacro(
  deps: MacroDeps,
  workspaceId: WorkspaceId,
  run: MacroRun,
): Promise<TakenStep[]> {
  const { steps } = await readMacro(deps.db, workspaceId, run.macroId);
  const ticket = await findTicket(deps.db, workspaceId, run.ref);
  const facts = await readReplyFacts(deps.db, workspaceId, {
    about: { ticket: ticket.id },
    agent: run.by,
  });
  const about = { ticket, facts, mayAssign: run.mayAssign, now: deps.clock.now() };
  const prepared = await prepareSteps(deps.db, workspaceId, steps, about);
  if (run.dryRun) return prepared.map((one) => shown(one, one.problem === null ? 'ready' : 'refused'));
  checkAll(prepared);
  const taken: TakenStep[] = [];
  for (const [index, one] of prepared.entries()) {
    const isStopped = taken.some(({ state }) => state === 'refused');
    if (isStopped) taken.push(shown(one, 'notDone'));
    else taken.push(await take(deps, workspaceId, { one, ticket, by: run.by, key: `${run.key}:${index}` }));
  }
  return taken;
}

function checkAll(prepared: readonly PreparedStep[]): void {
  const problems = prepared.flatMap(({ problem }, index) =>
    problem === null ? [] : [{ step: index + 1, problem }],
  );
  const [first] = problems;
  if (!first) return;
  throw new AppError(
    'MACRO_REFUSED',
    `Step ${first.step} of the macro cannot be taken: ${first.problem}; preview it, and fill what is missing`,
    { problems },
  );
}

async function take(
  deps: MacroDeps,
  workspaceId: WorkspaceId,
  {
    one,
    ...on
  }: { one: PreparedStep; ticket: Awaited<ReturnType<typeof findTicket>>; by: AgentId; key: string },
): Promise<TakenStep> {
  try {
    await takeStep(deps, workspaceId, { ...on, prepared: one });
    return shown(one, 'done');
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    return { ...shown(one, 'refused'), problem: error.message };
  }
}

function shown({ step, text, problem }: PreparedStep, state: TakenStep['state']): TakenStep {
  return { do: step.do, state, text, problem };
}
