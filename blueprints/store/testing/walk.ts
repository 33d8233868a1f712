import { advance, openLoop, type Flow, type FlowEvent, type FlowInput, type Move } from 'loopline/flow';

/** When walks begin. */
export const START = '2026-11-21T12:00:00.000Z';

/** One step of a walk: something heard at once or so much later, nothing for so long, or nothing until an instant so far away. */
export type Step = Heard | { after: number } | { until: number } | { later: number; heard: Heard };

/** An event without its instant. */
export type Heard = FlowEvent extends infer Each
  ? Each extends FlowEvent
    ? Omit<Each, 'at'>
    : never
  : never;

/** One move, with what led to it. */
export interface Walked {
  at: string;
  /** Null for the opening. */
  heard: Heard | null;
  move: Move;
}

export function contactOf(facts: Partial<FlowInput['contact']> = {}): FlowInput['contact'] {
  return {
    id: 'contact-1',
    name: 'Marta Quinn',
    phone: '+15550142233',
    email: null,
    language: 'en',
    proofLevel: 0,
    ...facts,
  };
}

/**
 * Plays a flow from its opening, each state through JSON in between, as a stored loop.
 * @throws Error when a step is not accepted where the loop stands: a walk that does not walk proves nothing.
 */
export function walk(flow: Flow, input: Omit<FlowInput, 'at'>, steps: readonly Step[]): Walked[] {
  const opened: Walked = { at: START, heard: null, move: openLoop(flow, { ...input, at: START }, 100) };
  return steps.reduce<Walked[]>((path, step) => [...path, next(flow, lastOf(path), step)], [opened]);
}

export function lastOf(path: readonly Walked[]): Walked {
  const last = path.at(-1);
  if (last === undefined) throw new Error('A path has at least its opening');
  return last;
}

/** One step on. Every step has a fence of its own. */
export function next(flow: Flow, from: Walked, step: Step): Walked {
  const { heard, at } = heardIn(flow, from, step);
  const state = JSON.parse(JSON.stringify(from.move.state)) as Move['state'];
  const move = advance(flow, state, { ...heard, at } as FlowEvent, Date.parse(at));
  if (!move.changed) throw new Error(`'${from.move.to}' does not take '${heard.type}'`);
  return { at, heard, move };
}

function heardIn(flow: Flow, { at, move }: Walked, step: Step): { heard: Heard; at: string } {
  const place = `${flow.name}.${move.to}`;
  if ('after' in step)
    return { heard: { type: `xstate.after.${step.after}.${place}` }, at: later(at, step.after) };
  if ('until' in step)
    return { heard: { type: `xstate.after.${move.to}.until.${place}` }, at: later(at, step.until) };
  if ('later' in step) return { heard: step.heard, at: later(at, step.later) };
  return { heard: step, at: later(at, 1_000) };
}

function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}

/** The keys of the texts that a move says. */
export function saidBy({ effects }: Move): string[] {
  return effects.flatMap((effect) => (effect.kind === 'say' ? [effect.text] : []));
}
