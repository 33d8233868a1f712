import { createMachine, type AnyStateMachine, type AnyStateNode } from 'xstate';
import type { ZodType } from 'zod';
import { AppError } from '../base/errors.ts';
import { cardOf } from './card.ts';
import type { FlowCorrection } from './correction.ts';
import type { CardPlan, Flow, FlowInput, Migration } from './flow.ts';
import { newVisit } from './bookkeeping.ts';
import type { FlowNodes } from './node.ts';
import type { Notice } from './notices.ts';
import { plansOf } from './plansOf.ts';
import { prepareStates } from './prepareStates.ts';
import { refuseUnstorable } from './refuseUnstorable.ts';

/** A flow as it is written. */
export interface WrittenFlow<Context extends object> {
  readonly name: string;
  readonly version: number;
  readonly reason: string;
  /** The context at the opening, from the contact and from what was said already. */
  context(input: FlowInput): Context;
  /** Checked whenever a loop is read or changed. */
  readonly contextSchema: ZodType<Context>;
  object(context: Context): { kind: string; ref: string } | null;
  /** Whether the context holds already what a notice tells: then nothing moves, and nobody is bothered. Default: never. */
  isKnown?(context: Context, notice: Notice): boolean;
  readonly initial: string;
  readonly states: FlowNodes;
  readonly cancelled?: string;
  readonly corrections?: readonly FlowCorrection[];
  readonly migrations?: readonly Migration[];
  readonly card: CardPlan<Context>;
}

/**
 * Makes a flow from its states. Each state that rests is given the way that says its words again when the assistant
 * takes it up again, and each that waits for the contact the way to `cancelled` and to the corrections that it takes.
 * @throws AppError BLUEPRINT_INVALID when a state cannot be stored (parallel, history, invoke, spawned actors) or a way
 * leads to no state.
 */
export function defineFlow<Context extends object>(written: WrittenFlow<Context>): Flow {
  const { name, version, reason, initial, cancelled = null, contextSchema } = written;
  refuseUnstorable(name, written.states);
  const corrections = written.corrections ?? [];
  const prepared = prepareStates(written.states, { flow: name, cancelled, corrections });
  const card = written.card as CardPlan<object>;
  return {
    name,
    version,
    reason,
    initial,
    cancelled,
    contextSchema,
    machine: machineOf(written, prepared),
    plans: plansOf(prepared.states),
    migrations: written.migrations ?? [],
    corrections,
    opened: (input) => ({ ...written.context(input), decisions: [], visit: newVisit }),
    object: (context) => written.object(context as Context),
    isKnown: (context, notice) => written.isKnown?.(context as Context, notice) ?? false,
    card: (context, at) => cardOf(card, context, at),
    cardPlan: card,
  };
}

function machineOf<Context extends object>(
  { name, initial }: WrittenFlow<Context>,
  { states, delays }: ReturnType<typeof prepareStates>,
): AnyStateMachine {
  // The kit's node types are a subset of XState's, without the machine's own type parameters.
  const config = {
    id: name,
    initial,
    states,
    context: ({ input }: { input: { context: object } }) => input.context,
  } as unknown as Parameters<typeof createMachine>[0];
  try {
    const machine = createMachine(config, { delays } as unknown as Parameters<typeof createMachine>[1]);
    resolveInitials(machine.root);
    return machine;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll('\n', ' ') : 'it is no machine';
    throw new AppError(
      'BLUEPRINT_INVALID',
      `Flow '${name}' has a way that leads nowhere: ${reason}; name a state of this flow`,
      { flow: name },
      { cause: error },
    );
  }
}

/** XState finds out that an initial state is not there only when it is first entered; this asks at once. */
function resolveInitials(node: AnyStateNode): void {
  if (node.type !== 'compound') return;
  if (node.initial.target === undefined) return;
  for (const child of Object.values(node.states)) resolveInitials(child);
}
