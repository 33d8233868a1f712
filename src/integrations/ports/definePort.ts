import type { z } from 'zod';
import type { OperationContract } from '../../flow/operation.ts';

/** By outcome: what is known when it comes out so. */
export type OutcomeSchemas = Readonly<Record<string, z.ZodType>>;

/** One of several outcomes with its output. */
export type OneOf<Schemas extends OutcomeSchemas> = {
  [Outcome in keyof Schemas & string]: { outcome: Outcome; output: z.output<Schemas[Outcome]> };
}[keyof Schemas & string];

/** What a port makes of a connector's answer. `mismatch`: the answer contradicts what was asked, in a sentence. */
export type Conclusion<Outcomes extends OutcomeSchemas> = OneOf<Outcomes> | { mismatch: string };

/** One operation of a port: the contract that a flow sees, and the schemas of what goes in and comes out. */
export interface PortOperation<
  Input extends z.ZodType = z.ZodType,
  Outcomes extends OutcomeSchemas = OutcomeSchemas,
  Answers extends OutcomeSchemas = Outcomes,
> extends OperationContract {
  readonly outcomes: readonly (keyof Outcomes & string)[];
  readonly input: Input;
  /** What a flow hears. */
  readonly outputs: Outcomes;
  /** What a connector answers; mostly the same, see `operationFrom`. */
  readonly answers: Answers;
  conclude(input: z.output<Input>, answer: OneOf<Answers>): Conclusion<Outcomes>;
}

/** What a flow passes: fields that have a default may be left out. */
export type InputOf<Operation extends { input: z.ZodType }> = z.input<Operation['input']>;
/** What a flow hears with an outcome: `OutputOf<typeof orders.find, 'one'>`. */
export type OutputOf<
  Operation extends { outputs: OutcomeSchemas },
  Outcome extends keyof Operation['outputs'] & string,
> = z.output<Operation['outputs'][Outcome]>;

type Effect = OperationContract['effect'];
type Unnamed<Operation> = Omit<Operation, 'name'>;

interface OperationSpec<Input extends z.ZodType, Outcomes extends OutcomeSchemas> {
  effect: Effect;
  input: Input;
  outcomes: Outcomes;
  /** What is wrong with an answer that fits its schema but not the question; null when nothing is. Pure. */
  mismatch?: (input: z.output<Input>, answer: OneOf<Outcomes>) => string | null;
}

/** Describes an operation whose connectors answer in the words that a flow hears. `definePort` gives it its name. */
export function operation<Input extends z.ZodType, const Outcomes extends OutcomeSchemas>(
  spec: OperationSpec<Input, Outcomes>,
): Unnamed<PortOperation<Input, Outcomes>> {
  return {
    effect: spec.effect,
    outcomes: Object.keys(spec.outcomes),
    input: spec.input,
    outputs: spec.outcomes,
    answers: spec.outcomes,
    conclude: (input, answer) => {
      const mismatch = spec.mismatch?.(input, answer) ?? null;
      return mismatch === null ? answer : { mismatch };
    },
  };
}

interface ConcludedSpec<
  Input extends z.ZodType,
  Outcomes extends OutcomeSchemas,
  Answers extends OutcomeSchemas,
> {
  effect: Effect;
  input: Input;
  outcomes: Outcomes;
  answers: Answers;
  /** Turns an answer into what the flow hears. Pure. */
  conclude: (input: z.output<Input>, answer: OneOf<Answers>) => Conclusion<Outcomes>;
}

/** Describes an operation whose answers the port judges itself, so that no connector decides it in its own way. */
export function operationFrom<
  Input extends z.ZodType,
  const Outcomes extends OutcomeSchemas,
  const Answers extends OutcomeSchemas,
>(spec: ConcludedSpec<Input, Outcomes, Answers>): Unnamed<PortOperation<Input, Outcomes, Answers>> {
  const { effect, input, outcomes: outputs, answers, conclude } = spec;
  return { effect, outcomes: Object.keys(outputs), input, outputs, answers, conclude };
}

/** What a business asks of one kind of system. `definePort('orders', { find })` names the operation 'orders.find'. */
export function definePort<
  const Port extends string,
  const Operations extends Record<string, { readonly effect: Effect }>,
>(port: Port, operations: Operations): Named<Port, Operations> {
  const named = Object.entries(operations).map(([verb, described]) => [
    verb,
    { ...described, name: `${port}.${verb}` },
  ]);
  return Object.fromEntries(named) as Named<Port, Operations>;
}

type Named<Port extends string, Operations> = {
  readonly [Verb in keyof Operations & string]: Operations[Verb] & { readonly name: `${Port}.${Verb}` };
};
