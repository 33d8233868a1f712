import type { z } from 'zod';
import { isJsonObject, type JsonObject } from '../base/json.ts';
import type {
  CallContext,
  CallResult,
  ConnectorFile,
  ConnectorOperation,
  Idempotency,
  LookUpResult,
} from './integration.ts';
import type { OneOf, OutcomeSchemas, PortOperation } from './ports/definePort.ts';

/** An answer in the words of the port: the outcome's name and what its schema takes. */
export type Answered<Answers extends OutcomeSchemas> = {
  [Outcome in keyof Answers & string]: {
    kind: 'done';
    outcome: Outcome;
    output: z.input<Answers[Outcome]>;
    files?: ConnectorFile[];
  };
}[keyof Answers & string];

type NotDone<Result> = Exclude<Result, { kind: 'done' }>;
type Settled<Answers extends OutcomeSchemas> = Answered<Answers> | NotDone<CallResult>;
export type Performed<Answers extends OutcomeSchemas> =
  | Settled<Answers>
  /** The system said yes: its look-up is asked what is there now. A yes that left no trace is `unknown`. */
  | { kind: 'sent' };
export type LookedUp<Answers extends OutcomeSchemas> = Answered<Answers> | NotDone<LookUpResult>;

/** What a connector writes of an operation; everything else is the same for all and is done by `implement`. */
export interface Implementation<Input extends z.ZodType, Answers extends OutcomeSchemas> {
  idempotency: Idempotency;
  timeoutMs: number;
  perform(input: z.output<Input>, call: CallContext): Promise<Performed<Answers>>;
  lookUp?(input: z.output<Input>, call: CallContext): Promise<LookedUp<Answers>>;
}

/**
 * Makes a connector's operation out of a port's.
 *
 * Input that does not fit the port is refused before any call. An answer that does not fit, or that contradicts what
 * was asked, is no answer: the act may be done (`unknown`), the question may be asked again (`later`).
 * With idempotency `reference`, an act is looked up before it is done, and attempts of one reference in this process
 * are one act.
 */
export function implement<
  Input extends z.ZodType,
  Outcomes extends OutcomeSchemas,
  Answers extends OutcomeSchemas,
>(
  port: PortOperation<Input, Outcomes, Answers>,
  implementation: Implementation<Input, Answers>,
): ConnectorOperation {
  const { idempotency, timeoutMs } = implementation;
  const known = { port, implementation };
  const perform = (input: JsonObject, call: CallContext) =>
    performChecked(known, input, within(call, timeoutMs));
  const operation = {
    contract: { name: port.name, effect: port.effect, outcomes: port.outcomes, outputs: port.outputs },
    idempotency,
    timeoutMs,
    perform: idempotency.kind === 'reference' ? oncePerReference(perform) : perform,
  };
  if (!implementation.lookUp) return operation;
  return {
    ...operation,
    lookUp: (input, call) => lookUpChecked(known, input, within(call, timeoutMs)),
  };
}

interface Known<Input extends z.ZodType, Outcomes extends OutcomeSchemas, Answers extends OutcomeSchemas> {
  port: PortOperation<Input, Outcomes, Answers>;
  implementation: Implementation<Input, Answers>;
}

function within(call: CallContext, timeoutMs: number): CallContext {
  return { ...call, signal: AbortSignal.any([call.signal, AbortSignal.timeout(timeoutMs)]) };
}

/** Attempts that come while one with their reference is under way get what comes of that one. */
function oncePerReference(perform: ConnectorOperation['perform']): ConnectorOperation['perform'] {
  const underWay = new Map<string, Promise<CallResult>>();
  return (input, call) => {
    const running = underWay.get(call.reference);
    if (running) return running;
    const started = perform(input, call).finally(() => underWay.delete(call.reference));
    underWay.set(call.reference, started);
    return started;
  };
}

async function performChecked<I extends z.ZodType, O extends OutcomeSchemas, A extends OutcomeSchemas>(
  { port, implementation }: Known<I, O, A>,
  rawInput: JsonObject,
  call: CallContext,
): Promise<CallResult> {
  const input = port.input.safeParse(rawInput);
  if (!input.success) return { kind: 'refused', reason: `input does not fit: ${problems(input.error)}` };
  const before = await lookUpBefore(implementation, input.data, call);
  const performed = before ?? (await implementation.perform(input.data, call));
  const result = performed.kind === 'sent' ? await readBack(implementation, input.data, call) : performed;
  if (result.kind !== 'done') return result;
  const heard = conclude(port, input.data, result);
  if (heard.ok) return heard.done;
  return { kind: port.effect === 'read' ? 'later' : 'unknown', reason: heard.reason };
}

/** Null when the act is surely not done yet, so that it may be done now. */
async function lookUpBefore<I extends z.ZodType, A extends OutcomeSchemas>(
  implementation: Implementation<I, A>,
  input: z.output<I>,
  call: CallContext,
): Promise<Settled<A> | null> {
  if (implementation.idempotency.kind !== 'reference' || !implementation.lookUp) return null;
  const found = await implementation.lookUp(input, call);
  switch (found.kind) {
    case 'done':
      return found;
    case 'absent':
      return null;
    case 'pending':
      return { kind: 'unknown', reason: 'an earlier attempt is under way' };
    case 'cannotTell':
      // Before the first attempt nothing can have been done.
      return {
        kind: call.attempt > 1 ? 'unknown' : 'later',
        reason: `look-up: ${found.reason}`,
      };
  }
}

/** A yes can be a refusal: only what the system shows afterwards counts. */
async function readBack<I extends z.ZodType, A extends OutcomeSchemas>(
  implementation: Implementation<I, A>,
  input: z.output<I>,
  call: CallContext,
): Promise<Settled<A>> {
  const found = await implementation.lookUp?.(input, call);
  if (found?.kind === 'done') return found;
  const why = found?.kind === 'cannotTell' ? found.reason : (found?.kind ?? 'the connector has no look-up');
  return { kind: 'unknown', reason: `accepted, not read back: ${why}` };
}

async function lookUpChecked<I extends z.ZodType, O extends OutcomeSchemas, A extends OutcomeSchemas>(
  { port, implementation }: Known<I, O, A>,
  rawInput: JsonObject,
  call: CallContext,
): Promise<LookUpResult> {
  const input = port.input.safeParse(rawInput);
  if (!input.success) return { kind: 'cannotTell', reason: `input does not fit: ${problems(input.error)}` };
  const found = await implementation.lookUp?.(input.data, call);
  if (!found) return { kind: 'cannotTell', reason: 'the connector has no look-up' };
  if (found.kind !== 'done') return found;
  const heard = conclude(port, input.data, found);
  return heard.ok ? heard.done : { kind: 'cannotTell', reason: heard.reason };
}

type Done = Extract<CallResult, { kind: 'done' }>;
type Heard = { ok: true; done: Done } | { ok: false; reason: string };

function conclude<I extends z.ZodType, O extends OutcomeSchemas, A extends OutcomeSchemas>(
  port: PortOperation<I, O, A>,
  input: z.output<I>,
  answered: Answered<A>,
): Heard {
  const schema: z.ZodType | undefined = port.answers[answered.outcome];
  if (!schema) return { ok: false, reason: `'${answered.outcome}' is no answer of ${port.name}` };
  const output = schema.safeParse(answered.output);
  if (!output.success) return { ok: false, reason: `answer does not fit: ${problems(output.error)}` };
  const conclusion = port.conclude(input, { outcome: answered.outcome, output: output.data } as OneOf<A>);
  if ('mismatch' in conclusion) return { ok: false, reason: conclusion.mismatch };
  if (!isJsonObject(conclusion.output))
    return { ok: false, reason: `'${conclusion.outcome}' has no object as output` };
  const done: Done = { kind: 'done', outcome: conclusion.outcome, output: conclusion.output };
  return { ok: true, done: answered.files ? { ...done, files: answered.files } : done };
}

/** Where and how a value does not fit; never the value, which may be a person's. */
function problems(error: z.ZodError): string {
  return error.issues.map(({ path, code }) => `${path.join('.') || 'it'} (${code})`).join(', ');
}
