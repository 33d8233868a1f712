import { AppError } from '../base/errors.ts';
import type { Rest } from './effect.ts';
import type { Flow } from './flow.ts';
import { offeredActs } from './personAct.ts';
import type { PlannedRest } from './plan.ts';

/**
 * Why a loop rests in this state; null when it has ended.
 * @throws AppError BLUEPRINT_INVALID when it rests in a state that was meant to pass.
 */
export function restOf(flow: Flow, state: string, context: object, at: string): Rest | null {
  const plan = flow.plans.get(state);
  if (plan?.kind === 'close') return null;
  if (plan?.rest !== undefined) return plannedRest(plan.rest, context, at);
  throw new AppError(
    'BLUEPRINT_INVALID',
    `Flow '${flow.name}' stands still in '${state}', which does not say whom it waits for; ` +
      'give every case a way out of it, or build it with the kit',
    { flow: flow.name, version: flow.version, state },
  );
}

function plannedRest(rest: PlannedRest, context: object, at: string): Rest {
  return {
    waitsFor: rest.waitsFor,
    nextStep: rest.nextStep,
    deadlineMs: rest.deadlineMs(context, at),
    ...(rest.queue === undefined ? {} : { queue: rest.queue }),
    ...(rest.acts === undefined ? {} : { acts: offeredActs(rest.acts, context, at) }),
    ...(rest.corrects === undefined ? {} : { corrects: rest.corrects(context, at) }),
    ...(rest.expects === undefined ? {} : { expects: rest.expects(context, at) }),
  };
}
