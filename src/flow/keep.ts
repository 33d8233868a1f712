import { assign } from 'xstate';
import { bookkeepingOf, newVisit, type Bookkeeping } from './bookkeeping.ts';
import type { KeepAction, Step } from './node.ts';

/** Keeps fields in the context of the loop. */
export function keep(fields: (step: Step) => object): KeepAction {
  // XState types an assignment by the machine it will belong to; a kit function does not know its machine yet.
  return assign(({ context, event }) => fields({ context, event } as Step)) as unknown as KeepAction;
}

export function visitOf(step: Step): Bookkeeping['visit'] {
  return bookkeepingOf(step.context).visit;
}

/** On leaving a state, unless it is entered again because an answer was unclear. */
export const endVisit = keep((step) => (step.event.type === 'unclear' ? {} : { visit: newVisit }));

/** On going elsewhere because too much was unclear. */
export const forgetVisit = keep(() => ({ visit: newVisit }));

/** On taking up the same state again. */
export const resumeVisit = keep(() => ({ visit: { ...newVisit, resumed: true } }));
