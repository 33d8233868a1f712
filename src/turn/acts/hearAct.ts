import type { EventId } from '../../base/id.ts';
import type { ConversationEvent } from '../../conversation/event.ts';
import type { Draft } from '../draft.ts';
import type { TurnBook } from '../turnBook.ts';
import type { TurnDeps } from '../turnDeps.ts';
import { NOBODY_IN_PARTICULAR, type ActOn } from './act.ts';
import { askTicket } from './askTicket.ts';
import { answerFor } from './answerFor.ts';
import { second } from './approval.ts';
import { closeLoop } from './closeLoop.ts';
import { dropPromise } from './dropPromise.ts';
import { handBack } from './handBack.ts';
import { move } from './move.ts';
import { setNextStep } from './setNextStep.ts';
import { takeOver, typing } from './takeOver.ts';
import { write } from './write.ts';

type Act = Extract<ConversationEvent, { kind: 'act' }>;

/** What an agent does is decided by the same flows and the same rules as what the contact says. */
export async function hearAct(
  deps: TurnDeps,
  book: TurnBook,
  draft: Draft,
  { id, payload }: { id: EventId; payload: Act },
): Promise<void> {
  const { act, agentId, by = NOBODY_IN_PARTICULAR } = payload;
  const on: ActOn = { deps, book, draft, event: id, agentId, by };
  switch (act.kind) {
    case 'takeOver':
      return takeOver(on, act);
    case 'typing':
      return typing(on, act);
    case 'handBack':
      return handBack(on, act);
    case 'write':
      return write(on, act);
    case 'move':
      return move(on, act);
    case 'answer':
      return answerFor(on, act);
    case 'second':
      return second(on, act);
    case 'dropPromise':
      return dropPromise(on, act);
    case 'openTicket':
      return askTicket(on, act);
    case 'setNextStep':
      return setNextStep(on, act);
    case 'closeLoop':
      return closeLoop(on, act);
  }
}
