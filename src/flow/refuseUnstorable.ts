import { AppError } from '../base/errors.ts';
import type { FlowNodes } from './node.ts';

const SPAWNING_ACTIONS = ['xstate.spawnChild', 'xstate.stopChild', 'xstate.sendTo', 'xstate.emit'];

/**
 * Of a loop only the names of its states and its context are stored. What would need more is refused here.
 * Found in text, since a flow written by hand may hold anything that XState allows.
 */
export function refuseUnstorable(flow: string, states: FlowNodes, parent = ''): void {
  for (const [name, node] of Object.entries(states)) {
    const reason = unstorable(node);
    if (reason !== null) {
      throw new AppError('BLUEPRINT_INVALID', `State '${parent}${name}' of flow '${flow}' ${reason}`, {
        flow,
        state: parent + name,
      });
    }
    if (node.states !== undefined) refuseUnstorable(flow, node.states, `${parent}${name}.`);
  }
}

function unstorable(node: object): string | null {
  if ('type' in node && node.type === 'parallel')
    return 'is parallel; a loop is in one state at a time: open a second loop instead';
  if (('type' in node && node.type === 'history') || 'history' in node)
    return 'is a history state; keep what to return to in the context instead';
  if ('invoke' in node) return 'invokes an actor; use call(), whose result comes back as an event';
  const spawning = SPAWNING_ACTIONS.find((type) => actionTypes(node).includes(type));
  return spawning === undefined
    ? null
    : `uses ${spawning}; a stored loop has no actors: use an effect instead`;
}

/** The types of all actions in a node, wherever they stand in it. */
function actionTypes(value: unknown): string[] {
  if (typeof value !== 'object' && typeof value !== 'function') return [];
  if (value === null) return [];
  const own = 'type' in value && typeof value.type === 'string' ? [value.type] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, each]) => (SKIPPED.has(key) ? [] : actionTypes(each))),
  ];
}

/** Substates are looked at on their own; plans hold no actions. */
const SKIPPED = new Set(['states', 'meta']);
