import { initialTransition, transition, type AnyMachineSnapshot, type StateValue } from 'xstate';
import { AppError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { PoliciesInForce } from '../policy/inForce.ts';
import { checkContext } from './checkContext.ts';
import type { Effect, FlowEvent, Rest } from './effect.ts';
import { effectsOf, type DecidedAction } from './effectsOf.ts';
import type { Flow, FlowInput } from './flow.ts';
import { restOf } from './restOf.ts';
import { stateName } from './stateName.ts';

/** All that is stored of where a loop stands. */
export interface LoopState {
  value: StateValue;
  context: JsonObject;
}

/** One step of a loop, decided and not yet committed. */
export interface Move {
  state: LoopState;
  /** Dotted names of states: 'asking', 'approval.waiting'. `from` is null at the opening. */
  from: string | null;
  to: string;
  /** False: the event is not accepted here, and nothing happened. */
  changed: boolean;
  /** True when `to` was entered in this step, also when it was left for it: its timers and its deadline start now. */
  entered: boolean;
  effects: Effect[];
  /** Null when the loop has ended. */
  rest: Rest | null;
  /** How it ended; null while it goes on. */
  outcome: string | null;
}

/**
 * Opens a loop: the first step of its flow. Pure.
 * @param fence A number that no other step of the conversation has; it makes the names of calls unique.
 */
export function openLoop(flow: Flow, input: FlowInput, fence: number): Move {
  const context = checkContext(flow, 'the opening', flow.opened(input));
  const [snapshot, actions] = initialTransition(flow.machine, {
    at: input.at,
    context,
    ...publishedIn(flow),
  });
  return moveOf(flow, { from: null, at: input.at, fence }, snapshot, actions);
}

/**
 * One step of a loop. Pure: the same state, event and fence always give the same move. Nothing is done here.
 * @throws AppError FLOW_STATE_UNKNOWN when this version has no such state, FLOW_CONTEXT_INVALID when the context
 * does not fit it.
 */
export function advance(flow: Flow, state: LoopState, event: FlowEvent, fence: number): Move {
  const from = stateName(state.value);
  const before = restore(flow, state, from);
  if (!before.can(event)) return standStill(flow, state, event.at);
  const [snapshot, actions] = transition(flow.machine, before, { ...event, ...publishedIn(flow) });
  return moveOf(flow, { from, at: event.at, fence }, snapshot, actions);
}

/** Policies go with the step, as its instant does: what decides is an argument and no memory of the machine. */
function publishedIn({ published }: Flow): { published?: PoliciesInForce } {
  return published === undefined ? {} : { published };
}

function restore(flow: Flow, state: LoopState, from: string): AnyMachineSnapshot {
  if (!flow.plans.has(from)) {
    throw new AppError(
      'FLOW_STATE_UNKNOWN',
      `Version ${flow.version} of flow '${flow.name}' has no state '${from}'; declare a migration for loops that rest there`,
      { flow: flow.name, version: flow.version, state: from },
    );
  }
  return flow.machine.resolveState({ value: state.value, context: checkContext(flow, from, state.context) });
}

function standStill(flow: Flow, state: LoopState, at: string): Move {
  const name = stateName(state.value);
  const plan = flow.plans.get(name);
  return {
    state,
    from: name,
    to: name,
    changed: false,
    entered: false,
    effects: [],
    rest: restOf(flow, name, state.context, at),
    outcome: plan?.outcome ?? null,
  };
}

interface StepFrame {
  from: string | null;
  at: string;
  fence: number;
}

function moveOf(
  flow: Flow,
  { from, at, fence }: StepFrame,
  snapshot: AnyMachineSnapshot,
  actions: readonly DecidedAction[],
): Move {
  const to = stateName(snapshot.value);
  const context = checkContext(flow, to, snapshot.context);
  const effects = effectsOf(actions, `${to}#${fence}`);
  return {
    state: { value: snapshot.value, context },
    from,
    to,
    changed: true,
    entered: from !== to || effects.some(({ kind }) => kind === 'cancelTimer' || kind === 'setTimer'),
    effects,
    rest: restOf(flow, to, context, at),
    outcome: flow.plans.get(to)?.outcome ?? null,
  };
}
