import { advance, type LoopState } from './advance.ts';
import { checkContext } from './checkContext.ts';
import type { Effect } from './effect.ts';
import type { Flow } from './flow.ts';
import type { FlowBook } from './flowBook.ts';
import { stateName } from './stateName.ts';

/** A loop as far as its flow is concerned. */
export interface PinnedLoop {
  flow: string;
  flowVersion: number;
  state: LoopState;
}

export type Migrated =
  /** It is on the newest version already. */
  | { kind: 'current' }
  /** `effects` start the timers of the state anew; nothing is said. */
  | { kind: 'moved'; flowVersion: number; state: LoopState; effects: Effect[] }
  /** It cannot move: a person takes it. */
  | { kind: 'stuck'; reason: string };

/**
 * Moves a loop to the newest version of its flow, over as many migrations as it takes.
 * @param at The instant of the turn (ISO). @param fence As for `advance`.
 */
export function migrate(book: FlowBook, loop: PinnedLoop, at: string, fence: number): Migrated {
  const newest = book.latest(loop.flow);
  if (newest.version === loop.flowVersion) return { kind: 'current' };
  let [version, state] = [loop.flowVersion, loop.state];
  while (version < newest.version) {
    const next = nextVersion(book, loop.flow, version);
    if (next === null) return stuck(loop, `no migration leads on from version ${version}`);
    const moved = next.migrations.find(({ from }) => from === version)?.move(state.value, state.context);
    if (!moved)
      return stuck(loop, `version ${next.version} does not take loops from '${stateName(state.value)}'`);
    [version, state] = [next.version, moved];
  }
  return arrived(newest, loop, state, { at, fence });
}

/** The newest version that declares a migration from this one. */
function nextVersion(book: FlowBook, name: string, from: number): Flow | null {
  const declares = (flow: Flow) =>
    flow.version > from && flow.migrations.some((migration) => migration.from === from);
  return book.versions(name).findLast(declares) ?? null;
}

function arrived(
  flow: Flow,
  loop: PinnedLoop,
  state: LoopState,
  step: { at: string; fence: number },
): Migrated {
  const name = stateName(state.value);
  const plan = flow.plans.get(name);
  if (plan?.rest === undefined) return stuck(loop, `version ${flow.version} has no resting state '${name}'`);
  checkContext(flow, name, state.context);
  const { effects } = advance(flow, state, { type: 'repeat', at: step.at }, step.fence);
  const timers = effects.filter(({ kind }) => kind === 'setTimer');
  return { kind: 'moved', flowVersion: flow.version, state, effects: timers };
}

function stuck({ flow, flowVersion }: PinnedLoop, reason: string): Migrated {
  return { kind: 'stuck', reason: `Loop of flow '${flow}' version ${flowVersion}: ${reason}` };
}
