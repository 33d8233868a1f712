import type { EventId } from '../../base/id.ts';
import type { Json } from '../../base/json.ts';
import { cancelTimer } from '../applyMove.ts';
import type { Draft, DraftLoop } from '../draft.ts';
import { dropApproval } from '../dropApproval.ts';
import { standsIn } from '../loopsOf.ts';
import { valueIn } from './handBackStates.ts';

/** Puts a loop into a state that it has been in, with all that it knows by now; the state is then taken up again. */
export function goTo(
  draft: Draft,
  loop: DraftLoop,
  { state, event }: { state: string; event: EventId },
): void {
  draft.changes.push({
    event,
    loop: loop.id,
    flow: loop.flow,
    from: standsIn(loop),
    to: state,
    on: 'handBack',
  });
  dropApproval(draft, loop);
  for (const name of Object.keys(loop.waiting.timers ?? {})) cancelTimer(loop, name);
  delete loop.waiting.call;
  loop.value = valueIn(state) as Json; // strings and objects of strings
  loop.isChanged = true;
}
