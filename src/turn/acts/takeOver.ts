import { noChange } from '../draft.ts';
import type { ActOn } from './act.ts';
import { takeHold } from './hold.ts';

/** The agent speaks from here on. */
export function takeOver(on: ActOn, { epoch }: { epoch?: number }): void {
  if (takeHold(on, { epoch, inWords: true })) noChange(on.draft, on.event, 'the agent took over');
}

/** The first keystroke takes over; from a colleague it takes nothing. */
export function typing(on: ActOn, { epoch }: { epoch?: number }): void {
  if (takeHold(on, { epoch, inWords: false })) noChange(on.draft, on.event, 'the agent types');
}
