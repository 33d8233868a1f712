import type { EventId, LoopId } from '../base/id.ts';
import type { WaitingEvent } from './situation.ts';
import type { Draft } from './draft.ts';

/** One side's word in this turn, or a deed of an agent. `loopId`: the matter that a deed was for. */
export type Spoken = { by: 'customer' } | { by: 'human' } | { by: 'deed'; loopId: LoopId };

/** Who spoke and acted in this turn, in order. What was refused was not said. */
export function spokenIn(draft: Draft): Spoken[] {
  const refused = new Set<EventId>();
  for (const change of draft.changes) {
    if ('none' in change && change.none.startsWith('refused: ')) refused.add(change.event);
  }
  return draft.situation.events.filter(({ id }) => !refused.has(id)).flatMap(spokenBy);
}

function spokenBy({ payload }: WaitingEvent): Spoken[] {
  switch (payload.kind) {
    case 'message':
      return BESIDE.has(payload.content.kind) ? [] : [{ by: 'customer' }];
    case 'echo':
      return [{ by: 'human' }];
    case 'act':
      if (payload.act.kind === 'write') return [{ by: 'human' }];
      return 'loopId' in payload.act && payload.act.loopId !== undefined && DEEDS.has(payload.act.kind)
        ? [{ by: 'deed', loopId: payload.act.loopId }]
        : [];
    default:
      return [];
  }
}

/** What asks for no answer. */
const BESIDE: ReadonlySet<string> = new Set(['reaction', 'edit', 'revoke', 'identityChange']);

/** What moves a matter, done by a person. */
const DEEDS: ReadonlySet<string> = new Set(['move', 'answer', 'second', 'closeLoop']);
