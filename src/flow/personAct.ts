import type { Money } from '../base/money.ts';
import { effectAction } from './also.ts';
import type { ActInput, OfferedAct } from './effect.ts';
import type { FlowNode, Transition } from './node.ts';
import type { PlannedAct } from './plan.ts';
import { goTo, type Way } from './way.ts';

/** A button of an agent. Using it resolves the tickets of the loop. */
export interface PersonAct<Context> {
  readonly name: string;
  /** On the button, for agents. */
  readonly title: string;
  readonly way: Way<Context>;
  /** What the agent types beside it. */
  readonly input?: readonly ActInput[];
  /**
   * The money that using it lets go; null while there is none. Then it needs the permission to approve, a second person
   * above the limit of the first, and nobody who asked for the money.
   */
  readonly moves?: MovesMoney<Context>;
}

/** Compared like a method, so that an act of one flow is an act of any. */
type MovesMoney<Context> = { moves(context: Context, at: string): Money | null }['moves'];

export function actWays<Context extends object>(
  acts: readonly PersonAct<Context>[],
): NonNullable<FlowNode['on']> {
  return Object.fromEntries(acts.map((act) => [`act.${act.name}`, actTransition(act)]));
}

export function plannedActs<Context>(acts: readonly PersonAct<Context>[]): PlannedAct[] {
  return acts.map(({ name, title, input, moves }) => ({
    name,
    title,
    ...(input !== undefined && { input }),
    // The context that it is given is the one of its flow.
    ...(moves !== undefined && { moves: moves as MovesMoney<object> }),
  }));
}

/** The buttons as they are for this context. */
export function offeredActs(acts: readonly PlannedAct[], context: object, at: string): OfferedAct[] {
  return acts.map(({ name, title, input, moves }) => {
    const money = moves?.(context, at) ?? null;
    return { name, title, ...(input !== undefined && { input }), ...(money !== null && { money }) };
  });
}

function actTransition<Context extends object>({ name, way }: PersonAct<Context>): Transition {
  const resolve = effectAction(() => ({ kind: 'resolveTickets', resolution: name }), 'resolveTickets');
  const transition = goTo(way);
  return { ...transition, actions: [...(transition.actions ?? []), resolve] };
}
