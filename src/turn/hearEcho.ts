import type { EventId } from '../base/id.ts';
import { changeHolder } from './changeHolder.ts';
import { noChange, type Draft } from './draft.ts';

/** Who wrote on the business's own phone app: nobody in particular, but a person. */
export const PHONE_APP = 'phone';

/**
 * A reply typed on the phone app is a person's: the assistant is silent from here on, and the epoch rises. An agent who
 * holds the conversation keeps it: the number is the business's, so the reply is theirs or a colleague's who helped.
 */
export function hearEcho(draft: Draft, event: EventId): void {
  if (draft.holder.kind === 'agent') draft.epoch += 1;
  else changeHolder(draft, { kind: 'agent', name: PHONE_APP });
  noChange(draft, event, 'a person answered from the phone app');
}
