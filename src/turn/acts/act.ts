import type { Permission } from '../../api/permission.ts';
import type { AgentId, EventId, LoopId } from '../../base/id.ts';
import type { Acting, Seen } from '../../conversation/agentAct.ts';
import type { Draft, DraftLoop } from '../draft.ts';
import { standsIn } from '../loopsOf.ts';
import type { TurnBook } from '../turnBook.ts';
import type { TurnDeps } from '../turnDeps.ts';
import type { Refusal } from '../turnRows.ts';

/** One act of an agent while it is being decided. */
export interface ActOn {
  readonly deps: TurnDeps;
  readonly book: TurnBook;
  readonly draft: Draft;
  readonly event: EventId;
  readonly agentId: AgentId;
  readonly by: Acting;
}

/** What the product itself may do when it acts: nothing that needs a permission. */
export const NOBODY_IN_PARTICULAR: Acting = { permissions: [], queues: [], limits: {} };

/** Nothing is changed, and the agent is told why. */
export function refuse({ draft, event }: ActOn, why: string, refused: Refusal = 'ACT_REFUSED'): void {
  draft.changes.push({ event, none: `refused: ${why}`, refused });
}

export function may({ by }: ActOn, permission: Permission): boolean {
  return by.permissions.includes(permission);
}

/** The loop that an act is about, as the agent saw it; null when it was refused: it is closed, or has moved since. */
export function loopFor(on: ActOn, loopId: LoopId, seen?: Seen): DraftLoop | null {
  const loop = on.draft.loops.get(loopId);
  if (!loop || loop.outcome !== null) {
    refuse(on, 'the loop is closed');
    return null;
  }
  const isAsSeen =
    seen === undefined ||
    (seen.state === standsIn(loop) &&
      (seen.movedAt === undefined || Date.parse(seen.movedAt) === Date.parse(loop.movedAt)));
  if (isAsSeen) return loop;
  refuse(on, `the loop has moved to ${standsIn(loop)} since it was looked at`);
  return null;
}
