import { effectAction } from './also.ts';
import type { Rest } from './effect.ts';
import type { FlowNode, Transition } from './node.ts';
import { goTo, type Way } from './way.ts';

/** A button of an agent. Using it resolves the tickets of the loop. */
export interface PersonAct<Context> {
  readonly name: string;
  /** On the button, for agents. */
  readonly title: string;
  readonly way: Way<Context>;
}

export function actWays<Context extends object>(
  acts: readonly PersonAct<Context>[],
): NonNullable<FlowNode['on']> {
  return Object.fromEntries(acts.map((act) => [`act.${act.name}`, actTransition(act)]));
}

export function plannedActs<Context>(acts: readonly PersonAct<Context>[]): NonNullable<Rest['acts']> {
  return acts.map(({ name, title }) => ({ name, title }));
}

function actTransition<Context extends object>({ name, way }: PersonAct<Context>): Transition {
  const resolve = effectAction(() => ({ kind: 'resolveTickets', resolution: name }), 'resolveTickets');
  const transition = goTo(way);
  return { ...transition, actions: [...(transition.actions ?? []), resolve] };
}
